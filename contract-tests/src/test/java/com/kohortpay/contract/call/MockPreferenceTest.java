package com.kohortpay.contract.call;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Request;
import org.junit.jupiter.api.Test;

class MockPreferenceTest {
  private static final Request REQUEST = new Request.Builder().url("http://127.0.0.1/a?b=c").build();

  @Test
  void ask_nothing_changesNothing() {
    assertThat(MockPreference.ask(REQUEST, "")).isSameAs(REQUEST);
  }

  @Test
  void ask_byHeader_leavesTheRest() {
    Request asking = MockPreference.ask(REQUEST, "code=404, example=Gone");

    assertThat(asking.header("Prefer")).isEqualTo("code=404, example=Gone");
    assertThat(asking.url()).isEqualTo(REQUEST.url());
  }

  @Test
  void ask_whereTheContractHasPrefer_goesByTheQuery() {
    Request asking = MockPreference.ask(REQUEST.newBuilder().header("Prefer", "return=minimal").build(), "code=404, example=Gone");

    assertThat(asking.header("Prefer")).isNull();
    assertThat(asking.url().encodedQuery()).isEqualTo("b=c&__code=404&__example=Gone");
  }
}
