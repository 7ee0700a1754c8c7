package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {

  @Test
  void tries_numbered_areRanges() {
    Map<String, Integer> tries = new LinkedHashMap<>();
    tries.put("OpenGroup", 3);
    for (int seed : new int[] {7, 1, 2, 3}) {
      tries.put("seed " + seed, 1);
    }
    tries.put("NotFound as 404", 3);
    tries.put("NotFound as 409", 3);
    tries.put("no body", 1);

    assertThat(Formats.tries(tries)).containsExactly("OpenGroup × 3", "seed 1–3, 7", "NotFound as 404, 409 × 6", "no body");
  }

  @Test
  void share_almostAll_isNotRoundedUp() {
    assertThat(Formats.share(9_999, 10_000)).isEqualTo("99.9 %");
    assertThat(Formats.share(3, 3)).isEqualTo("100 %");
    assertThat(Formats.share(0, 3)).isEqualTo("0.0 %");
    assertThat(Formats.share(0, 0)).isEqualTo("–");
  }

  @Test
  void count_one_isSingular() {
    assertThat(Formats.count(1, "mutant")).isEqualTo("1 mutant");
    assertThat(Formats.count(1_234, "mutant")).isEqualTo("1,234 mutants");
  }
}
