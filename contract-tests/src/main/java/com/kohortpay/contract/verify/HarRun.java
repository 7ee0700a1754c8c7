package com.kohortpay.contract.verify;

import com.kohortpay.contract.provider.KnownDeviations;
import com.kohortpay.contract.provider.RecordedTraffic;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.SourceLines;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges recorded traffic, offline. */
final class HarRun {
  private HarRun() {}

  static ExitCode run(
      Path har, ContractSource source, Optional<URI> baseUrl, Optional<Path> knownDeviations, Outputs.Target target, Console console) {
    Instant started = Instant.now();
    Contract contract = Contract.read(source.file());
    KnownDeviations deviations = source.deviations(knownDeviations, contract, warning -> console.line("WARNING: " + warning));
    RecordedTraffic traffic = new RecordedTraffic(contract, deviations, baseUrl);
    Outputs outputs = new Outputs(source, target, console);
    traffic.judge(har, outputs::add);
    Set<Operation> seen = outputs.results().stream().map(result -> result.call().operation()).collect(Collectors.toSet());
    List<Operation> never = contract.operations().stream().filter(operation -> !seen.contains(operation)).toList();
    return outputs.conclude(new VerifyResults(contract, source.uri(), SourceLines.of(source.file()), started,
        Duration.between(started, Instant.now()), outputs.results(), List.of(), never, never.isEmpty() ? List.of() : List.of("Never seen: " + names(never)),
        deviations.states(), Optional.of(new VerifyResults.Recorded(traffic.unmatched(), traffic.incomplete())), false, Optional.empty(), Optional.empty(), false));
  }

  private static String names(List<Operation> operations) {
    return operations.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
