package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Decides how long to wait when a provider limits how often it may be called: 429, or 503 with {@code Retry-After}. Such a
 * response says nothing about the call, and the request has not been carried out.
 */
final class RateLimit {
  /** The longest single wait. */
  static final Duration LONGEST = Duration.ofSeconds(30);
  /** All waits of a run together. */
  private static final Duration IN_ALL = Duration.ofMinutes(5);
  /** How often one call is repeated. */
  private static final int REPEATS = 4;

  private final Clock clock;
  private Duration waited = Duration.ZERO;

  RateLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns how long to wait before the call is made again; empty if it is not to be repeated.
   *
   * @param repeats how often it was repeated already
   */
  Optional<Duration> pause(Exchange exchange, int repeats) {
    Optional<Duration> asked = exchange.responseHeader("Retry-After").flatMap(this::retryAfter);
    boolean limited = isLimited(exchange.status()) || exchange.status() == 503 && asked.isPresent();
    Duration pause = asked.orElse(Duration.ofSeconds(1L << repeats));
    if (!limited || repeats == REPEATS || pause.compareTo(LONGEST) > 0 || waited.plus(pause).compareTo(IN_ALL) > 0) {
      return Optional.empty();
    }
    waited = waited.plus(pause);
    return Optional.of(pause);
  }

  static boolean isLimited(int status) {
    return status == 429;
  }

  /** Reads seconds, or a date; rounds up to whole seconds. */
  private Optional<Duration> retryAfter(String value) {
    try {
      if (value.strip().matches("\\d+")) {
        return Optional.of(value.strip().length() > 9 ? Duration.ofDays(1000) : Duration.ofSeconds(Long.parseLong(value.strip())));
      }
      Instant until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      long millis = Math.max(0, Duration.between(clock.instant(), until).toMillis());
      return Optional.of(Duration.ofSeconds((millis + 999) / 1000));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
