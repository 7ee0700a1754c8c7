package com.kohortpay.contract.values;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.spec.SchemaStrings;
import com.kohortpay.contract.spec.ValueRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Boundary values that satisfy a schema but that an over-strict validator would reject: the bounds themselves, each enum
 * value, null where it is allowed, objects without optional properties and with undeclared ones.
 */
public final class ValidValues {
  private final Schema schema;
  private final JsonNode sample;
  private final ValueRules rules;
  private final List<SchemaValue> values = new ArrayList<>();

  private ValidValues(Schema schema, JsonNode sample) {
    this.schema = schema;
    this.sample = sample;
    this.rules = ValueRules.of(schema, Side.SENT);
  }

  /**
   * Returns all of them, for a value that is sent.
   *
   * @param sample a value that satisfies the schema; they are made from it
   */
  public static List<SchemaValue> of(Schema schema, JsonNode sample) {
    ValidValues values = new ValidValues(schema, sample);
    if (schema.isNullable()) {
      values.add("nullable", "null", null);
    }
    if (schema.isEnum()) {
      values.enumValues();
    } else {
      switch (schema.type()) {
        case "string" -> values.strings();
        case "integer", "number" -> values.numbers();
        case "boolean" -> List.of(true, false).forEach(value -> values.add("type", value.toString(), value));
        case "array" -> values.arrays();
        case "object" -> values.objects();
        default -> { }
      }
    }
    return List.copyOf(values.values);
  }

  private void enumValues() {
    schema.parts("enum").flatMap(part -> part.json().get("enum").valueStream()).distinct().filter(value -> !value.isNull())
        .forEach(value -> add("enum", value.isString() ? value.asString() : value.toString(), value));
  }

  private void strings() {
    if (schema.format().equals("date-time")) {
      add("format", "with an offset", "2021-07-22T02:30:00+02:00");
    }
    boolean plain = schema.format().isEmpty() && schema.part("pattern").isEmpty();
    Optional<Integer> least = length("minLength");
    if (plain || least.isPresent()) {
      ofLength("minLength", "shortest allowed", least.orElse(0));
    }
    length("maxLength").ifPresent(length -> ofLength("maxLength", "as long as may be", length));
    if (plain) {
      add("type", "with non-ASCII characters", "é€\uD83D\uDE00 \"\\");
    }
  }

  private void ofLength(String keyword, String what, int length) {
    Stream.concat(Stream.of("x".repeat(length)), SchemaStrings.of(schema, "", length))
        .filter(string -> string.codePointCount(0, string.length()) == length).map(Json::tree).filter(rules::allow).findFirst()
        .ifPresent(string -> add(keyword, what, string));
  }

  private Optional<Integer> length(String keyword) {
    Optional<BigDecimal> bound = keyword.startsWith("min") ? schema.largest(keyword) : schema.smallest(keyword);
    return bound.filter(each -> each.compareTo(BigDecimal.valueOf(InvalidValues.LONG)) < 0).map(BigDecimal::intValue);
  }

  private void numbers() {
    Optional<BigDecimal> least = schema.largest("minimum");
    least.ifPresent(bound -> add("minimum", "the minimum", bound));
    schema.smallest("maximum").ifPresent(bound -> add("maximum", "the maximum", bound));
    boolean whole = schema.type().equals("integer");
    // As big as Prism can read: its numbers are JavaScript's.
    add("format", "big", whole && schema.format().equals("int32") ? Integer.MAX_VALUE : 9007199254740991L);
    if (!whole) {
      add("type", "with a fraction", least.orElse(BigDecimal.ZERO).add(new BigDecimal("0.25")));
    }
    add("minimum", "negative", -1);
  }

  private void arrays() {
    add("minItems", "empty", List.of());
    if (sample instanceof ArrayNode array) {
      ArrayNode several = SchemaItems.sized(schema, array, 2, Side.SENT);
      if (several.size() == 2) {
        add("type", "with several items", several);
      }
      length("minItems").filter(size -> size > 0).ifPresent(size ->
          add("minItems", "as few as may be", SchemaItems.sized(schema, array, size, Side.SENT)));
      length("maxItems").filter(size -> size > 0).ifPresent(size ->
          add("maxItems", "as many as may be", SchemaItems.sized(schema, array, size, Side.SENT)));
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
    JsonNode additional = schema.additional().node().json();
    if (!additional.isObject() || additional.isEmpty()) {
      add("additionalProperties", "with an extra property", object.deepCopy().put(InvalidValues.EXTRA, "x"));
    } else {
      add("additionalProperties", "with an extra property",
          object.deepCopy().set(InvalidValues.EXTRA, SchemaExample.least(schema.additional(), Side.SENT)));
      if (schema.properties().isEmpty()) {
        add("minProperties", "empty", object.deepCopy().removeAll());
      }
    }
  }

  /** Only if it satisfies the schema. */
  private void add(String keyword, String what, Object value) {
    JsonNode json = Json.tree(value);
    if (rules.allow(json)) {
      values.add(new SchemaValue(keyword, what, json));
    }
  }
}
