package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class OpenEnumTest {

  @Test
  void of_knownValue_isTheConstant() {
    assertThat(Color.of("green-ish")).isSameAs(Color.GREEN_ISH);
    assertThat(Color.GREEN_ISH.value()).isEqualTo("green-ish");
    assertThat(Color.GREEN_ISH.isKnown()).isTrue();
  }

  @Test
  void of_unknownValue_isKeptAndEqualByValue() {
    assertThat(Color.of("blue")).isEqualTo(Color.of("blue")).hasSameHashCodeAs(Color.of("blue")).isNotEqualTo(Color.RED);
    assertThat(Color.of("blue").isKnown()).isFalse();
    assertThat(Color.of("blue")).hasToString("blue");
  }

  @Test
  void of_null_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> Color.of(null)).withMessage("value must not be null");
  }

  @Test
  void sameValue_ofTwoEnums_isNotEqual() {
    assertThat((Object) Color.RED).isNotEqualTo(NullableColor.RED);
  }

  @Test
  void knownValues_areThoseOfTheContract_inItsOrder() {
    assertThat(Color.knownValues()).containsExactly(Color.RED, Color.GREEN_ISH, Color._3D, Color.KNOWN);
    assertThat(NullableColor.knownValues()).containsExactly(NullableColor.RED);
  }

  @Test
  void unknownValues_surviveARoundTrip() {
    String json = "{\"color\":\"blue\",\"nullableColor\":null,\"level\":3,\"colors\":[\"pink\",null],\"inlineEnum\":\"\"}";

    assertThat(write(Enums.Adapter.INSTANCE, read(Enums.Adapter.INSTANCE, json))).isEqualTo(json);
  }

  @Test
  void numbers_areEnumsToo() {
    assertThat(read(Enums.Adapter.INSTANCE, "{\"level\":2}").getLevel()).isSameAs(Level.NUMBER_2);
  }
}
