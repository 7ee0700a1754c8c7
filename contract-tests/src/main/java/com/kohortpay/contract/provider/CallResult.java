package com.kohortpay.contract.provider;

import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.redact.MaskedExchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a call has shown. Contains no value that was received, no id and no key.
 *
 * @param answer empty if no response came
 * @param violations empty if there are none but known deviations
 * @param took the time until the response was complete, or until the call failed
 */
public record CallResult(
    ProviderCall call, Optional<Answer> answer, List<Violation> violations, List<Observation> observations, Duration took) {

  /** Returns the same without what was sent and received, for runs with very many calls. */
  public CallResult withoutExchange() {
    return new CallResult(call, answer.map(each ->
        new Answer(each.response(), each.status(), MaskedExchange.unanswered(call.operation()))), violations, observations, took);
  }

  /**
   * A response.
   *
   * @param response the documented response it falls under, such as {@code 4XX}; the status if it is not documented
   * @param exchange without values
   */
  public record Answer(String response, int status, MaskedExchange exchange) {}
}
