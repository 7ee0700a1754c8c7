package com.kohortpay.client;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 429: too many requests, and this one was not, or no longer, to be sent again. */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  RateLimitException(Failure failure) {
    super(failure);
    this.retryAfter = RetryAfter.parse(failure.headers, Clock.systemUTC());
  }

  /** How long to wait, counted from the answer, a year at the most; null if it does not say, or not in a way that can be read. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
