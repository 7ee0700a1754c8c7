package com.kohortpay.contract.mutation;

import com.kohortpay.contract.check.Violation;
import java.util.Optional;

/**
 * What became of a mutant.
 *
 * @param caughtBy the first objection; empty if it survived
 * @param exchanges how many were judged
 */
record MutantResult(Mutant mutant, Optional<Violation> caughtBy, int exchanges) {

  boolean isCaught() {
    return caughtBy.isPresent();
  }

  boolean survived() {
    return !isCaught() && mutant.equivalent().isEmpty();
  }

  /** It is said that nothing can show it, and something has. */
  boolean wronglyExcused() {
    return isCaught() && mutant.equivalent().isPresent();
  }
}
