package com.kohortpay.contract.report;

import com.kohortpay.contract.redact.MaskedExchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Holds what one test run judged, as it is kept on disk: several test runs of one build make one report.
 *
 * @param build the build it belongs to
 * @param name what Maven calls the test run
 * @param at when this was written: the end of the run, if it has ended
 * @param violations the violating exchanges, those with the same violations as one
 * @param drawn how the mutants were drawn; empty if they are all
 * @param unlisted how many violating exchanges are left out there
 * @param observations what the contract does not forbid, and what makes trouble still
 * @param notes what else is to be known of the run, such as which operations were not called, and how to have them called
 * @param unverified why nothing can be said of the provider; empty if something can
 */
record Run(
    String build, String name, State state, Instant started, Instant at, ContractFacts contract, Map<String, String> versions,
    Tests tests, List<Checks> checks, List<ViolatingExchange> violations, int unlisted, List<Mutant> mutants, String drawn,
    List<Deviation> deviations, List<Observed> observations, List<String> notes, String unverified) {

  enum State { RUNNING, CUT_SHORT, ENDED }

  /**
   * What was tried for one response, and how often.
   *
   * @param tries what was tried, and how often
   * @param violating how many of the exchanges violate the contract
   */
  record Checks(Suite suite, OperationFacts operation, String response, Map<String, Integer> tries, int violating) {
    int exchanges() {
      return tries.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Exchanges with the same violations; what is shown is the first of them, names and types only.
   *
   * @param tries what was tried, and how often
   */
  record ViolatingExchange(
      Suite suite, OperationFacts operation, String response, Map<String, Integer> tries,
      MaskedExchange exchange, List<ViolationFacts> violations) {}

  /**
   * One violation.
   *
   * @param line its line in the contract, 0 if not found
   * @param text what stands there
   */
  record ViolationFacts(String kind, String where, String message, int line, String text) {}

  /** Empty strings if nothing killed it, and if no reason is given why nothing can. */
  record Mutant(MutantSide side, String operator, String place, String change, String killedBy, String equivalent) {
    boolean isKilled() {
      return !killedBy.isEmpty();
    }

    boolean isListedAsEquivalent() {
      return !equivalent.isEmpty();
    }
  }

  /**
   * Something that the contract does not forbid, and that still makes trouble.
   *
   * @param what what was called
   * @param found what came back, without values
   * @param why why it matters
   */
  record Observed(String kind, String operation, String what, String found, String why) {}

  record Deviation(String operation, String path, String reason, String date, DeviationState state) {}

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
