package com.kohortpay.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown for 429: too many requests, and the client could not, or not any more, send this one again. */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  RateLimitException(Failure failure) {
    super(failure);
    this.retryAfter = RetryAfter.parse(failure.headers, failure.clock());
  }

  /** Returns how long to wait, counted from the response, at most a year; null if the response does not say so legibly. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
