package com.kohortpay.contract.mutation;

import com.kohortpay.contract.check.Violation;
import java.util.Optional;

/**
 * Holds the result of trying a mutant.
 *
 * @param killedBy the first objection; empty if it survived
 * @param contradiction why no server can follow the changed contract; empty if one can
 * @param failure why it could not be tried; empty if it could
 * @param exchanges how many were judged
 */
record MutantResult(Mutant mutant, Optional<Violation> killedBy, Optional<String> contradiction, Optional<String> failure, int exchanges) {

  /** Returns whether it survived; a mutant that could not be tried did. */
  static MutantResult untried(Mutant mutant, String failure) {
    return new MutantResult(mutant, Optional.empty(), Optional.empty(), Optional.of(failure), 0);
  }

  boolean isKilled() {
    return killedBy.isPresent();
  }

  /** Returns the reason why nothing can reveal it: stated beforehand, or found when it was tried. */
  Optional<String> equivalent() {
    return mutant.equivalent().or(() -> isKilled() ? Optional.empty() : contradiction);
  }

  boolean survived() {
    return !isKilled() && equivalent().isEmpty() || failure.isPresent();
  }

  /** Returns whether it is listed as equivalent but was killed. */
  boolean wronglyExcused() {
    return isKilled() && mutant.equivalent().isPresent();
  }
}
