package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.CallStyle;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Operation;
import java.util.Optional;

/**
 * Describes one call to make, and the response to ask the mock for.
 *
 * @param status the status to ask for
 * @param example the example to ask for; empty if the response has none
 */
public record ResponseCase(
    Operation operation, int status, Optional<Example> example, CallStyle style, Arguments arguments) {

  /** Returns the call that asks for it. */
  public OperationCall call() {
    return OperationCall.of(operation, arguments).in(style).prefer(prefer());
  }

  /** Returns the {@code Prefer} header that asks Prism for this response. */
  public String prefer() {
    return "code=" + status
        + example.filter(Example::isNamed).map(named -> ", example=" + named.name()).orElse("");
  }

  /** Returns such as {@code updateCustomer · 201 · RestoredCustomer · sync}. */
  @Override
  public String toString() {
    return operation + " · " + status
        + example.map(given -> " · " + (given.isNamed() ? given.name() : "its example")).orElse("") + " · " + style;
  }
}
