package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class OpenEnumTest {

  @Test
  void of_knownValue_isTheConstant() {
    assertThat(Color_.of("green-ish")).isSameAs(Color_.GREEN_ISH);
    assertThat(Color_.GREEN_ISH.value()).isEqualTo("green-ish");
    assertThat(Color_.GREEN_ISH.isKnown()).isTrue();
  }

  @Test
  void of_unknownValue_isKeptAndEqualByValue() {
    assertThat(Color_.of("blue")).isEqualTo(Color_.of("blue")).hasSameHashCodeAs(Color_.of("blue")).isNotEqualTo(Color_.RED);
    assertThat(Color_.of("blue").isKnown()).isFalse();
    assertThat(Color_.of("blue")).hasToString("blue");
  }

  @Test
  void of_null_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> Color_.of(null)).withMessage("value must not be null");
  }

  @Test
  void sameValue_ofTwoEnums_isNotEqual() {
    assertThat((Object) Color_.RED).isNotEqualTo(NullableColor_.RED);
  }

  @Test
  void knownValues_areThoseOfTheContract_inItsOrder() {
    assertThat(Color_.knownValues()).containsExactly(Color_.RED, Color_.GREEN_ISH, Color_._3D, Color_.KNOWN);
    assertThat(NullableColor_.knownValues()).containsExactly(NullableColor_.RED);
  }

  @Test
  void unknownValues_surviveARoundTrip() {
    String json = "{\"color\":\"blue\",\"nullableColor\":null,\"level\":3,\"colors\":[\"pink\",null],\"inlineEnum\":\"\"}";

    assertThat(write(Enums_.Adapter.INSTANCE, read(Enums_.Adapter.INSTANCE, json))).isEqualTo(json);
  }

  @Test
  void numbers_areEnumsToo() {
    assertThat(read(Enums_.Adapter.INSTANCE, "{\"level\":2}").getLevel()).isSameAs(Level_.NUMBER_2);
  }
}
