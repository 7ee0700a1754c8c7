package com.kohortpay.contract.mutation;

import java.util.List;

/** Sums up many results in a line. */
final class Scores {
  private Scores() {}

  static String of(List<MutantResult> results) {
    long equivalent = results.stream().filter(result -> result.equivalent().isPresent()).count();
    long killed = results.stream().filter(result -> result.isKilled() && result.equivalent().isEmpty()).count();
    int exchanges = results.stream().mapToInt(MutantResult::exchanges).sum();
    return killed + " of " + (results.size() - equivalent) + " killed, " + equivalent + " equivalent; " + exchanges + " exchanges";
  }
}
