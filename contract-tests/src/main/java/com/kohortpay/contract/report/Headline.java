package com.kohortpay.contract.report;

import com.kohortpay.contract.report.Run.Deviation;
import com.kohortpay.contract.report.Run.State;
import java.util.List;

/** The whole report in one sentence. */
record Headline(Kind kind, String sentence) {

  /** With its mark, and the colours of the page. */
  enum Kind {
    KEPT("✓", "good"), BROKEN("✗", "bad"), UNFINISHED("!", "gap"), NOTHING("!", "gap");

    final String mark;
    final String style;

    Kind(String mark, String style) {
      this.mark = mark;
      this.style = style;
    }
  }

  String mark() {
    return kind.mark;
  }

  String style() {
    return kind.style;
  }

  static Headline of(List<Run> runs, List<Matrix> matrices, List<MutationScore> scores) {
    Totals totals = Totals.of(runs, matrices, scores);
    boolean cut = runs.stream().anyMatch(run -> run.state() == State.CUT_SHORT);
    boolean ended = runs.stream().allMatch(run -> run.state() == State.ENDED);
    if (totals.isBroken()) {
      return new Headline(Kind.BROKEN, broken(totals) + (ended ? "." : "; the run has not come to its end."));
    }
    if (!ended) {
      return new Headline(Kind.UNFINISHED, (cut ? "The run was cut short" : "The run goes on, or was killed") + ": so far "
          + (totals.exchanges() == 0 ? "nothing was judged."
              : Formats.count(totals.exchanges(), "exchange") + " judged, and none breaks the contract."));
    }
    if (totals.exchanges() == 0 && totals.mutants() == 0) {
      return new Headline(Kind.NOTHING, "Nothing was judged: no test that holds an exchange against the contract was run.");
    }
    return new Headline(Kind.KEPT, kept(totals, runs));
  }

  private static String broken(Totals totals) {
    StringBuilder sentence = new StringBuilder(totals.broken() > 0
        ? "The contract is broken by " + of(totals.broken(), totals.exchanges(), "exchange")
        : totals.exchanges() > 0 ? "No exchange breaks the contract" : "No exchange was judged");
    String next = totals.broken() > 0 ? "; " : totals.exchanges() > 0 ? ", but " : ", and ";
    if (totals.survivors() > 0) {
      sentence.append(next).append(of(totals.survivors(), totals.mutants(), "mutant")).append(" went unnoticed");
      next = "; ";
    }
    if (totals.failed() > 0) {
      sentence.append(next).append(of(totals.failed(), totals.tests(), "test")).append(" failed");
    }
    return sentence.toString();
  }

  private static String kept(Totals totals, List<Run> runs) {
    StringBuilder sentence = new StringBuilder("The contract is kept: ")
        .append(Formats.count(totals.exchanges(), "exchange")).append(" judged, none breaks it");
    long known = runs.stream().flatMap(run -> run.deviations().stream()).filter(Deviation::stillThere).count();
    if (known > 0) {
      sentence.append(" but for ").append(Formats.count(known, "known deviation"));
    }
    sentence.append("; ").append(totals.unchecked() == 0
        ? "all " + Formats.count(totals.documented(), "documented response") + " checked"
        : of(totals.unchecked(), totals.documented(), "documented response") + " not checked");
    if (totals.mutants() > 0) {
      sentence.append("; all ").append(Formats.count(totals.caught(), "mutant")).append(" caught that an exchange can show");
    }
    return sentence.append('.').toString();
  }

  private static String of(long part, long whole, String one) {
    return Formats.number(part) + " of " + Formats.count(whole, one);
  }
}
