package com.kohortpay.contract.report;

import com.kohortpay.contract.redact.MaskedExchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Holds the results of one test run, as kept on disk: several test runs of one build make one report.
 *
 * @param build the build it belongs to
 * @param name Maven's name of the test run
 * @param at when this was written; the end of the run, if it has ended
 * @param violations the violating exchanges, merged if they have the same violations
 * @param drawn how the mutants were drawn; empty if they are all
 * @param unlisted the number of violating exchanges that are left out
 * @param observations what the contract does not forbid but causes problems for clients
 * @param notes remarks about the run, such as which operations were not called and how to call them
 * @param unverified why the provider could not be verified; empty if it could
 */
record Run(
    String build, String name, State state, Instant started, Instant at, ContractFacts contract, Map<String, String> versions,
    Tests tests, List<Checks> checks, List<ViolatingExchange> violations, int unlisted, List<Mutant> mutants, String drawn,
    List<Deviation> deviations, List<Observed> observations, List<String> notes, String unverified) {

  enum State { RUNNING, CUT_SHORT, ENDED }

  /**
   * The exchanges with one response.
   *
   * @param tries what was tried, and how often
   * @param violating how many of the exchanges violate the contract
   */
  record Checks(Suite suite, OperationFacts operation, String response, Map<String, Integer> tries, int violating) {
    /** Stands for a response that did not come. */
    static final String NO_RESPONSE = "no response";

    /** Returns whether there were responses: a call without one is not an exchange that was judged. */
    boolean isAnswered() {
      return !response.equals(NO_RESPONSE);
    }

    int exchanges() {
      return tries.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Exchanges with the same violations. The first one is shown, by names and types only.
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
   * @param text the text of that line
   */
  record ViolationFacts(String kind, String where, String message, int line, String text) {}

  /** A mutant. Its last two fields are empty if it survived, and if it is not equivalent. */
  record Mutant(MutantSide side, String operator, String place, String change, String killedBy, String equivalent) {
    boolean isKilled() {
      return !killedBy.isEmpty();
    }

    boolean isListedAsEquivalent() {
      return !equivalent.isEmpty();
    }
  }

  /**
   * Something that the contract does not forbid but that causes problems for clients.
   *
   * @param what what was called
   * @param found what came back, without values
   * @param why why it matters
   */
  record Observed(String kind, String operation, String what, String found, String why) {}

  record Deviation(String operation, String path, String reason, String date, DeviationState state) {}

  /**
   * The tests of the run.
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
