package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationsTest {

  @Test
  void none_inAModelThatKeepsTheContract() {
    assertThat(read(Scalars_.Adapter.INSTANCE, "{\"text\":\"a\",\"nullableText\":null,\"more\":1}").violations()).isEmpty();
  }

  @Test
  void missingAndNull_areNamedByPath() {
    assertThat(read(Scalars_.Adapter.INSTANCE, "{\"flag\":null}").violations()).map(Violation::toString)
        .containsExactly("$.text is required but missing", "$.flag must not be null");
  }

  @Test
  void withinListsMapsAndModels_areNamedByPath() {
    Containers_ containers = read(Containers_.Adapter.INSTANCE,
        "{\"models\":[{},{\"cents\":-1}],\"mapOfModels\":{\"a b\":{\"name\":\"x\"}},\"lists\":[[1],[2,3]]}");

    assertThat(containers.violations()).map(Violation::toString).containsExactlyInAnyOrder(
        "$.models[1].cents must be at least 0",
        "$.mapOfModels['a b'].name must have at least 2 characters",
        "$.lists[1][1] is not one of the values that the contract names");
  }

  @Test
  void nullWithinListsAndMaps_isNamedByPath() {
    Containers_ containers = read(Containers_.Adapter.INSTANCE, "{\"strings\":[\"a\",null],\"texts\":{\"a\":null},\"freeMap\":{\"a\":null}}");

    assertThat(containers.violations()).map(Violation::toString)
        .containsExactly("$.strings[1] must not be null", "$.texts.a must not be null");
  }

  @Test
  void inRecursiveModels_areNamedByPath() {
    Node_ node = read(Node_.Adapter.INSTANCE, "{\"name\":\"a\",\"child\":{\"child\":{\"name\":null}}}");

    assertThat(node.violations()).map(Violation::path).containsExactlyInAnyOrder("$.child.name", "$.child.child.name");
  }

  @Test
  void unknownEnumValue_isNamed() {
    Enums_ enums = read(Enums_.Adapter.INSTANCE, "{\"color\":\"blue\",\"colors\":[\"red\",\"pink\"],\"nullableColor\":null}");

    assertThat(enums.violations()).map(Violation::path).containsExactly("$.color", "$.colors[1]");
  }

  @Test
  void allBounds_areChecked() {
    Bounds_ bounds = read(Bounds_.Adapter.INSTANCE, "{\"cents\":-1,\"open\":1,\"even\":1,\"small\":-2147483649,\"name\":\"\",\"letters\":\"A\",\"mail\":\"@\","
        + "\"few\":[],\"notes\":{}}");

    assertThat(bounds.violations()).map(Violation::path)
        .containsExactly("$.cents", "$.open", "$.even", "$.small", "$.name", "$.letters", "$.mail", "$.few", "$.notes");
  }

  @Test
  void noViolation_holdsTheValue() {
    assertThat(read(Bounds_.Adapter.INSTANCE, "{\"mail\":\"Jane Doe\"}").violations().toString()).doesNotContain("Jane");
  }
}
