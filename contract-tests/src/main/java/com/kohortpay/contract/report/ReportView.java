package com.kohortpay.contract.report;

import com.kohortpay.contract.report.Run.Deviation;
import com.kohortpay.contract.report.Run.Observed;
import com.kohortpay.contract.report.Run.State;
import com.kohortpay.contract.report.Run.ViolatingExchange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Holds everything that the templates show, made from the runs of one build. */
record ReportView(
    String at, Headline verdict, Totals totals, Totals own, String fixtureExchanges, List<Matrix> matrices, List<MutationScore> scores,
    List<String> drawn, List<ViolationRow> violations, int unlisted, List<ObservationGroup> observations, List<Deviation> deviations,
    List<Named> failed, List<Named> skipped, List<Named> labels, List<String> notes, List<RunRow> runs, List<Named> versions) {

  /** A name and its value. */
  record Named(String name, String value) {}

  /** Holds the observations of one kind. */
  record ObservationGroup(String kind, String why, List<Observed> found) {
    int times() {
      return found.size();
    }
  }

  /** A violating exchange, and the file of the contract it violates. */
  record ViolationRow(ViolatingExchange violating, String file) {
    String tries() {
      return String.join(", ", Formats.tries(violating.tries()));
    }

    String times() {
      return Formats.count(violating.tries().values().stream().mapToInt(Integer::intValue).sum(),
          violating.response().equals(Run.Checks.NO_RESPONSE) ? "call" : "exchange");
    }

    String first() {
      return violating.violations().get(0).where() + ": " + violating.violations().get(0).message();
    }

    String more() {
      int more = violating.violations().size() - 1;
      return more == 0 ? "" : ", and " + more + " more";
    }

    /** Returns the line of the contract that is violated. */
    String place() {
      int line = violating.violations().get(0).line();
      return line == 0 ? "" : file + ":" + line;
    }

    String query() {
      return violating.exchange().query().isEmpty() ? "" : "?" + String.join("&", violating.exchange().query());
    }

    String requestHeaders() {
      return String.join(", ", violating.exchange().requestHeaders());
    }

    String responseHeaders() {
      return String.join(", ", violating.exchange().responseHeaders());
    }
  }

  /** One test run; its summary leaves out what goes without saying. */
  record RunRow(
      String name, String contract, String operations, String exchanges, String tests, String time, String state,
      String summary) {}

  /** Limits the summary; the page has all of them. */
  private static final int SUMMARY = 20;

  List<ViolationRow> firstViolations() {
    return violations.subList(0, Math.min(SUMMARY, violations.size()));
  }

  int otherViolations() {
    return unlisted + violations.size() - firstViolations().size();
  }

  List<Named> firstFailed() {
    return failed.subList(0, Math.min(SUMMARY, failed.size()));
  }

  int otherFailed() {
    return failed.size() - firstFailed().size();
  }

  boolean hasViolations() {
    return !violations.isEmpty();
  }

  boolean hasScores() {
    return !scores.isEmpty();
  }

  /** Returns whether there are mutants or tests to show: a provider's run has neither. */
  boolean hasTests() {
    return totals.tests() > 0 || hasScores();
  }

  String observationsInAll() {
    return Formats.number(observations.stream().mapToLong(group -> group.found().size()).sum());
  }

  boolean hasLabels() {
    return !labels.isEmpty();
  }

  boolean hasObservations() {
    return !observations.isEmpty();
  }

  boolean hasDeviations() {
    return !deviations.isEmpty();
  }

  boolean hasFailed() {
    return !failed.isEmpty();
  }

  boolean hasSkipped() {
    return !skipped.isEmpty();
  }

  int skips() {
    return skipped.size();
  }

  static ReportView of(List<Run> runs) {
    Totals fixture = Totals.ofTheFixture(runs);
    Map<String, String> versions = new LinkedHashMap<>();
    runs.forEach(run -> versions.putAll(run.versions()));
    return new ReportView(
        runs.stream().map(Run::at).max(Instant::compareTo).orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS).toString(),
        Headline.of(runs), Totals.of(runs), Totals.ofTheContract(runs),
        fixture.exchanges() == 0 ? "" : fixture.exchangesInAll(), Matrix.of(runs), MutationScore.of(runs),
        runs.stream().map(Run::drawn).filter(drawn -> !drawn.isEmpty()).toList(),
        runs.stream().flatMap(run -> run.violations().stream().map(each -> new ViolationRow(each, run.contract().file()))).toList(),
        runs.stream().mapToInt(Run::unlisted).sum(), observations(runs),
        runs.stream().flatMap(run -> run.deviations().stream()).toList(),
        tests(runs, run -> run.tests().failed()), tests(runs, run -> run.tests().skipped()),
        labels(runs), runs.stream().flatMap(run -> run.notes().stream()).toList(), runs.stream().map(ReportView::row).toList(), named(versions));
  }

  private static List<ObservationGroup> observations(List<Run> runs) {
    Map<String, List<Observed>> byKind = new LinkedHashMap<>();
    runs.forEach(run -> run.observations().forEach(each -> byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each)));
    return byKind.entrySet().stream().map(each -> new ObservationGroup(each.getKey(), each.getValue().get(0).why(), each.getValue())).toList();
  }

  /** Returns the meaning of the labels that occur in the matrix. */
  private static List<Named> labels(List<Run> runs) {
    return runs.stream().flatMap(run -> run.checks().stream()).map(Run.Checks::suite).distinct().sorted()
        .map(suite -> new Named(suite.toString(), suite.meaning())).toList();
  }

  private static List<Named> tests(List<Run> runs, Function<Run, Map<String, String>> which) {
    List<Named> tests = new ArrayList<>();
    runs.forEach(run -> which.apply(run).forEach((name, why) ->
        tests.add(new Named(runs.size() == 1 ? name : run.name() + " · " + name, why))));
    return tests;
  }

  private static List<Named> named(Map<String, String> map) {
    return map.entrySet().stream().map(entry -> new Named(entry.getKey(), entry.getValue())).toList();
  }

  private static RunRow row(Run run) {
    Duration time = Duration.between(run.started(), run.at());
    long exchanges = run.checks().stream().filter(Run.Checks::isAnswered).mapToLong(Run.Checks::exchanges).sum();
    return new RunRow(run.name(), run.contract().title() + " " + run.contract().version(),
        Formats.number(run.contract().operations().size()), Formats.number(exchanges), Formats.number(run.tests().total()),
        Formats.seconds(time),
        state(run), Formats.count(run.contract().operations().size(), "operation") + ", " + Formats.count(exchanges, "exchange")
            + (run.tests().total() == 0 ? "" : ", " + Formats.count(run.tests().total(), "test")) + " in " + Formats.seconds(time)
            + (run.state() == State.ENDED ? "" : ", " + state(run)));
  }

  private static String state(Run run) {
    return run.state() == State.ENDED ? "ended" : run.state() == State.CUT_SHORT ? "cut short" : "under way, or killed";
  }
}
