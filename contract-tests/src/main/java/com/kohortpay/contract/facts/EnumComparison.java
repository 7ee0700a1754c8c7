package com.kohortpay.contract.facts;

import com.kohortpay.client.model.OpenEnum;
import com.kohortpay.contract.call.JavaValues;
import com.kohortpay.contract.call.OpenEnums;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares the values of a generated enum with those of its schema, to the letter. */
final class EnumComparison {
  private EnumComparison() {}

  static void compare(Schema schema, Class<?> type, Differences differences) {
    List<JsonNode> expected = new ArrayList<>();
    schema.part("enum").orElseThrow().json().get("enum").forEach(value -> {
      if (!value.isNull()) {
        expected.add(value);
      }
    });
    List<JsonNode> found = OpenEnums.knownValues(type).stream().map(JavaValues::tree).toList();
    List<JsonNode> missing = expected.stream().filter(value -> found.stream().noneMatch(each -> same(schema, value, each))).toList();
    List<JsonNode> invented = found.stream().filter(value -> expected.stream().noneMatch(each -> same(schema, each, value))).toList();
    String pointer = Differences.pointer(schema, "enum");
    if (!missing.isEmpty() || !invented.isEmpty()) {
      differences.add(Fact.ENUM, TypeComparison.name(schema), type.getSimpleName()
          + (missing.isEmpty() ? "" : " does not have " + missing) + (invented.isEmpty() ? "" : " has " + invented), pointer);
    } else if (!OpenEnums.knownValues(type).stream().allMatch(OpenEnum::isKnown)) {
      differences.add(Fact.ENUM, TypeComparison.name(schema), type.getSimpleName() + " does not know all of its own values", pointer);
    }
  }

  private static boolean same(Schema schema, JsonNode one, JsonNode other) {
    return SameJson.test(schema, one, other);
  }
}
