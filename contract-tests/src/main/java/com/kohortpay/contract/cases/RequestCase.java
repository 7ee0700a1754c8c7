package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.check.AcceptanceCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.check.Violation.Side;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes a request to send, and whether the contract allows it. Requests that it does not allow are made by altering one
 * that the client sends.
 *
 * @param about the part of the request that is tested, such as {@code $.deletedAt} or {@code query parameter limit}
 * @param keyword the keyword of the schema that decides, such as {@code maxLength}; {@code example} if none does
 * @param what what distinguishes it
 */
public record RequestCase(OperationCall call, String about, String keyword, String what, boolean allowed) {

  public Operation operation() {
    return call.operation();
  }

  /**
   * Returns what is wrong with an exchange of this case.
   *
   * @param violations the violations found without regard to this case
   */
  public List<Violation> objections(Exchange exchange, List<Violation> violations) {
    List<Violation> objections = new ArrayList<>(allowed
        ? AcceptanceCheck.allowed(operation(), exchange) : AcceptanceCheck.notAllowed(operation(), exchange));
    violations.stream().filter(violation -> allowed || !isMeant(violation, exchange)).forEach(objections::add);
    return objections;
  }

  /** Returns whether a violation is intended: the request is invalid on purpose, and a contract need not document the rejection. */
  private boolean isMeant(Violation violation, Exchange exchange) {
    boolean undocumented = exchange.status() >= 400 && exchange.status() < 500 && operation().response(exchange.status()).isEmpty();
    return violation.kind().side() == Side.REQUEST || violation.kind() == Kind.CLIENT_REQUEST
        || undocumented && violation.kind() == Kind.STATUS;
  }

  /** Returns such as {@code updateCustomer · $.deletedAt no date-time}. */
  @Override
  public String toString() {
    return operation() + " · " + about + " " + what;
  }
}
