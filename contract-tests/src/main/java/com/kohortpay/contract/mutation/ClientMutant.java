package com.kohortpay.contract.mutation;

/**
 * A recording of a client that does one thing wrong.
 *
 * @param operator the kind of fault
 * @param place the part of the request or of the answer
 * @param change what was made of what
 */
record ClientMutant(String operator, String place, String change, Recording recording) {

  /** Such as {@code updateCustomer · RestoreCustomer · request body $.deletedAt · null becomes absent}. */
  @Override
  public String toString() {
    return recording.operation() + " · " + recording.name() + " · " + place + " · " + operator + (change.isEmpty() ? "" : ": " + change);
  }
}
