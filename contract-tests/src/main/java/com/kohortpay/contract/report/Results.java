package com.kohortpay.contract.report;

import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.redact.MaskedExchange;
import com.kohortpay.contract.redact.Redactor;
import com.kohortpay.contract.report.Run.Checks;
import com.kohortpay.contract.report.Run.Deviation;
import com.kohortpay.contract.report.Run.Mutant;
import com.kohortpay.contract.report.Run.Observed;
import com.kohortpay.contract.report.Run.ViolatingExchange;
import com.kohortpay.contract.report.Run.ViolationFacts;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.SourceLines;
import com.kohortpay.contract.spec.SourceLines.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sums up what a run has judged so far. */
final class Results {
  /** Limits the list: if every response is invalid, the report must stay small enough for a browser. */
  private static final int LISTED = 200;

  final List<Mutant> mutants = new ArrayList<>();
  final List<Deviation> deviations = new ArrayList<>();
  final List<Observed> observations = new ArrayList<>();
  private final Map<List<Object>, Sum> sums = new LinkedHashMap<>();
  private final Map<List<Object>, ViolatingExchange> violations = new LinkedHashMap<>();
  private final Supplier<SourceLines> lines;
  private final Supplier<Redactor> redactor;
  private int unlisted;

  /**
   * Starts empty.
   *
   * @param lines read only if there are violations
   */
  Results(Supplier<SourceLines> lines, Supplier<Redactor> redactor) {
    this.lines = lines;
    this.redactor = redactor;
  }

  void checked(Suite suite, Operation operation, String response, String what, Exchange exchange, List<Violation> found) {
    add(suite, operation, response, what, found, () -> redactor.get().exchange(operation, exchange));
  }

  void checked(Suite suite, Operation operation, String response, String what, MaskedExchange exchange, List<Violation> found) {
    add(suite, operation, response, what, found, () -> exchange);
  }

  void unanswered(Suite suite, Operation operation, String what, List<Violation> found) {
    add(suite, operation, Checks.NO_RESPONSE, what, found, () -> MaskedExchange.unanswered(operation));
  }

  private void add(
      Suite suite, Operation operation, String response, String what, List<Violation> found, Supplier<MaskedExchange> exchange) {
    Sum sum = sums.computeIfAbsent(List.of(suite, operation.id(), response), key -> new Sum(OperationFacts.of(operation)));
    sum.tries.merge(what, 1, Integer::sum);
    if (!found.isEmpty()) {
      sum.violating++;
      violated(suite, sum.operation, response, what, exchange.get(), found);
    }
  }

  private void violated(
      Suite suite, OperationFacts operation, String response, String what, MaskedExchange exchange, List<Violation> found) {
    // One item of an array represents all items with the same violation.
    Map<Violation, Violation> distinct = new LinkedHashMap<>();
    found.forEach(each -> distinct.putIfAbsent(each.inAnyItem(), each));
    List<Object> same = List.of(suite, operation.id(), response, exchange.status(), distinct.keySet());
    ViolatingExchange known = violations.get(same);
    if (known != null) {
      known.tries().merge(what, 1, Integer::sum);
    } else if (violations.size() < LISTED) {
      violations.put(same, new ViolatingExchange(suite, operation, response, new LinkedHashMap<>(Map.of(what, 1)), exchange,
          distinct.values().stream().limit(LISTED).map(this::facts).toList()));
    } else {
      unlisted++;
    }
  }

  private ViolationFacts facts(Violation violation) {
    Optional<Line> line = lines.get().at(violation.pointer());
    return new ViolationFacts(Report.words(violation.kind().toString()), redactor.get().location(violation.location()).toString(), violation.message(),
        line.map(Line::number).orElse(0), line.map(Line::text).orElse("#" + violation.pointer()));
  }

  List<Checks> checks() {
    List<Checks> checks = new ArrayList<>();
    sums.forEach((key, sum) -> checks.add(
        new Checks((Suite) key.get(0), sum.operation, (String) key.get(2), sum.tries, sum.violating)));
    return checks;
  }

  List<ViolatingExchange> violations() {
    return List.copyOf(violations.values());
  }

  int unlisted() {
    return unlisted;
  }

  private static final class Sum {
    final OperationFacts operation;
    final Map<String, Integer> tries = new LinkedHashMap<>();
    int violating;

    Sum(OperationFacts operation) {
      this.operation = operation;
    }
  }
}
