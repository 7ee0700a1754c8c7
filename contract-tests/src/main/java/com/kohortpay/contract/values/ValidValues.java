package com.kohortpay.contract.values;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that keep to a schema, and which somebody who reads it too strictly would refuse: the bounds themselves, each enum
 * value, null where it may be, objects without what may be absent and with what nobody forbids.
 */
public final class ValidValues {
  private final Schema schema;
  private final JsonNode sample;
  private final List<SchemaValue> values = new ArrayList<>();

  private ValidValues(Schema schema, JsonNode sample) {
    this.schema = schema;
    this.sample = sample;
  }

  /**
   * All of them.
   *
   * @param sample a value that keeps to the schema; they are made from it
   */
  public static List<SchemaValue> of(Schema schema, JsonNode sample) {
    ValidValues allowances = new ValidValues(schema, sample);
    if (schema.isNullable()) {
      allowances.add("nullable", "null", null);
    }
    if (schema.isEnum()) {
      allowances.enumValues();
    } else {
      switch (schema.type()) {
        case "string" -> allowances.texts();
        case "integer", "number" -> allowances.numbers();
        case "boolean" -> List.of(true, false).forEach(value -> allowances.add("type", value.toString(), value));
        case "array" -> allowances.arrays();
        case "object" -> allowances.objects();
        default -> { }
      }
    }
    return List.copyOf(allowances.values);
  }

  private void enumValues() {
    for (JsonNode value : schema.part("enum").orElseThrow().json().get("enum")) {
      if (!value.isNull()) {
        add("enum", value.asString(), value);
      }
    }
  }

  private void texts() {
    if (schema.format().equals("date-time")) {
      add("format", "with an offset", "2021-07-22T02:30:00+02:00");
    }
    if (!schema.format().isEmpty() || schema.part("pattern").isPresent()) {
      return;
    }
    Optional<BigDecimal> least = number("minLength");
    Optional<BigDecimal> most = number("maxLength");
    add("minLength", "as short as may be", "x".repeat(least.map(BigDecimal::intValue).orElse(0)));
    most.ifPresent(length -> add("maxLength", "as long as may be", "x".repeat(length.intValue())));
    if (most.isEmpty() && least.orElse(BigDecimal.ZERO).intValue() <= 4) {
      add("type", "in other letters", "é€\uD83D\uDE00 \"\\");
    }
  }

  private void numbers() {
    bound("minimum", "exclusiveMinimum");
    bound("maximum", "exclusiveMaximum");
    boolean whole = schema.type().equals("integer");
    if (number("maximum").isEmpty() && number("multipleOf").isEmpty()) {
      // As big as Prism can read: its numbers are JavaScript's.
      add("format", "big", whole && schema.format().equals("int32") ? Integer.MAX_VALUE : 9007199254740991L);
      if (!whole) {
        add("type", "with a fraction", number("minimum").orElse(BigDecimal.ZERO).add(new BigDecimal("0.25")));
      }
    }
    if (number("minimum").isEmpty() && number("multipleOf").isEmpty() && number("maximum").isEmpty()) {
      add("minimum", "negative", -1);
    }
  }

  private void bound(String keyword, String exclusive) {
    if (schema.part(exclusive).filter(part -> part.isTrue(exclusive)).isEmpty()) {
      number(keyword).ifPresent(bound -> add(keyword, "the " + keyword, bound));
    }
  }

  private void arrays() {
    if (number("minItems").orElse(BigDecimal.ZERO).signum() == 0) {
      add("minItems", "empty", List.of());
    }
  }

  private void objects() {
    if (!(sample instanceof ObjectNode object)) {
      return;
    }
    schema.properties().keySet().stream()
        .filter(name -> object.has(name) && !schema.required().contains(name)).forEach(name -> {
          ObjectNode without = object.deepCopy();
          without.remove(name);
          add("required", "without " + name, without);
        });
    boolean bounded = number("minProperties").isPresent() || number("maxProperties").isPresent();
    JsonNode additional = schema.additional().node().json();
    if (!bounded && (additional.isMissingNode() || additional.isEmpty() && !additional.isBoolean() || additional.isBoolean() && additional.asBoolean())) {
      add("additionalProperties", "with a property more", object.deepCopy().put(InvalidValues.EXTRA, "x"));
    } else if (!bounded && schema.properties().isEmpty() && additional.isObject()) {
      add("minProperties", "empty", Map.of());
    }
  }

  private Optional<BigDecimal> number(String keyword) {
    return schema.part(keyword).map(part -> part.json().get(keyword)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  private void add(String keyword, String what, Object value) {
    values.add(new SchemaValue(keyword, what, Json.tree(value)));
  }
}
