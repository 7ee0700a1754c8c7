package com.kohortpay.contract.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kohortpay.contract.json.Json.MalformedJsonException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  @Test
  void json_askedForTwice_isParsedOnce() {
    Exchange exchange = exchange("{\"a\":1}", "[1]");

    assertThat(exchange.requestJson()).isSameAs(exchange.requestJson()).hasToString("{\"a\":1}");
    assertThat(exchange.responseJson()).isSameAs(exchange.responseJson()).hasToString("[1]");
  }

  @Test
  void json_noRequestBody_isMissing() {
    assertThat(exchange(null, "").requestJson().isMissingNode()).isTrue();
  }

  @Test
  void json_notJson_throwsEachTime() {
    Exchange exchange = exchange("{", "");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(exchange::requestJson).isInstanceOf(MalformedJsonException.class);
      assertThatThrownBy(exchange::responseJson).isInstanceOf(MalformedJsonException.class);
    }
  }

  @Test
  void withResponseBody_otherBody_isParsedAnew() {
    Exchange exchange = exchange(null, "[1]");
    exchange.responseJson();

    assertThat(exchange.withResponseBody("[2]").responseJson()).hasToString("[2]");
  }

  private static Exchange exchange(String sent, String received) {
    return new Exchange("GET", "/things?a=1", Map.of(), sent, 200, Map.of(), received);
  }
}
