package com.kohortpay.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** The rules of a value as an expression that makes them, such as {@code new ValueRules().minLength(2)}. */
final class RuleCode {
  private final Contract contract;

  RuleCode(Contract contract) {
    this.contract = contract;
  }

  /** Returns null if there are no rules but for the type. */
  String of(JsonNode node) {
    Schema schema = new Schema(contract, node);
    Set<String> calls = new LinkedHashSet<>();
    if (!Types.isClass(schema)) {
      schema.members().forEach(member -> collect(member, calls));
      if ("integer".equals(schema.type()) && schema.format().equals("int32")) {
        calls.add(".int32()");
      }
      if ("object".equals(schema.type())) {
        schema.required().forEach(name -> calls.add(".property(" + Literals.of(name) + ")"));
      }
      nested(schema.items(), "items", calls);
      nested(schema.values(), "values", calls);
    }
    return calls.isEmpty() ? null : "new ValueRules()" + String.join("", calls);
  }

  private void nested(JsonNode node, String name, Set<String> calls) {
    String rules = node == null ? null : of(node);
    if (rules != null) {
      calls.add("." + name + "(" + rules + ")");
    }
  }

  private static void collect(JsonNode schema, Set<String> calls) {
    bound(schema, "minimum", "exclusiveMinimum", calls);
    bound(schema, "maximum", "exclusiveMaximum", calls);
    if (schema.path("multipleOf").isNumber()) {
      calls.add(".multipleOf(" + number(schema.get("multipleOf")) + ")");
    }
    count(schema, "minLength", calls);
    count(schema, "maxLength", calls);
    if (schema.path("pattern").isTextual()) {
      String pattern = schema.get("pattern").asText();
      String java = EcmaPattern.toJava(pattern);
      calls.add(".pattern(" + Literals.of(java) + (java.equals(pattern) ? "" : ", " + Literals.of(pattern)) + ")");
    }
    if (schema.path("format").asText("").equals("email")) {
      calls.add(".email()");
    }
    count(schema, "minItems", calls);
    count(schema, "maxItems", calls);
    if (schema.path("uniqueItems").asBoolean()) {
      calls.add(".uniqueItems()");
    }
    count(schema, "minProperties", calls);
    count(schema, "maxProperties", calls);
  }

  private static void bound(JsonNode schema, String keyword, String exclusive, Set<String> calls) {
    if (schema.path(keyword).isNumber()) {
      calls.add("." + (schema.path(exclusive).asBoolean() ? exclusive : keyword) + "(" + number(schema.get(keyword)) + ")");
    }
  }

  private static void count(JsonNode schema, String keyword, Set<String> calls) {
    if (schema.path(keyword).isNumber()) {
      calls.add("." + keyword + "(" + count(schema, keyword) + ")");
    }
  }

  static int count(JsonNode schema, String keyword) {
    return schema.get(keyword).decimalValue().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
  }

  private static String number(JsonNode number) {
    return Literals.of(number.decimalValue().toString());
  }
}
