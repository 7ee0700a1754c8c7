package com.kohortpay.contract.report;

import com.kohortpay.contract.report.Run.Checks;
import java.time.Duration;
import java.util.List;

/** The sums over all runs of a build. */
record Totals(
    long exchanges, long broken, long documented, long unchecked, long mutants, long caught, long survivors, long equivalents,
    long tests, long failed, Duration duration) {

  static Totals of(List<Run> runs, List<Matrix> matrices, List<MutationScore> scores) {
    List<Checks> checks = runs.stream().flatMap(run -> run.checks().stream()).toList();
    return new Totals(
        checks.stream().mapToLong(Checks::exchanges).sum(),
        checks.stream().mapToLong(Checks::broken).sum(),
        matrices.stream().mapToLong(Matrix::documented).sum(),
        matrices.stream().mapToLong(Matrix::unchecked).sum(),
        scores.stream().mapToLong(score -> score.all().total()).sum(),
        scores.stream().mapToLong(score -> score.all().caught()).sum(),
        scores.stream().mapToLong(score -> score.all().survived()).sum(),
        scores.stream().mapToLong(score -> score.all().equivalent()).sum(),
        runs.stream().mapToLong(run -> run.tests().total()).sum(),
        runs.stream().mapToLong(run -> run.tests().failed().size()).sum(),
        runs.stream().map(run -> Duration.between(run.started(), run.at())).reduce(Duration.ZERO, Duration::plus));
  }

  boolean isBroken() {
    return broken + survivors + failed > 0;
  }

  /** Of the mutants an exchange can show. */
  String score() {
    return Formats.share(caught, mutants - equivalents);
  }

  String caughtOfVisible() {
    return Formats.number(caught) + " of " + Formats.number(mutants - equivalents);
  }

  String checkedOfDocumented() {
    return Formats.number(documented - unchecked) + " of " + Formats.number(documented);
  }

  String exchangesInAll() {
    return Formats.number(exchanges);
  }

  String brokenInAll() {
    return Formats.number(broken);
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
