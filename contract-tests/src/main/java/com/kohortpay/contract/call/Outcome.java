package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPayException;
import java.util.Optional;

/**
 * What the client made of one call.
 *
 * @param value what it answered; null if the operation answers nothing, or failed
 * @param failure what it failed with, if it did
 */
public record Outcome(Object value, Optional<KohortPayException> failure) {

  static Outcome answered(Object value) {
    return new Outcome(value, Optional.empty());
  }

  static Outcome failed(KohortPayException failure) {
    return new Outcome(null, Optional.of(failure));
  }
}
