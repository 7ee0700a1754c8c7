package com.kohortpay.contract.call;

import com.kohortpay.contract.spec.Operation;
import java.util.function.UnaryOperator;
import okhttp3.Request;

/**
 * Describes one call to make with the generated client. Immutable.
 *
 * @param prefer the {@code Prefer} header, which tells Prism which response to send; empty if none is sent
 * @param alteration applied to each request just before it is sent, for what the client itself would not send
 */
public record OperationCall(
    Operation operation, CallStyle style, Arguments arguments, String prefer, UnaryOperator<Request> alteration) {

  /** Returns the simplest call of an operation: synchronous, with every parameter and the first example of the body. */
  public static OperationCall of(Operation operation) {
    return of(operation, Arguments.of(operation));
  }

  /** Returns a synchronous call with these arguments. */
  public static OperationCall of(Operation operation, Arguments arguments) {
    return new OperationCall(operation, CallStyle.SYNC, arguments, "", UnaryOperator.identity());
  }

  /** Returns the same call in another style. */
  public OperationCall in(CallStyle style) {
    return new OperationCall(operation, style, arguments, prefer, alteration);
  }

  /** Returns the same call with this {@code Prefer} header. */
  public OperationCall prefer(String prefer) {
    return new OperationCall(operation, style, arguments, prefer, alteration);
  }

  /** Returns the same call with this alteration, applied after those that it has already. */
  public OperationCall altered(UnaryOperator<Request> further) {
    return new OperationCall(
        operation, style, arguments, prefer, request -> further.apply(alteration.apply(request)));
  }

  /** Returns such as {@code updateCustomer · async · code=404}. */
  @Override
  public String toString() {
    return operation + " · " + style + (prefer.isEmpty() ? "" : " · " + prefer);
  }
}
