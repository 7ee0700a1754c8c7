package com.kohortpay.contract.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.json.Json;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaValuesTest {
  /** A type as generated code has them. */
  @SuppressWarnings("unused")
  private static List<Map<String, OffsetDateTime>> nested;

  @Test
  void nestedListsAndMaps_areConvertedBothWays() throws NoSuchFieldException {
    Type type = JavaValuesTest.class.getDeclaredField("nested").getGenericType();
    String json = "[{\"a\":\"2021-07-22T02:00+02:00\"},{\"b\":null}]";

    Object value = JavaValues.built(Json.read(json), type);

    assertThat(value).isInstanceOf(List.class).asList().first()
        .isEqualTo(Map.of("a", OffsetDateTime.parse("2021-07-22T02:00:00+02:00")));
    assertThat(JavaValues.tree(value)).isEqualTo(Json.read(json));
  }

  @Test
  void of_freeFormValue_isPlainJavaValue() {
    assertThat(JavaValues.decoded(Json.read("{\"a\":[1,\"x\",true,null,{}]}"), Object.class)).asString()
        .isEqualTo("{a=[1, x, true, null, {}]}");
  }

  @Test
  void wholeNumbers_areLongsHoweverTheyAreWritten() {
    assertThat(JavaValues.decoded(Json.read("1E+2"), Long.class)).isEqualTo(100L);
    assertThat(JavaValues.decoded(Json.read("1.50"), BigDecimal.class)).isEqualTo(new BigDecimal("1.50"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1.5 | java.lang.Long", "9223372036854775808 | java.lang.Long", "'\"1\"' | java.lang.Long", "1 | java.lang.String",
      "'\"yesterday\"' | java.time.LocalDate", "1 | java.lang.Boolean", "'{}' | java.util.List", "[] | java.util.Map",
      "'\"a b\"' | java.net.URI"})
  void whatATypeCannotRepresent_isRefused(String json, Class<?> type) {
    assertThatExceptionOfType(NotRepresentable.class).isThrownBy(() -> JavaValues.built(Json.read(json), type));
  }

  @Test
  void sampleValues_ofAnyType_differInFirstAndLastCharacter() {
    for (Class<?> type : List.of(String.class, Long.class, BigDecimal.class, LocalDate.class, OffsetDateTime.class)) {
      String one = SampleValues.one(type).toString();
      String other = SampleValues.other(type).toString();
      assertThat(one.charAt(0)).as(one).isNotEqualTo(other.charAt(0));
      assertThat(one.charAt(one.length() - 1)).as(one).isNotEqualTo(other.charAt(other.length() - 1));
    }
  }
}
