package com.kohortpay.contract.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.report.Sample;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyOutlineTest {
  private static final Schema THING =
      Sample.GET.response(200).flatMap(response -> response.contents().stream().map(MediaType::schema).findFirst()).orElseThrow();
  private static final Schema ANYTHING = Schema.anything();

  @Test
  void values_areTypes_andAMapsKeysAreHidden() {
    assertThat(BodyOutline.of("{\"name\":\"a\",\"tags\":[\"b\",\"c\",1],\"labels\":{\"x\":\"y\",\"z\":\"y\"},\"size\":1.5,\"no\":null}", THING))
        .isEqualTo("""
            {
              name: string
              tags: [
                string  × 2
                integer
              ]
              labels: {
                …: string  × 2
              }
              size: number
              no: null
            }""");
  }

  @Test
  void namesNobodyDeclared_areShownOnlyIfTheyLookLikeNames() {
    assertThat(BodyOutline.of("{\"message\":1,\"john@example.com\":2,\"cus_1234567890\":{}}", ANYTHING))
        .isEqualTo("{\n  message: integer\n  …: integer\n  …: {}\n}");
  }

  @Test
  void whatIsNoJson() {
    assertThat(BodyOutline.of(null, THING)).isEqualTo("none");
    assertThat(BodyOutline.of("", THING)).isEqualTo("none");
    assertThat(BodyOutline.of("<html>", THING)).isEqualTo("no JSON, 6 characters");
  }

  @Test
  void aDeepBody_isCut() {
    assertThat(BodyOutline.of("[".repeat(20) + "]".repeat(20), ANYTHING).lines()).hasSize(17).contains("                […]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "$.data[0].amount           | $.data[0].amount",
      "$.jPlus3StartAt            | $.jPlus3StartAt",
      "$['john@example.com'].id   | $['…'].id",
      "$.cus_1234567890[1].a      | $['…'][1].a"})
  void nameMask_namesThatLookLikeData_areHidden(String path, String masked) {
    assertThat(NameMask.path(JsonPath.parse(path))).hasToString(masked);
  }

  @ParameterizedTest
  @CsvSource({"tag, tag", "cus_1234567890, …", "X-Count, X-Count"})
  void nameMask_parameterThatLooksLikeData_isHidden(String name, String masked) {
    assertThat(NameMask.location(Location.of(Part.QUERY_PARAMETER, name)).name()).isEqualTo(masked);
  }
}
