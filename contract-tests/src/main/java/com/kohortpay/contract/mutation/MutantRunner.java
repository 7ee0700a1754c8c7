package com.kohortpay.contract.mutation;

import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.RequestCase;
import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.cases.ResponseCases;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Side;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.mutation.Caller.Judged;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries a mutant with the exchanges of the suite, until one violates the original contract. Only which responses to ask for is
 * read from the mutant.
 */
final class MutantRunner {
  private static final String CONTRADICTION = "No server can follow it: the changed schema contradicts itself, and Prism objects to its own example.";

  private final Mutant mutant;
  private final OperationDocument draft;
  private final Caller caller;
  private final List<RequestCase> cases;
  private Optional<String> contradiction = Optional.empty();
  private int exchanges;

  /**
   * Prepares a run.
   *
   * @param draft the mutant's contract
   * @param cases the requests of the original operation
   */
  MutantRunner(Mutant mutant, OperationDocument draft, Caller caller, List<RequestCase> cases) {
    this.mutant = mutant;
    this.draft = draft;
    this.caller = caller;
    this.cases = cases;
  }

  MutantResult run() throws IOException {
    Optional<Violation> objection = mutant.answers().isEmpty() ? Optional.empty() : answers();
    if (objection.isEmpty() && mutant.requests()) {
      objection = requests();
    }
    return new MutantResult(mutant, objection, contradiction, Optional.empty(), exchanges);
  }

  private Optional<Violation> answers() throws IOException {
    Operation mutated = draft.operation();
    for (ResponseCase each : ResponseCases.oneEach(mutated)) {
      if (!mutant.answers().contains(mutated.response(each.status()).orElseThrow().code())) {
        continue;
      }
      // A server may ignore Accept.
      Judged judged = call(OperationCall.of(mutant.operation()).prefer(each.prefer())
          .altered(request -> request.newBuilder().header("Accept", "*/*").build()));
      if (mutant.requests() && judged.exchange().status() != each.status()) {
        return Optional.empty(); // the request is rejected, which requests() judges
      }
      if (isServed(each, judged.exchange())) {
        Optional<Violation> objection = first(judged.violations());
        if (objection.isPresent()) {
          return objection;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether Prism serves the response that was asked for: otherwise the mutant would count as killed for the wrong reason. */
  private boolean isServed(ResponseCase asked, Exchange exchange) {
    if (exchange.status() != asked.status()) {
      throw new IllegalStateException("asked for " + asked.prefer() + ", found " + exchange);
    }
    Optional<String> objections = exchange.responseHeader("sl-violations").filter(objection -> objection.contains("\"location\":[\"response\""));
    if (objections.isPresent() && mutant.equivalent().isEmpty()) {
      contradiction = Optional.of(CONTRADICTION);
      return false;
    }
    return true;
  }

  private Optional<Violation> requests() throws IOException {
    List<RequestCase> fitting = fittingFirst();
    if (mutant.equivalent().isPresent() && !mutant.operator().equals(Mutants.NONE)) {
      // A few requests suffice for an equivalent mutant; the unchanged contract is tried with all.
      fitting = fitting.subList(0, Math.min(fitting.size(), 6));
    }
    for (RequestCase each : fitting) {
      Judged judged = call(each.call());
      Optional<Violation> objection = first(each.objections(judged.exchange(), judged.violations()));
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  /** Returns the cases that are closest to the change first: most mutants are killed by the first. */
  private List<RequestCase> fittingFirst() {
    return cases.stream().sorted(Comparator.comparingInt(this::distance)).toList();
  }

  private int distance(RequestCase each) {
    Set<String> about = mutant.focus().about();
    boolean keyword = each.keyword().equals(mutant.focus().keyword());
    if (about.contains(each.about())) {
      return keyword ? 0 : 1;
    }
    boolean near = about.stream().anyMatch(part -> part.startsWith(each.about()) || each.about().startsWith(part));
    return near ? keyword ? 2 : 3 : keyword ? 4 : 5;
  }

  private Judged call(OperationCall call) throws IOException {
    exchanges++;
    return caller.call(call);
  }

  /** Returns the first violation, not counting the client's unless the mutant is equivalent: what only the client rejects, the check has missed. */
  private Optional<Violation> first(List<Violation> violations) {
    return violations.stream()
        .filter(violation -> mutant.equivalent().isPresent() || violation.kind().side() != Side.CLIENT).findFirst();
  }
}
