package com.kohortpay.contract.mutation;

import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.RequestCase;
import com.kohortpay.contract.cases.RequestCases;
import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.cases.ResponseCases;
import com.kohortpay.contract.check.AcceptanceCheck;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.check.Violation.Side;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries a mutant with the exchanges of the suite, until one is objected to. Judged by the true contract, called with the true
 * client; only which answers to ask for is read from the mutant: a server does what it does, not what the contract says.
 */
final class MutantRunner {
  private static final String KEY = "sk_test_contract_tests";

  private final Mutant mutant;
  private final ContractProbe probe;
  private int exchanges;

  MutantRunner(Mutant mutant, ContractCheck check, URI server) {
    this.mutant = mutant;
    this.probe = new ContractProbe(check, server, KEY);
  }

  MutantResult run() throws IOException {
    Optional<Violation> objection = mutant.answers().isEmpty() ? Optional.empty() : answers();
    if (objection.isEmpty() && mutant.requests()) {
      objection = requests();
    }
    return new MutantResult(mutant, objection, exchanges);
  }

  private Optional<Violation> answers() throws IOException {
    Operation mutated = mutant.draft().operation();
    for (ResponseCase each : ResponseCases.oneEach(mutated)) {
      if (!mutant.answers().contains(mutated.response(each.status()).orElseThrow().code())) {
        continue;
      }
      // A server does not ask what the client would like to read.
      Finding finding = call(OperationCall.of(mutant.operation()).prefer(each.prefer())
          .altered(request -> request.newBuilder().header("Accept", "*/*").build()));
      if (mutant.requests() && finding.exchange().status() != each.status()) {
        return Optional.empty(); // the request is refused: for requests() to say
      }
      assertServed(each, finding.exchange());
      Optional<Violation> objection = first(finding.violations());
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  /** A mutant must not be taken for caught because Prism does not serve it, or serves what it does not say. */
  private void assertServed(ResponseCase asked, Exchange exchange) {
    boolean keepsToItself = mutant.requests() || mutant.equivalent().isPresent() || exchange.responseHeader("sl-violations").isEmpty();
    if (exchange.status() != asked.status() || !keepsToItself) {
      throw new IllegalStateException(mutant + ": asked for " + asked.prefer() + ", found " + exchange + " "
          + exchange.responseHeader("sl-violations").orElse(""));
    }
  }

  private Optional<Violation> requests() throws IOException {
    List<RequestCase> cases = fittingFirst(RequestCases.of(mutant.operation()));
    if (mutant.equivalent().isPresent() && !mutant.operator().equals(Mutants.NONE)) {
      // What cannot be seen is not looked for with all there is: all there is, the unchanged contract is tried with.
      cases = cases.subList(0, Math.min(cases.size(), 6));
    }
    for (RequestCase each : cases) {
      Finding finding = call(each.call());
      Optional<Violation> objection = first(objections(each, finding));
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  /** Those first that have most to do with the change, by the words they share with it: most are caught by the first then. */
  private List<RequestCase> fittingFirst(List<RequestCase> cases) {
    Set<String> words = words(mutant.place().replaceAll(".*[. ]", "") + " " + mutant.change());
    Comparator<RequestCase> shared = Comparator.comparingLong(each ->
        words(each.about() + " " + each.what()).stream().filter(words::contains).count());
    return cases.stream().sorted(shared.reversed()).toList();
  }

  private static Set<String> words(String text) {
    return Stream.of(text.split("\\W+")).filter(word -> word.length() > 2).collect(Collectors.toSet());
  }

  private static List<Violation> objections(RequestCase each, Finding finding) {
    if (each.allowed()) {
      List<Violation> objections = new ArrayList<>(AcceptanceCheck.allowed(each.operation(), finding.exchange()));
      objections.addAll(finding.violations());
      return objections;
    }
    List<Violation> objections = new ArrayList<>(AcceptanceCheck.notAllowed(each.operation(), finding.exchange()));
    finding.violations().stream().filter(violation -> violation.kind().side() != Side.REQUEST && violation.kind() != Kind.CLIENT_REQUEST).forEach(objections::add);
    return objections;
  }

  private Finding call(OperationCall call) throws IOException {
    exchanges++;
    return probe.call(call);
  }

  /** What only the client stumbles over, the check has missed; where nothing should be objected to, nothing should. */
  private Optional<Violation> first(List<Violation> violations) {
    return violations.stream()
        .filter(violation -> mutant.equivalent().isPresent() || violation.kind().side() != Side.CLIENT).findFirst();
  }
}
