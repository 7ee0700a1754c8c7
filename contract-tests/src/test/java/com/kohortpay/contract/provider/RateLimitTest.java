package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.exchange.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
  private final RateLimit limit = new RateLimit(Clock.fixed(Instant.parse("2026-11-25T10:00:00.500Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "none", value = {
      "429 | 7                             | 7",
      "503 | 7                             | 7",
      "429 | 0                             | 0",
      "429 | Wed, 25 Nov 2026 10:00:08 GMT | 8",
      "429 | Wed, 25 Nov 2026 09:00:00 GMT | 0",
      "429 | none                          | 1",
      "429 | soon                          | 1",
      "429 | -1                            | 1",
      "429 | 30                            | 30",
      "429 | 31                            | none",
      "429 | 424242424242                  | none",
      "503 | none                          | none",
      "503 | soon                          | none",
      "500 | 7                             | none",
      "200 | 7                             | none",
      "404 | none                          | none"})
  void pause_ofOneResponse_isWhatItAsksForWithinTheLimit(int status, String retryAfter, Long seconds) {
    assertThat(limit.pause(response(status, retryAfter), 0).map(Duration::toSeconds).orElse(null)).isEqualTo(seconds);
  }

  @Test
  void pause_withoutRetryAfter_doublesAndEnds() {
    Exchange limited = response(429, null);

    assertThat(List.of(0, 1, 2, 3).stream().map(repeats -> limit.pause(limited, repeats).orElseThrow().toSeconds())).containsExactly(1L, 2L, 4L, 8L);
    assertThat(limit.pause(limited, 4)).isEmpty();
  }

  @Test
  void pause_afterFiveMinutesInAll_isNone() {
    for (int i = 0; i < 10; i++) {
      assertThat(limit.pause(response(429, "30"), 0)).isPresent();
    }

    assertThat(limit.pause(response(429, "1"), 0)).isEmpty();
  }

  private static Exchange response(int status, String retryAfter) {
    return new Exchange("GET", "/", Map.of(), null, status, retryAfter == null ? Map.of() : Map.of("retry-after", List.of(retryAfter)), "");
  }
}
