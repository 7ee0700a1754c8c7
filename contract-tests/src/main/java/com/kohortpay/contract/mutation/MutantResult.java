package com.kohortpay.contract.mutation;

import com.kohortpay.contract.check.Violation;
import java.util.Optional;

/**
 * What became of a mutant.
 *
 * @param killedBy the first objection; empty if it survived
 * @param contradiction why no server can hold to the changed contract; empty if one can
 * @param exchanges how many were judged
 */
record MutantResult(Mutant mutant, Optional<Violation> killedBy, Optional<String> contradiction, int exchanges) {

  boolean isKilled() {
    return killedBy.isPresent();
  }

  /** The reason why nothing can show it: stated beforehand, or found when it was tried. */
  Optional<String> equivalent() {
    return mutant.equivalent().or(() -> isKilled() ? Optional.empty() : contradiction);
  }

  boolean survived() {
    return !isKilled() && equivalent().isEmpty();
  }

  /** It is said that nothing can show it, and something has. */
  boolean wronglyExcused() {
    return isKilled() && mutant.equivalent().isPresent();
  }
}
