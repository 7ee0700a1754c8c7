package com.kohortpay.contract.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderRedactorTest {
  private static final Contract CONTRACT = Contract.read(Settings.contract());
  private static final ProviderRedactor MASK = new ProviderRedactor(CONTRACT, Set.of("sk_test_key", "ord_77"));
  private static final Exchange EXCHANGE = new Exchange("GET", "/groups/ord_77/participants",
      Map.of("Authorization", List.of("Bearer sk_test_key")), null, 200,
      Map.of("Content-Type", List.of("text/plain; note=Jane"), "X-Trace", List.of("trace-17")),
      "{\"data\":[{\"customerEmail\":\"jane@doe.example\",\"amount\":123456,\"metadata\":{\"Jane's note\":1.5,\"plan\":true},"
          + "\"nick name\":null}],\"count\":1}");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "response body $.data[0].customerEmail      | response body $.data[*].customerEmail",
      "response body $.data[3].metadata.plan      | response body $.data[*].metadata.*",
      "response body $.data[3].metadata['a.b[0]'] | response body $.data[*].metadata.*",
      "response body $.data[3].metadata[\"a b\"].x | response body $.data[*].metadata.*.*",
      "response body $.data[3].metadata.a b       | response body $.data[*].metadata.*.*",
      "response body $['jane@doe.example']        | response body $.*",
      "response status                            | response status"})
  void names_thatTheContractDoesNotHave_becomeStars(String where, String masked) {
    assertThat(masked(where, "is wrong").where()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "found jane@doe.example                    | found ***",
      "no class for discriminator value '123456' | no class for discriminator value '***'",
      "property 'nick name' is not allowed       | property '***' is not allowed",
      "the key sk_test_key of ord_77             | the key *** of ***",
      "trace-17 and ord_771                      | *** and ord_771",
      "expected text/plain; note=Jane            | expected text/plain; ***",
      "required property 'customerEmail' not found | required property 'customerEmail' not found",
      "expected 2 items, found 1                 | expected 2 items, found 1"})
  void values_thatAreSaid_areHidden(String message, String masked) {
    assertThat(masked("response status", message).message()).isEqualTo(masked);
  }

  @Test
  void theSameOfManyItems_isSaidOnce() {
    assertThat(MASK.violations(List.of(violation("$.data[0].id", "is null"), violation("$.data[1].id", "is null"),
        violation("$.data[1].id", "is long")), EXCHANGE))
        .containsExactly(violation("$.data[*].id", "is null (2 times)"), violation("$.data[*].id", "is long"));
  }

  @Test
  void anExchange_keepsTypesAndNamesOfTheContract() {
    Exchange masked = MASK.exchange(CONTRACT.operation("listGroupParticipants"), EXCHANGE);

    assertThat(masked.target()).isEqualTo("/groups/{id}/participants");
    assertThat(masked.requestHeaders()).containsExactly(Map.entry("Authorization", List.of("***")));
    assertThat(masked.responseBody()).isEqualTo(
        "{\"data\":[{\"customerEmail\":\"***\",\"amount\":0,\"metadata\":{\"***\":false},\"***\":null}],\"count\":0}");
    assertThat(MASK.exchange(CONTRACT.operation("expireGroup"), EXCHANGE.withResponseBody("<p>Jane")).responseBody())
        .isEqualTo("???????");
  }

  private static Violation masked(String where, String message) {
    return MASK.violations(List.of(violation(where, message)), EXCHANGE).get(0);
  }

  private static Violation violation(String where, String message) {
    return new Violation(Kind.RESPONSE_BODY, where, message, "/paths");
  }
}
