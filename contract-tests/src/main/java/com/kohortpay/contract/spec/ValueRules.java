package com.kohortpay.contract.spec;

import com.kohortpay.contract.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says of a value as a whole, keyword by keyword: not of the values inside it. For making values; exchanges are
 * judged by a validator.
 */
public final class ValueRules {
  private record Rule(String keyword, Predicate<JsonNode> holds) {}

  private final List<Rule> rules = new ArrayList<>();
  private final boolean nullable;
  private final boolean typed;

  private ValueRules(Schema schema, SchemaExample.Side side) {
    this.nullable = schema.isNullable();
    this.typed = schema.part("type").isPresent();
    schema.parts().forEach(this::read);
    schema.required().stream().filter(name -> !side.hides(schema.property(name))).forEach(name ->
        rule("required", value -> !value.isObject() || value.has(name)));
  }

  /** The rules for values that go this way: what is {@code readOnly} is not required of what is sent. */
  public static ValueRules of(Schema schema, SchemaExample.Side side) {
    return new ValueRules(schema, side);
  }

  public boolean allow(JsonNode value) {
    return violated(value).isEmpty();
  }

  /** Whether a schema allows a value and everything in it. */
  public static boolean allowWhole(Schema schema, JsonNode value, SchemaExample.Side side) {
    if (!of(schema, side).allow(value)) {
      return false;
    }
    if (value.isObject()) {
      return value.properties().stream().allMatch(entry -> !schema.node().exists()
          || allowWhole(schema.property(entry.getKey()), entry.getValue(), side));
    }
    return !value.isArray() || value.valueStream().allMatch(item -> allowWhole(schema.items(), item, side));
  }

  /** The keywords that forbid a value. */
  public Set<String> violated(JsonNode value) {
    Set<String> keywords = new TreeSet<>();
    if (value.isNull()) {
      if (!nullable && typed) {
        keywords.add("nullable");
      }
      return keywords;
    }
    rules.stream().filter(rule -> !rule.holds.test(value)).forEach(rule -> keywords.add(rule.keyword));
    return keywords;
  }

  private void read(Node part) {
    type(part);
    if (part.json().path("enum").isArray()) {
      rule("enum", value -> part.json().get("enum").valueStream().anyMatch(each -> equal(each, value)));
    }
    strings(part);
    numbers(part);
    arrays(part);
    objects(part);
  }

  private void type(Node part) {
    String type = part.text("type", "");
    if (!type.isEmpty()) {
      rule("type", value -> switch (type) {
        case "number" -> value.isNumber();
        case "integer" -> value.isIntegralNumber() || value.isNumber() && isWhole(value.decimalValue());
        default -> Json.type(value).equals(type);
      });
    }
  }

  private void strings(Node part) {
    count(part, "minLength", JsonNode::isString, ValueRules::length, (length, bound) -> length >= bound);
    count(part, "maxLength", JsonNode::isString, ValueRules::length, (length, bound) -> length <= bound);
    if (part.json().path("pattern").isString()) {
      String pattern = part.text("pattern", "");
      try {
        Predicate<String> matcher = PatternStrings.matcher(pattern);
        rule("pattern", value -> !value.isString() || matcher.test(value.asString()));
      } catch (ContractException e) {
        throw new ContractException(part + ": " + e.getMessage(), e);
      }
    }
    String format = part.text("format", "");
    rule("format", value -> StringFormats.allow(format, value));
  }

  private void numbers(Node part) {
    bound(part, "minimum", "exclusiveMinimum", sign -> sign >= 0);
    bound(part, "maximum", "exclusiveMaximum", sign -> sign <= 0);
    JsonNode step = part.json().path("multipleOf");
    if (step.isNumber() && step.decimalValue().signum() > 0) {
      rule("multipleOf", value -> !value.isNumber()
          || value.decimalValue().remainder(step.decimalValue()).signum() == 0);
    }
  }

  private void bound(Node part, String keyword, String exclusive, Predicate<Integer> side) {
    JsonNode bound = part.json().path(keyword);
    if (bound.isNumber()) {
      rule(keyword, value -> !value.isNumber() || side.test(value.decimalValue().compareTo(bound.decimalValue())));
      if (part.isTrue(exclusive)) {
        rule(exclusive, value -> !value.isNumber() || value.decimalValue().compareTo(bound.decimalValue()) != 0);
      }
    }
  }

  private void arrays(Node part) {
    count(part, "minItems", JsonNode::isArray, JsonNode::size, (size, bound) -> size >= bound);
    count(part, "maxItems", JsonNode::isArray, JsonNode::size, (size, bound) -> size <= bound);
    if (part.isTrue("uniqueItems")) {
      rule("uniqueItems", value -> !value.isArray() || new HashSet<>(value.valueStream().toList()).size() == value.size());
    }
  }

  private void objects(Node part) {
    count(part, "minProperties", JsonNode::isObject, JsonNode::size, (size, bound) -> size >= bound);
    count(part, "maxProperties", JsonNode::isObject, JsonNode::size, (size, bound) -> size <= bound);
    JsonNode additional = part.json().path("additionalProperties");
    if (additional.isBoolean() && !additional.asBoolean()) {
      JsonNode declared = part.at("properties").json();
      rule("additionalProperties", value -> !value.isObject() || value.propertyNames().stream().allMatch(declared::has));
    }
  }

  private void count(
      Node part, String keyword, Predicate<JsonNode> applies, ToIntFunction<JsonNode> count, BiPredicate<Integer, Long> holds) {
    JsonNode bound = part.json().path(keyword);
    if (bound.isNumber()) {
      rule(keyword, value -> !applies.test(value) || holds.test(count.applyAsInt(value), bound.decimalValue().longValue()));
    }
  }

  private void rule(String keyword, Predicate<JsonNode> holds) {
    rules.add(new Rule(keyword, holds));
  }

  /** In characters: a surrogate pair is one. */
  private static int length(JsonNode value) {
    String string = value.asString();
    return string.codePointCount(0, string.length());
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean equal(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
  }
}
