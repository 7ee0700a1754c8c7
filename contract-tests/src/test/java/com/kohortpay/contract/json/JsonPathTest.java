package com.kohortpay.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import com.kohortpay.contract.json.JsonPath.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"$", "$.a", "$.data[0].amount", "$.data[*].locale", "$.notes.*", "$['odd name']", "$['it\\'s']",
      "$['a\\\\b']", "$['']", "$['1st']", "$['a.b[0]']", "$['caf\u00e9']", "$['\ud83d\ude00']", "$['\\u0000\\u000a']", "$['\\ud83d']", "$[12][*].*.x"})
  void parse_printedPath_isPrintedTheSame(String path) {
    assertThat(JsonPath.parse(path)).hasToString(path);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "$[\"odd name\"] | $['odd name']",
      "$['plain']      | $.plain",
      "$.a-b           | $['a-b']",
      "$.café          | $['café']"})
  void parse_otherNotation_isPrintedInOurs(String path, String printed) {
    assertThat(JsonPath.parse(path)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "$a", "$.", "$..a", "$[", "$[]", "$[-1]", "$['a]", "$['a'", "$.a b", "$[?(@.a)]", "$['\\u00']", "$['a\\"})
  void parse_notAPath_isRefused(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> JsonPath.parse(text))
        .withMessageStartingWith("expected ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "$.data[*].locale | $.data[3].locale | true",
      "$.data[*].locale | $.data[*].locale | true",
      "$.data[*].locale | $.data.x.locale  | false",
      "$.data[*].locale | $.data[3]        | false",
      "$.notes.*        | $.notes['a b']   | true",
      "$.notes.*        | $.notes[0]       | false",
      "$.data[0]        | $.data[1]        | false"})
  void matches_pathsWithWildcards_comparesStepByStep(String pattern, String place, boolean expected) {
    assertThat(JsonPath.parse(pattern).matches(JsonPath.parse(place))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"$.a.b, $.a, true", "$.a, $.a, true", "$.a, $, true", "$.a, $.a.b, false", "$.ab, $.a, false", "$[1], $[*], false"})
  void startsWith_otherPaths_comparesStepByStep(String path, String prefix, boolean expected) {
    assertThat(JsonPath.parse(path).startsWith(JsonPath.parse(prefix))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
      "$.data[*].status,    $.data[3].at,  $.data[3].status",
      "$.a[*].b[*].c,       $.a[1].b[2].d, $.a[1].b[2].c",
      "$.a[*].x[*],         $.a[1].b[2],   $.a[1].x[*]",
      "$.other[*],          $.data[3],     $.other[*]",
      "$.status,            $.data[3].at,  $.status"})
  void inItemsOf_sharedWildcards_becomeThoseItems(String pattern, String place, String expected) {
    assertThat(JsonPath.parse(pattern).inItemsOf(JsonPath.parse(place))).hasToString(expected);
  }

  @Test
  void find_wildcards_giveEachPlace() {
    assertThat(JsonPath.parse("$.data[*].x").find(Json.read("{\"data\":[{\"x\":1},{},{\"x\":null}]}")))
        .containsExactly(entry(JsonPath.parse("$.data[0].x"), Json.tree(1)), entry(JsonPath.parse("$.data[2].x"), Json.tree(null)));
    assertThat(JsonPath.parse("$.*[1]").find(Json.read("{\"a\":[1,2],\"b c\":[3,4],\"d\":5}")))
        .containsOnlyKeys(JsonPath.parse("$.a[1]"), JsonPath.parse("$['b c'][1]"));
    assertThat(JsonPath.parse("$.a.b").find(Json.read("{\"a\":\"text\"}"))).isEmpty();
  }

  @Test
  void parent_andLast_ofAPath() {
    JsonPath path = JsonPath.parse("$.a[0].b");

    assertThat(path.parent()).contains(JsonPath.parse("$.a[0]"));
    assertThat(path.last()).contains(new Property("b"));
    assertThat(JsonPath.ROOT.parent()).isEmpty();
    assertThat(JsonPath.ROOT.last()).isEmpty();
  }
}
