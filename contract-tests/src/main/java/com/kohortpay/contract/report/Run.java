package com.kohortpay.contract.report;

import com.kohortpay.contract.redact.MaskedExchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one JVM has shown, as it is kept on disk: several test runs of one build make one report.
 *
 * @param build the build it belongs to
 * @param name what Maven calls the test run
 * @param at when this was written: the end of the run, if it has ended
 * @param violations the exchanges at fault, those with the same faults as one
 * @param unlisted how many exchanges at fault are left out there
 */
record Run(
    String build, String name, State state, Instant started, Instant at, ContractFacts contract, Map<String, String> versions,
    Tests tests, List<Checks> checks, List<BrokenExchange> violations, int unlisted, List<Mutant> mutants,
    List<Deviation> deviations) {

  enum State { RUNNING, CUT_SHORT, ENDED }

  /**
   * How often what was tried for one response.
   *
   * @param tries what was tried, and how often
   * @param broken how many of the exchanges are at fault
   */
  record Checks(Suite suite, OperationFacts operation, String response, Map<String, Integer> tries, int broken) {
    int exchanges() {
      return tries.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Exchanges with the same faults; what is shown is the first of them, names and types only.
   *
   * @param tries what was tried, and how often
   */
  record BrokenExchange(
      Suite suite, OperationFacts operation, String response, Map<String, Integer> tries,
      MaskedExchange exchange, List<Fault> faults) {}

  /**
   * One violation.
   *
   * @param line its line in the contract, 0 if not found
   * @param text what stands there
   */
  record Fault(String kind, String where, String message, int line, String text) {}

  /** Empty texts for what caught it, and for the reason why nothing can. */
  record Mutant(MutantSide side, String operator, String place, String change, String caughtBy, String equivalent) {
    boolean isCaught() {
      return !caughtBy.isEmpty();
    }

    boolean isListedAsEquivalent() {
      return !equivalent.isEmpty();
    }
  }

  record Deviation(String operation, String path, String reason, String date, boolean stillThere) {}

  /**
   * The tests of the run, whatever they test.
   *
   * @param skipped by name, with the reason
   * @param failed by name, with the kind of failure; never its message, which may quote a body
   */
  record Tests(int succeeded, Map<String, String> skipped, Map<String, String> failed) {
    int total() {
      return succeeded + skipped.size() + failed.size();
    }
  }
}
