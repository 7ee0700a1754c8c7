package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.ExchangeRecorder;
import com.kohortpay.contract.spec.Operation;
import java.util.function.Consumer;

/**
 * A request to make, and whether the contract allows it. What it allows, the client sends by itself; for what it does not,
 * the request is altered on its way out.
 *
 * @param about the part of the request that is tried, such as {@code $.deletedAt} or {@code query parameter limit}
 * @param what what is special about it
 * @param arguments what the client is called with
 * @param alteration set on the recorder before the call
 */
public record RequestCase(
    Operation operation, String about, String what, Arguments arguments, Consumer<ExchangeRecorder> alteration,
    boolean allowed) {

  /** Such as {@code updateCustomer · $.deletedAt no date-time}. */
  @Override
  public String toString() {
    return operation + " · " + about + " " + what;
  }
}
