package com.kohortpay.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kohortpay.contract.json.Json.MalformedJsonException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "``                  | is empty",
      "{\"a\":CANARY}       | is not well-formed JSON (line 1, column 6)",
      "{\"a\":1,\"a\":1}     | is not well-formed JSON (line 1, column 11)",
      "1 1                 | is not well-formed JSON (line 1, column 3)"})
  void read_malformedJson_saysWhereAndQuotesNothing(String text, String message) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(MalformedJsonException.class).hasMessage(message);
  }

  @ParameterizedTest
  @MethodSource("beyondLimits")
  void read_beyondTheLimits_saysSo(String text) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(MalformedJsonException.class).hasMessageStartingWith("is nested too deeply");
  }

  static Stream<String> beyondLimits() {
    return Stream.of("[".repeat(10_000) + "]".repeat(10_000), "{\"a\":".repeat(10_000), "1".repeat(10_000));
  }

  @Test
  void read_number_keepsEveryDigit() {
    assertThat(Json.read("12345678901234567890.1234567890123456789").toString()).isEqualTo("12345678901234567890.1234567890123456789");
  }
}
