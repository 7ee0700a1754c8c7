package com.kohortpay.contract.mutation;

/**
 * Holds the recording of a client that does one thing wrong.
 *
 * @param operator the kind of fault
 * @param place the part of the request or of the response
 * @param change the change in words
 */
record ClientMutant(String operator, String place, String change, Recording recording) {

  /** Returns such as {@code updateCustomer · RestoreCustomer · request body $.deletedAt · null becomes absent}. */
  @Override
  public String toString() {
    return recording.operation() + " · " + recording.name() + " · " + place + " · " + operator + (change.isEmpty() ? "" : ": " + change);
  }
}
