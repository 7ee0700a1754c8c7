package com.kohortpay.contract.mutation;

import java.util.List;

/** The sum of many verdicts, in a line. */
final class Scores {
  private Scores() {}

  static String of(List<MutantResult> verdicts) {
    long equivalent = verdicts.stream().filter(verdict -> verdict.mutant().equivalent().isPresent()).count();
    long caught = verdicts.stream().filter(verdict -> verdict.isCaught() && verdict.mutant().equivalent().isEmpty()).count();
    int exchanges = verdicts.stream().mapToInt(MutantResult::exchanges).sum();
    return caught + " of " + (verdicts.size() - equivalent) + " caught, " + equivalent + " that nothing can show; "
        + exchanges + " exchanges";
  }
}
