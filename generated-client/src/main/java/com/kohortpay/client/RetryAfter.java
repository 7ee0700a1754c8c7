package com.kohortpay.client;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: seconds, or a date. */
final class RetryAfter {
  /** More is of no use to a program, and in milliseconds might be more than a number can hold. */
  private static final BigInteger YEAR = BigInteger.valueOf(Duration.ofDays(365).getSeconds());

  private RetryAfter() {}

  /** Returns at most a year; null if there is no such header or it cannot be read. */
  static @Nullable Duration parse(Headers headers, Clock clock) {
    BigInteger seconds = seconds(headers, clock);
    return seconds == null ? null : Duration.ofSeconds(seconds.max(BigInteger.ZERO).min(YEAR).longValue());
  }

  private static @Nullable BigInteger seconds(Headers headers, Clock clock) {
    String text = headers.get("Retry-After");
    if (text == null) {
      return null;
    }
    if (text.matches("-?[0-9]{1,100}")) {
      return new BigInteger(text);
    }
    Instant date = headers.getInstant("Retry-After");
    if (date == null) {
      return null;
    }
    // By the server's own clock if it sends its time: the one here may be wrong.
    Instant now = headers.getInstant("Date");
    return BigInteger.valueOf(Duration.between(now == null ? clock.instant() : now, date).getSeconds());
  }
}
