package com.kohortpay.contract.mutation;

import com.kohortpay.contract.spec.Operation;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A contract that differs from the true one in one place.
 *
 * @param operation the true operation
 * @param operator the kind of change
 * @param place where it was made
 * @param change what was made of what
 * @param focus the part of requests that shows it first, and the keyword
 * @param draft makes the contract of a server that holds to the change
 * @param answers the responses that may show it; empty if none
 * @param requests whether requests may show it, by being accepted or refused
 * @param equivalent the reason why nothing can show it; empty if something must
 */
record Mutant(
    Operation operation, String operator, String place, String change, Focus focus, Supplier<OperationDocument> draft,
    Set<String> answers, boolean requests, Optional<String> equivalent) {

  /**
   * Where to look first.
   *
   * @param about parts of requests, as {@code RequestCase} has them
   * @param keyword the keyword of a schema; empty if there is none
   */
  record Focus(Set<String> about, String keyword) {}

  /** Such as {@code expireGroup · Group.id · property removed: id}. */
  @Override
  public String toString() {
    return operation + " · " + place + " · " + operator + ": " + change;
  }
}
