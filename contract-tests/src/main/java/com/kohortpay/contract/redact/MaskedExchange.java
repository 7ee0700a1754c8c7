package com.kohortpay.contract.redact;

import com.kohortpay.contract.spec.Operation;
import java.util.List;

/**
 * An exchange without values: names of headers and query parameters, types in bodies.
 *
 * @param query the names of the query's parameters
 * @param status the status code; {@code none} if no response came
 */
public record MaskedExchange(
    String method, List<String> query, List<String> requestHeaders, String requestBody,
    String status, List<String> responseHeaders, String responseBody) {

  /** Returns what is known of an exchange in which no response came. */
  public static MaskedExchange unanswered(Operation operation) {
    return new MaskedExchange(operation.method(), List.of(), List.of(), "unknown", "none", List.of(), "none");
  }
}
