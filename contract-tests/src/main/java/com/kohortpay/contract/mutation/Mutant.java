package com.kohortpay.contract.mutation;

import com.kohortpay.contract.spec.Operation;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Describes a contract that differs from the original in one place.
 *
 * @param operation the original operation
 * @param operator the kind of change
 * @param place where the change was made
 * @param change the change in words
 * @param focus the part of requests that reveals it first, and the keyword
 * @param draft makes the contract of a server that follows the change
 * @param answers the responses that may reveal it; empty if none
 * @param requests whether requests may reveal it, by being accepted or rejected
 * @param equivalent the reason why nothing can reveal it; empty if something must
 */
record Mutant(
    Operation operation, String operator, String place, String change, Focus focus, Supplier<OperationDocument> draft,
    Set<String> answers, boolean requests, Optional<String> equivalent) {

  /**
   * Tells where to look first.
   *
   * @param about parts of requests, as {@code RequestCase} has them
   * @param keyword the keyword of a schema; empty if there is none
   */
  record Focus(Set<String> about, String keyword) {}

  /** Returns such as {@code expireGroup · Group.id · property removed: id}. */
  @Override
  public String toString() {
    return operation + " · " + place + " · " + operator + ": " + change;
  }
}
