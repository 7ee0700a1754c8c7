package com.kohortpay.contract.report;

import com.kohortpay.contract.report.Run.Checks;
import java.time.Duration;
import java.util.List;

/**
 * Holds the sums over several test runs of a build.
 *
 * @param exchanges without the calls to which no response came
 * @param unanswered the calls to which no response came and that needed one
 */
record Totals(
    long exchanges, long violating, long unanswered, long documented, long unchecked, long mutants, long killed, long survivors, long equivalents,
    long tests, long failed, Duration duration) {

  static Totals of(List<Run> runs) {
    List<Checks> all = runs.stream().flatMap(run -> run.checks().stream()).toList();
    List<Checks> checks = all.stream().filter(Checks::isAnswered).toList();
    List<Matrix> matrices = Matrix.of(runs);
    List<MutationScore> scores = MutationScore.of(runs);
    return new Totals(
        checks.stream().mapToLong(Checks::exchanges).sum(),
        checks.stream().mapToLong(Checks::violating).sum(),
        all.stream().filter(each -> !each.isAnswered()).mapToLong(Checks::violating).sum(),
        matrices.stream().mapToLong(Matrix::documented).sum(),
        matrices.stream().mapToLong(Matrix::unchecked).sum(),
        scores.stream().mapToLong(score -> score.all().total()).sum(),
        scores.stream().mapToLong(score -> score.all().killed()).sum(),
        scores.stream().mapToLong(score -> score.all().survived()).sum(),
        scores.stream().mapToLong(score -> score.all().equivalent()).sum(),
        runs.stream().mapToLong(run -> run.tests().total()).sum(),
        runs.stream().mapToLong(run -> run.tests().failed().size()).sum(),
        runs.stream().map(run -> Duration.between(run.started(), run.at())).reduce(Duration.ZERO, Duration::plus));
  }

  /** Returns the sums of the runs about the contract of the build; of all runs if none is. */
  static Totals ofTheContract(List<Run> runs) {
    List<Run> own = runs.stream().filter(run -> !run.contract().fixture()).toList();
    return of(own.isEmpty() ? runs : own);
  }

  /** Returns the sums of the runs about the fixture, if other runs are about the contract of the build. */
  static Totals ofTheFixture(List<Run> runs) {
    List<Run> fixture = runs.stream().filter(run -> run.contract().fixture()).toList();
    return of(fixture.size() == runs.size() ? List.of() : fixture);
  }

  boolean isViolated() {
    return violating + unanswered + survivors + failed > 0;
  }

  /** Returns the share of killed mutants among those that an exchange can reveal. */
  String score() {
    return Formats.share(killed, mutants - equivalents);
  }

  String checkedOfDocumented() {
    return Formats.number(documented - unchecked) + " of " + Formats.number(documented);
  }

  String exchangesInAll() {
    return Formats.number(exchanges);
  }

  String violatingInAll() {
    return Formats.number(violating);
  }

  String testsInAll() {
    return Formats.number(tests);
  }

  String failedInAll() {
    return Formats.number(failed);
  }

  String time() {
    return Formats.seconds(duration);
  }
}
