package com.kohortpay.contract.check;

import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Operation;
import java.util.List;

/** Checks that a server accepts what the contract allows, and refuses what it does not. */
public final class AcceptanceCheck {
  private AcceptanceCheck() {}

  /** Returns what is wrong with the response to a request that the contract allows: anything but a success. */
  public static List<Violation> allowed(Operation operation, Exchange exchange) {
    return succeeded(exchange) ? List.of() : violation(operation,
        "expected a success, as the contract allows the request; found " + exchange.status());
  }

  /** Returns what is wrong with the response to a request that the contract does not allow: anything but a 4xx. */
  public static List<Violation> notAllowed(Operation operation, Exchange exchange) {
    return exchange.status() >= 400 && exchange.status() < 500 ? List.of() : violation(operation,
        "expected a rejection (4xx), as the contract does not allow the request; found " + exchange.status());
  }

  private static boolean succeeded(Exchange exchange) {
    return exchange.status() >= 200 && exchange.status() < 300;
  }

  private static List<Violation> violation(Operation operation, String message) {
    return List.of(new Violation(Kind.STATUS, Part.STATUS, message, operation.node().pointer()));
  }
}
