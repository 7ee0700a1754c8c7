package com.kohortpay.contract.check;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges an exchange by the contract, independently of Prism and of the client. The mock, mutants of the contract and a
 * provider are all judged by it.
 */
public final class ContractCheck {
  private final RequestCheck requests;
  private final ResponseCheck responses;

  public ContractCheck(Contract contract) {
    SchemaValidator validator = new SchemaValidator(contract);
    this.requests = new RequestCheck(validator);
    this.responses = new ResponseCheck(validator);
  }

  /** Returns each way in which the exchange violates what the contract says of the operation; empty if there is none. */
  public List<Violation> check(Operation operation, Exchange exchange) {
    List<Violation> violations = new ArrayList<>(checkRequest(operation, exchange));
    violations.addAll(checkResponse(operation, exchange));
    return List.copyOf(violations);
  }

  /** Checks the request alone. */
  public List<Violation> checkRequest(Operation operation, Exchange exchange) {
    return requests.check(operation, exchange);
  }

  /** Checks the response alone. */
  public List<Violation> checkResponse(Operation operation, Exchange exchange) {
    return responses.check(operation, exchange);
  }
}
