package com.kohortpay.contract.mutation;

import com.kohortpay.contract.check.Violation;
import java.util.Optional;

/**
 * What became of a mutant.
 *
 * @param killedBy the first objection; empty if it survived
 * @param contradiction why no server can hold to the changed contract; empty if one can
 * @param failure why it could not be tried; empty if it could
 * @param exchanges how many were judged
 */
record MutantResult(Mutant mutant, Optional<Violation> killedBy, Optional<String> contradiction, Optional<String> failure, int exchanges) {

  /** What could not be tried is no less a survivor. */
  static MutantResult untried(Mutant mutant, String failure) {
    return new MutantResult(mutant, Optional.empty(), Optional.empty(), Optional.of(failure), 0);
  }

  boolean isKilled() {
    return killedBy.isPresent();
  }

  /** The reason why nothing can show it: stated beforehand, or found when it was tried. */
  Optional<String> equivalent() {
    return mutant.equivalent().or(() -> isKilled() ? Optional.empty() : contradiction);
  }

  boolean survived() {
    return !isKilled() && equivalent().isEmpty() || failure.isPresent();
  }

  /** It is said that nothing can show it, and something has. */
  boolean wronglyExcused() {
    return isKilled() && mutant.equivalent().isPresent();
  }
}
