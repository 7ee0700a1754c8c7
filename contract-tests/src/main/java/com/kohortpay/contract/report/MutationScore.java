package com.kohortpay.contract.report;

import com.kohortpay.contract.report.Run.Mutant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts how many of the mutants of one side were killed. */
record MutationScore(
    MutantSide side, Count all, List<Operator> operators, List<Mutant> survivors, List<Mutant> equivalents, List<Mutant> mislisted) {

  /** The mutants of one operator. */
  record Operator(String name, Count count, List<Mutant> mutants) {}

  /**
   * Counts of mutants.
   *
   * @param survived without a reason
   * @param equivalent survived, with a reason why no exchange can reveal them
   */
  record Count(int total, int killed, int survived, int equivalent) {
    static Count of(List<Mutant> mutants) {
      int killed = (int) mutants.stream().filter(Mutant::isKilled).count();
      int equivalent = (int) mutants.stream().filter(MutationScore::isEquivalent).count();
      return new Count(mutants.size(), killed, mutants.size() - killed - equivalent, equivalent);
    }

    /** Returns how many an exchange can reveal. */
    int visible() {
      return total - equivalent;
    }

    String score() {
      return Formats.share(killed, visible());
    }

    /** Returns the same in whole per cent, for a bar. */
    int width() {
      return visible() == 0 ? 0 : 100 * killed / visible();
    }
  }

  boolean hasSurvivors() {
    return !survivors.isEmpty();
  }

  boolean hasEquivalents() {
    return !equivalents.isEmpty();
  }

  boolean hasMislisted() {
    return !mislisted.isEmpty();
  }

  /** Returns one for each side, in the order in which they were judged. */
  static List<MutationScore> of(List<Run> runs) {
    Map<MutantSide, List<Mutant>> bySide = runs.stream().flatMap(run -> run.mutants().stream())
        .collect(Collectors.groupingBy(Mutant::side, LinkedHashMap::new, Collectors.toList()));
    return bySide.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static MutationScore of(MutantSide side, List<Mutant> mutants) {
    Map<String, List<Mutant>> byOperator =
        mutants.stream().collect(Collectors.groupingBy(Mutant::operator, LinkedHashMap::new, Collectors.toList()));
    return new MutationScore(side, Count.of(mutants),
        byOperator.entrySet().stream().map(each -> new Operator(each.getKey(), Count.of(each.getValue()), each.getValue())).toList(),
        those(mutants, mutant -> !mutant.isKilled() && !mutant.isListedAsEquivalent()),
        those(mutants, MutationScore::isEquivalent),
        those(mutants, mutant -> mutant.isKilled() && mutant.isListedAsEquivalent()));
  }

  private static boolean isEquivalent(Mutant mutant) {
    return !mutant.isKilled() && mutant.isListedAsEquivalent();
  }

  private static List<Mutant> those(List<Mutant> mutants, Predicate<Mutant> which) {
    return mutants.stream().filter(which).toList();
  }
}
