package com.kohortpay.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTemplateTest {

  @Test
  void fill_valuesOfAnyCharacters_areReadBackTheSame() {
    Map<String, String> values = Map.of("a", "é€\uD83D\uDE00 \"\\/?#%+*&=", "b", "..");

    String path = PathTemplate.fill("/x/{a}/y.{b}", values);

    assertThat(path).doesNotContain(" ", "?", "#", "\"").startsWith("/x/%C3%A9");
    assertThat(PathTemplate.match("/x/{a}/y.{b}", path)).contains(values);
  }

  @Test
  void fill_dots_areNoStepsWithinThePath() {
    assertThat(PathTemplate.fill("/{a}/{b}", Map.of("a", ".", "b", ".."))).isEqualTo("/%2E/%2E%2E");
  }

  @Test
  void match_severalVariablesInASegment_areToldApart() {
    assertThat(PathTemplate.match("/{name}.{kind}", "/axle.svg")).contains(Map.of("name", "axle", "kind", "svg"));
  }
}
