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
 * Tries a mutant with the exchanges of the suite, until one is objected to. Judged by the true contract; only which responses
 * to ask for is read from the mutant: a server does what it does, not what the contract says.
 */
final class MutantRunner {
  private static final String CONTRADICTION = "No server can hold to it: the changed schema contradicts itself, and Prism objects to its own example.";

  private final Mutant mutant;
  private final Caller caller;
  private final List<RequestCase> cases;
  private Optional<String> contradiction = Optional.empty();
  private int exchanges;

  /**
   * Prepares a run.
   *
   * @param cases the requests that the true operation is tried with
   */
  MutantRunner(Mutant mutant, Caller caller, List<RequestCase> cases) {
    this.mutant = mutant;
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
    Operation mutated = mutant.draft().get().operation();
    for (ResponseCase each : ResponseCases.oneEach(mutated)) {
      if (!mutant.answers().contains(mutated.response(each.status()).orElseThrow().code())) {
        continue;
      }
      // A server does not ask what the client would like to read.
      Judged judged = call(OperationCall.of(mutant.operation()).prefer(each.prefer())
          .altered(request -> request.newBuilder().header("Accept", "*/*").build()));
      if (mutant.requests() && judged.exchange().status() != each.status()) {
        return Optional.empty(); // the request is refused: for requests() to say
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

  /** A mutant must not be taken for killed because Prism does not serve it, or serves what it does not say. */
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
      // What cannot be seen is not looked for with all there is: all there is, the unchanged contract is tried with.
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

  /** Those first that have most to do with the change: most are killed by the first then. */
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

  /** What only the client stumbles over, the check has missed; where nothing should be objected to, nothing should. */
  private Optional<Violation> first(List<Violation> violations) {
    return violations.stream()
        .filter(violation -> mutant.equivalent().isPresent() || violation.kind().side() != Side.CLIENT).findFirst();
  }
}
