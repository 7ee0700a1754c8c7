package com.kohortpay.contract.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws a sample of mutants, the same number for each operator and operation as far as there are enough. */
final class MutantSample {
  private MutantSample() {}

  /**
   * Returns a sample of these mutants, in their order. The same seed draws the same sample; the unchanged contracts are
   * always in it.
   */
  static List<Mutant> of(List<Mutant> mutants, int most, long seed) {
    if (mutants.size() <= most) {
      return mutants;
    }
    Set<Mutant> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
    mutants.stream().filter(mutant -> mutant.operator().equals(Mutants.NONE)).forEach(drawn::add);
    List<List<Mutant>> strata = strata(mutants, new Random(seed));
    for (int round = 0; drawn.size() < most; round++) {
      for (List<Mutant> stratum : strata) {
        if (round < stratum.size() && drawn.size() < most) {
          drawn.add(stratum.get(round));
        }
      }
    }
    return mutants.stream().filter(drawn::contains).toList();
  }

  private static List<List<Mutant>> strata(List<Mutant> mutants, Random random) {
    Map<String, List<Mutant>> strata = new LinkedHashMap<>();
    mutants.forEach(mutant ->
        strata.computeIfAbsent(mutant.operation().id() + " " + mutant.operator(), key -> new ArrayList<>()).add(mutant));
    List<List<Mutant>> shuffled = new ArrayList<>(strata.values());
    shuffled.forEach(stratum -> Collections.shuffle(stratum, random));
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
