package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field is absent, null or a value, and stays so. */
class ThreeStatesTest {
  private static final Scalars_.Adapter SCALARS = Scalars_.Adapter.INSTANCE;

  @Test
  void encode_absent_isLeftOut() {
    assertThat(write(SCALARS, Scalars_.builder().text("a").build())).isEqualTo("{\"text\":\"a\"}");
  }

  @Test
  void encode_null_isWritten() {
    assertThat(write(SCALARS, Scalars_.builder().text("a").nullableText(null).build()))
        .isEqualTo("{\"text\":\"a\",\"nullableText\":null}");
  }

  @Test
  void encode_value_isWritten() {
    assertThat(write(SCALARS, Scalars_.builder().text("a").nullableText("b").build()))
        .isEqualTo("{\"text\":\"a\",\"nullableText\":\"b\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\":null}", "{\"text\":\"a\",\"flag\":null,\"whole\":null,\"number\":null,\"time\":null}",
      "{\"text\":\"\",\"nullableText\":null,\"anything\":null}"})
  void decode_thenEncode_keepsAbsentAndNull(String json) {
    assertThat(write(SCALARS, read(SCALARS, json))).isEqualTo(json);
  }

  @Test
  void toBuilder_keepsAbsentAndNull() {
    Scalars_ scalars = read(SCALARS, "{\"text\":null,\"nullableText\":null,\"more\":1.0}");

    Scalars_ copy = scalars.toBuilder().flag(true).build();

    assertThat(write(SCALARS, copy)).isEqualTo("{\"text\":null,\"flag\":true,\"nullableText\":null,\"more\":1.0}");
  }

  @Test
  void absentAndNull_areNotEqual() {
    assertThat(read(SCALARS, "{}")).isNotEqualTo(read(SCALARS, "{\"nullableText\":null}"));
  }

  @Test
  void toString_showsNullAndLeavesOutAbsent() {
    assertThat(read(SCALARS, "{\"text\":\"a\",\"nullableText\":null,\"more\":[1]}"))
        .hasToString("Scalars_{text=a, nullableText=null, more=[1]}");
  }

  @Test
  void fields63_areToldApart() {
    assertThat(write(Fields63_.Adapter.INSTANCE, Fields63_.builder().f01(null).f63("z").build()))
        .isEqualTo("{\"f01\":null,\"f63\":\"z\"}");
  }

  @Test
  void fields64_areToldApart() {
    Fields64_ first = Fields64_.builder().f01(null).f64("z").build();
    Fields64_ more = first.toBuilder().f02("b").build();

    assertThat(write(Fields64_.Adapter.INSTANCE, first)).isEqualTo("{\"f01\":null,\"f64\":\"z\"}");
    assertThat(write(Fields64_.Adapter.INSTANCE, more)).isEqualTo("{\"f01\":null,\"f02\":\"b\",\"f64\":\"z\"}");
    assertThat(read(Fields64_.Adapter.INSTANCE, "{\"f64\":\"z\",\"f01\":null}")).isEqualTo(first).hasSameHashCodeAs(first);
  }

  @Test
  void builder_usedAgain_leavesTheFirstModelAsItWas() {
    Fields64_.Builder builder = Fields64_.builder().f01("a");
    Fields64_ first = builder.build();
    Fields64_ second = builder.f02("b").additionalProperty("x", 1).build();
    Fields64_ third = builder.additionalProperty("y", List.of()).build();

    assertThat(write(Fields64_.Adapter.INSTANCE, first)).isEqualTo("{\"f01\":\"a\"}");
    assertThat(write(Fields64_.Adapter.INSTANCE, second)).isEqualTo("{\"f01\":\"a\",\"f02\":\"b\",\"x\":1}");
    assertThat(write(Fields64_.Adapter.INSTANCE, third)).isEqualTo("{\"f01\":\"a\",\"f02\":\"b\",\"x\":1,\"y\":[]}");
  }

  @Test
  void namesThatJavaUses_areCarried() {
    String json = "{\"class\":\"1\",\"default\":\"2\",\"set\":\"3\",\"build\":\"4\",\"kebab-case\":\"5\",\"1st\":\"6\",\"été\":\"7\"}";

    Names_ names = read(Names_.Adapter.INSTANCE, json);

    assertThat(names.getPropertyClass()).isEqualTo("1");
    assertThat(names.additionalProperties()).isEmpty();
    assertThat(write(Names_.Adapter.INSTANCE, names)).isEqualTo(json);
  }
}
