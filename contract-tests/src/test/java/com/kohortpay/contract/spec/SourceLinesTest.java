package com.kohortpay.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.report.Sample;
import com.kohortpay.contract.spec.SourceLines.Line;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLinesTest {
  private static final SourceLines LINES = SourceLines.parse(Sample.YAML);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/openapi                                     | 1  | openapi: 3.0.3",
      "/paths/~1things~1{id}/get/operationId        | 8  | operationId: getThing",
      "/paths/~1things~1{id}/parameters/0           | 6  | - {name: id, in: path, required: true, schema: {type: string}}",
      "/components/schemas/Thing/required/0         | 30 | - name",
      "/components/schemas/Thing/properties/name    | 32 | name:",
      "/components/schemas/Thing/properties/no/such | 31 | properties:",
      "/components/schemas/Thing/required/7         | 29 | required:",
  })
  void at_pointer_isItsLineOrThatOfTheNearestParent(String pointer, int number, String text) {
    assertThat(LINES.at(pointer)).hasValue(new Line(number, text));
  }

  @Test
  void at_fileOrPointerThatDoesNotExist_isEmpty() {
    assertThat(LINES.at("")).isEmpty();
    assertThat(LINES.at("/none")).isEmpty();
    assertThat(SourceLines.of(Path.of("no/such.yaml")).at("/openapi")).isEmpty();
    assertThat(SourceLines.parse("a: [").at("/a")).isEmpty();
  }
}
