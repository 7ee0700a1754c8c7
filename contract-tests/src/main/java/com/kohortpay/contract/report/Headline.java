package com.kohortpay.contract.report;

import com.kohortpay.contract.report.Run.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums up the report in one sentence: first the contract, then the fixture. */
record Headline(Kind kind, String sentence) {

  /** The verdict, with its mark and its colours in the page. */
  enum Kind {
    SATISFIED("✓", "good"), VIOLATED("✗", "bad"), UNFINISHED("!", "gap"), NOTHING_JUDGED("!", "gap");

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

  static Headline of(List<Run> runs) {
    Totals all = Totals.of(runs);
    Totals own = Totals.ofTheContract(runs);
    Totals fixture = Totals.ofTheFixture(runs);
    Optional<String> unverified = runs.stream().map(Run::unverified).filter(reason -> !reason.isEmpty()).findFirst();
    if (unverified.isPresent()) {
      return new Headline(Kind.NOTHING_JUDGED, "The provider could not be verified: " + unverified.get() + (unverified.get().endsWith("?") ? "" : "."));
    }
    boolean ended = runs.stream().allMatch(run -> run.state() == State.ENDED);
    if (all.isViolated()) {
      return new Headline(Kind.VIOLATED, violated(all, own, fixture) + (ended ? "." : "; the run has not come to its end."));
    }
    if (!ended) {
      boolean cut = runs.stream().anyMatch(run -> run.state() == State.CUT_SHORT);
      return new Headline(Kind.UNFINISHED, (cut ? "The run was cut short" : "The run is under way, or was killed") + ": "
          + (all.exchanges() == 0 ? "nothing was judged so far."
              : Formats.count(all.exchanges(), "exchange") + " judged so far, without a violation."));
    }
    if (own.exchanges() == 0 && all.mutants() == 0) {
      return new Headline(Kind.NOTHING_JUDGED, "Nothing was judged: no test was run that holds an exchange against the contract"
          + (fixture.exchanges() == 0 ? "." : "; " + ofTheFixture(fixture) + "."));
    }
    return new Headline(Kind.SATISFIED, satisfied(all, own, fixture, runs));
  }

  private static String violated(Totals all, Totals own, Totals fixture) {
    List<String> faults = new ArrayList<>();
    if (own.violating() > 0) {
      faults.add(violating(own) + " the contract");
    }
    if (fixture.violating() > 0) {
      faults.add(violating(fixture) + " the fixture");
    }
    if (all.unanswered() > 0) {
      faults.add(Formats.count(all.unanswered(), "call") + " had no response");
    }
    if (all.survivors() > 0) {
      faults.add(of(all.survivors(), all.mutants(), "mutant") + " survived");
    }
    if (all.failed() > 0) {
      faults.add(of(all.failed(), all.tests(), "test") + " failed");
    }
    String verdict = own.violating() > 0 ? ""
        : own.exchanges() > 0 ? "No exchange violates the contract, but " : "No exchange was judged, and ";
    return verdict + String.join("; ", faults);
  }

  private static String satisfied(Totals all, Totals own, Totals fixture, List<Run> runs) {
    List<String> facts = new ArrayList<>();
    long known = runs.stream().flatMap(run -> run.deviations().stream()).filter(each -> each.state() == DeviationState.STILL_THERE).count();
    facts.add(Formats.count(own.exchanges(), "exchange") + " judged, none violates it"
        + (known > 0 ? " but for " + Formats.count(known, "known deviation") : ""));
    facts.add(own.unchecked() == 0
        ? "all " + Formats.count(own.documented(), "documented response") + " checked"
        : of(own.unchecked(), own.documented(), "documented response") + " not checked");
    long observed = runs.stream().mapToLong(run -> run.observations().size()).sum();
    if (observed > 0) {
      facts.add(Formats.count(observed, "observation"));
    }
    if (all.mutants() > 0) {
      facts.add("all " + Formats.count(all.killed(), "mutant") + " killed that an exchange can reveal" + drawn(runs));
    }
    if (fixture.exchanges() > 0) {
      facts.add(ofTheFixture(fixture));
    }
    return "The contract is satisfied: " + String.join("; ", facts) + ".";
  }

  private static String drawn(List<Run> runs) {
    return runs.stream().map(Run::drawn).filter(drawn -> !drawn.isEmpty()).findFirst().map(drawn -> " (" + drawn + ")").orElse("");
  }

  private static String violating(Totals totals) {
    return of(totals.violating(), totals.exchanges(), "exchange") + (totals.violating() == 1 ? " violates" : " violate");
  }

  private static String ofTheFixture(Totals fixture) {
    return Formats.count(fixture.exchanges(), "exchange") + " judged by the fixture, none violates it";
  }

  private static String of(long part, long whole, String one) {
    return Formats.number(part) + " of " + Formats.count(whole, one);
  }
}
