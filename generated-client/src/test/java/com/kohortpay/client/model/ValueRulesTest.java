package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the contract, in builders and {@code violations()} alike. */
class ValueRulesTest {

  @Test
  void itemsAndMapValues_areNamedByPath() {
    Items_ items = read(Items_.Adapter.INSTANCE, "{\"codes\":[\"c_1\",\"x\",\"c_1\",\"c_345\"],\"levels\":{\"a\":0,\"b b\":2147483648},"
        + "\"grid\":[[1],[1,10,3]],\"nullables\":[null,\"\"],\"alias\":[\"ab\",\"a\"],\"mustHave\":{}}");

    assertThat(items.violations()).map(Violation::toString).containsExactly(
        "$.codes must not contain an item twice",
        "$.codes[1] must match ^c_",
        "$.codes[3] must have at most 4 characters",
        "$.levels.a must be at least 1",
        "$.levels['b b'] must fit in 32 bits",
        "$.grid[1] must have at most 2 items",
        "$.grid[1][1] must be at most 9",
        "$.nullables[1] must have at least 1 characters",
        "$.alias[1] must have at least 2 characters",
        "$.mustHave must have the property id");
  }

  @Test
  void itemsAndMapValues_areRefusedByBuilders() {
    refused(() -> Items_.builder().codes(List.of("c_1", "x")), "codes[1] must match ^c_");
    refused(() -> Items_.builder().codes(List.of("c_1", "c_1")), "codes must not contain an item twice");
    refused(() -> Items_.builder().levels(Map.of("a", 0L)), "levels.a must be at least 1");
    refused(() -> Items_.builder().alias(List.of()), "alias must have at least 1 items");
    refused(() -> Items_.builder().mustHave(Map.of("no", 1)), "mustHave must have the property id");
    assertThat(Items_.builder().nullables(Arrays.asList(null, "a")).mustHave(Collections.singletonMap("id", null)).build().violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"[1,1.0]; 1", "[1,10]; 0", "[1e400,1E+400]; 1", "[0,-0.00]; 1", "[100,1e2]; 1"})
  void uniqueItems_comparesNumbersByTheirValue(String amounts, int violations) {
    assertThat(read(Items_.Adapter.INSTANCE, "{\"amounts\":" + amounts + "}").violations()).hasSize(violations);
  }

  @ParameterizedTest
  @CsvSource({
    "12.50, 0", "12.505, 1", "0, 0", "0.00, 0", "1e100000, 0", "1e10000000, 0", "1e2147483647, 0", "1.001e2147483647, 0", "1e-2147483647, 1",
    "-0.01, 0", "1e-3, 1", "1000000000000000000000000000000.01, 0",
  })
  @Timeout(30)
  void multipleOf_isJudgedAtOnce(String price, int violations) {
    assertThat(read(Numbers_.Adapter.INSTANCE, "{\"price\":" + price + "}").violations()).hasSize(violations);
  }

  @ParameterizedTest
  @CsvSource({"1000, 0", "1e3, 0", "100, 1", "1500, 1", "1e2147483647, 0", "1e2, 1", "0, 0", "-2000, 0"})
  @Timeout(30)
  void multipleOf_aNumberWithAnExponent(String coarse, int violations) {
    assertThat(read(Numbers_.Adapter.INSTANCE, "{\"coarse\":" + coarse + "}").violations()).hasSize(violations);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1e2147483647, 1", "-1e2147483647, 1", "1e-2147483647, 0", "1.0000000000000000000000000000001, 1"})
  @Timeout(30)
  void bounds_areJudgedAtOnce(String bounded, int violations) {
    assertThat(read(Numbers_.Adapter.INSTANCE, "{\"bounded\":" + bounded + "}").violations()).hasSize(violations);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"1; 1", "2; 0", "1e99999999999; 1", "\"a\"; 1", "\"ab\"; 0", "true; 0", "[]; 0", "{}; 0"})
  @Timeout(30)
  void ruleOfOneType_saysNothingOfOthers(String any, int violations) {
    assertThat(read(Numbers_.Adapter.INSTANCE, "{\"any\":" + any + "}").violations()).hasSize(violations);
  }

  @Test
  void stringWithAFormatOfItsOwn_isAString() {
    String json = "{\"decimal\":\"12.50\"}";
    assertThat(write(Numbers_.Adapter.INSTANCE, read(Numbers_.Adapter.INSTANCE, json))).isEqualTo(json);
    assertThat(Numbers_.builder().decimal("12.50").build().getDecimal()).isEqualTo("12.50");
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "end, abc, 0", "end, `abc\\n`, 1", "end, abcd, 1", "brackets, abc, 0", "brackets, a[b, 1", "ampersands, a&b, 0", "ampersands, c, 1",
    "slashes, */5, 0", "slashes, *_/5, 1", "part, abc, 0", "part, ac, 1",
  })
  void pattern_meansWhatEcma262Says(String property, String value, int violations) {
    assertThat(read(Patterns_.Adapter.INSTANCE, "{\"" + property + "\":\"" + value + "\"}").violations()).hasSize(violations);
  }

  @Test
  void enumsOfNumbersAndBooleans_areKnownByTheirValue() {
    OtherEnums_ enums = read(OtherEnums_.Adapter.INSTANCE, "{\"rate\":2.5,\"answer\":true,\"described\":-3.0}");

    assertThat(enums.violations()).isEmpty();
    assertThat(enums.getRate()).isEqualTo(Rate_.NUMBER_2_DOT_50);
    assertThat(Answer_.of(false).isKnown()).isFalse();
    assertThat(read(OtherEnums_.Adapter.INSTANCE, "{\"rate\":2,\"answer\":false,\"described\":null}").violations()).extracting(Violation::path)
        .containsExactly("$.rate", "$.answer");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
