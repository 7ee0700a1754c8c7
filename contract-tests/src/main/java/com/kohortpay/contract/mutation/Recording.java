package com.kohortpay.contract.mutation;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.ClientCheck;
import com.kohortpay.contract.call.Outcome;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds one call of the client: its arguments, the exchange and the outcome.
 *
 * @param name the example that was sent or returned
 */
record Recording(String name, Operation operation, Arguments arguments, Exchange exchange, Outcome outcome) {

  /** Returns the violations in it. */
  List<Violation> judge(ContractCheck check) {
    List<Violation> violations = new ArrayList<>(check.check(operation, exchange));
    violations.addAll(ClientCheck.check(operation, arguments, exchange, outcome));
    return violations;
  }

  Recording method(String method) {
    return with(method, exchange.target(), exchange.requestHeaders(), exchange.requestBody(), exchange.status());
  }

  Recording target(String target) {
    return with(exchange.method(), target, exchange.requestHeaders(), exchange.requestBody(), exchange.status());
  }

  /** Returns the recording with another value of a request header, or without it. */
  Recording header(String name, String value) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.requestHeaders());
    headers.remove(name);
    if (value != null) {
      headers.put(name, List.of(value));
    }
    return with(exchange.method(), exchange.target(), headers, exchange.requestBody(), exchange.status());
  }

  Recording body(String body) {
    return with(exchange.method(), exchange.target(), exchange.requestHeaders(), body, exchange.status());
  }

  Recording status(int status) {
    return with(exchange.method(), exchange.target(), exchange.requestHeaders(), exchange.requestBody(), status);
  }

  Recording outcome(Outcome other) {
    return new Recording(name, operation, arguments, exchange, other);
  }

  private Recording with(String method, String target, Map<String, List<String>> headers, String body, int status) {
    return new Recording(name, operation, arguments, new Exchange(
        method, target, headers, body, status, exchange.responseHeaders(), exchange.responseBody()), outcome);
  }
}
