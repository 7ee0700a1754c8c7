package com.kohortpay.contract.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.report.Sample;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyOutlineTest {
  private static final Schema THING =
      Sample.GET.response(200).flatMap(response -> response.contents().stream().map(MediaType::schema).findFirst()).orElseThrow();
  private static final Schema ANYTHING = new Schema(Sample.GET.node().at("no schema"));

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
  @CsvSource({
      "response body $.data[0].amount,         response body $.data[0].amount",
      "request body $.jPlus3StartAt,           request body $.jPlus3StartAt",
      "response body $['john@example.com'].id, response body $['…'].id",
      "response body $.cus_1234567890[1].a,    response body $.…[1].a",
      "query parameter tag $[1],               query parameter tag $[1]",
      "query parameter cus_1234567890,         query parameter …",
      "response header X-Count,                response header X-Count",
  })
  void where(String path, String masked) {
    assertThat(NameMask.where(path)).isEqualTo(masked);
  }
}
