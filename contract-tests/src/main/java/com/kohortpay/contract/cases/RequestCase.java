package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.spec.Operation;

/**
 * A request to make, and whether the contract allows it. What it allows, the client sends by itself; for what it does not,
 * the call alters the request on its way out.
 *
 * @param about the part of the request that is tried, such as {@code $.deletedAt} or {@code query parameter limit}
 * @param keyword the keyword of the schema there that decides, such as {@code maxLength}; {@code example} if none does
 * @param what what is special about it
 */
public record RequestCase(OperationCall call, String about, String keyword, String what, boolean allowed) {

  public Operation operation() {
    return call.operation();
  }

  /** Such as {@code updateCustomer · $.deletedAt no date-time}. */
  @Override
  public String toString() {
    return operation() + " · " + about + " " + what;
  }
}
