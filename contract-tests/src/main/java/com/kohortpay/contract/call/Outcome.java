package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPayException;
import java.util.Optional;

/**
 * Holds what the client made of one call.
 *
 * @param value what it returned; null if the operation returns nothing, or failed
 * @param failure what it threw, if it failed
 */
public record Outcome(Object value, Optional<KohortPayException> failure) {

  static Outcome answered(Object value) {
    return new Outcome(value, Optional.empty());
  }

  static Outcome failed(KohortPayException failure) {
    return new Outcome(null, Optional.of(failure));
  }
}
