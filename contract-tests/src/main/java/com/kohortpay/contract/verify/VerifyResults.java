package com.kohortpay.contract.verify;

import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.provider.CallResult;
import com.kohortpay.contract.provider.KnownDeviation;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.provider.Observation;
import com.kohortpay.contract.provider.ProviderCall;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.SourceLines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the results of a run, for all output formats. Contains no value that was received, no id and no key.
 *
 * @param uri the name of the contract
 * @param calls the calls that were made
 * @param notMade the calls that were not made, as the provider could not be reached
 * @param notCalled the operations of the contract that were not called
 * @param notes remarks, such as how to call those operations
 * @param recorded the entries of recorded traffic that were not judged; empty if a provider was called
 * @param failObservations the setting that makes observations fail the run; empty for recorded traffic
 * @param prism whether Prism gave its opinion
 */
record VerifyResults(
    Contract contract, String uri, SourceLines lines, Instant started, Duration took, List<CallResult> calls,
    List<ProviderCall> notMade, List<Operation> notCalled, List<String> notes, Map<KnownDeviation, State> deviations,
    Optional<Recorded> recorded, boolean prism,
    Optional<String> unreachable, Optional<String> failObservations, boolean observationsFail) {

  /**
   * Lists the entries of recorded traffic that were not judged.
   *
   * @param unmatched those that no operation matches
   * @param incomplete those without a response, or without its body
   */
  record Recorded(List<String> unmatched, List<String> incomplete) {}

  List<Violation> violations() {
    return calls.stream().flatMap(call -> call.violations().stream()).toList();
  }

  List<Observation> observations() {
    return calls.stream().flatMap(call -> call.observations().stream()).toList();
  }

  ExitCode exitCode() {
    if (calls.stream().allMatch(call -> call.answer().isEmpty())) {
      return ExitCode.NOT_VERIFIED;
    }
    return !violations().isEmpty() || observationsFail && !observations().isEmpty() ? ExitCode.VIOLATED : ExitCode.SATISFIED;
  }

  int line(String pointer) {
    return lines.at(pointer).map(SourceLines.Line::number).orElse(1);
  }
}
