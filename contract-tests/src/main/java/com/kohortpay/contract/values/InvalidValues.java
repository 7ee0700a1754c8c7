package com.kohortpay.contract.values;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.spec.SchemaStrings;
import com.kohortpay.contract.spec.ValueRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that violate a schema, each in one way: one at least for each keyword of it that can be violated. Where it is
 * possible, a value violates that keyword only.
 */
public final class InvalidValues {
  /** An enum value that no contract has. */
  public static final String UNKNOWN = "unknown_value";
  /** A property that no contract has. */
  public static final String EXTRA = "extra_property";
  /** Longer strings and arrays than this are not made, whatever a schema allows. */
  static final int LONG = 100_000;

  private static final int ENOUGH = 500;

  /** The formats that Prism and the check both know. */
  private static final Set<String> FORMATS =
      Set.of("date-time", "date", "email", "uuid", "uri", "hostname", "ipv4", "ipv6");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal BEYOND_INT32 = BigDecimal.valueOf(Integer.MAX_VALUE + 1L);

  private final Schema schema;
  private final JsonNode sample;
  private final Side side;
  private final ValueRules rules;
  private final List<SchemaValue> faults = new ArrayList<>();

  private InvalidValues(Schema schema, JsonNode sample, Side side) {
    this.schema = schema;
    this.sample = sample;
    this.side = side;
    this.rules = ValueRules.of(schema, side);
  }

  /**
   * Returns all of them, for a value that is sent.
   *
   * @param sample a value that satisfies the schema; they are made from it
   */
  public static List<SchemaValue> of(Schema schema, JsonNode sample) {
    return of(schema, sample, Side.SENT);
  }

  /** Returns all of them, for a value that goes this way. */
  public static List<SchemaValue> of(Schema schema, JsonNode sample, Side side) {
    InvalidValues faults = new InvalidValues(schema, sample, side);
    if (!schema.type().isEmpty()) {
      if (schema.part("type").isPresent()) { // without it, the other keywords speak of values of their type only
        faults.type();
        faults.nullable();
      }
      if (schema.isEnum()) {
        faults.enumValue();
      } else {
        switch (schema.type()) {
          case "string" -> faults.strings();
          case "integer", "number" -> faults.numbers();
          case "array" -> faults.arrays();
          case "object" -> faults.objects();
          default -> { }
        }
      }
    }
    return List.copyOf(faults.faults);
  }

  private void type() {
    String type = schema.type();
    add("type", "of wrong type", switch (type) {
      case "string" -> Map.of("no", "string");
      default -> "no " + type;
    });
    switch (type) {
      case "string" -> add("type", "a number", 1);
      case "boolean" -> add("type", "a text", "true");
      case "number" -> add("type", "a text", "1");
      case "integer" -> {
        add("type", "a text", "1");
        add("type", "not whole", new BigDecimal("1.5"));
      }
      case "array" -> add("type", "one item without its array", sample.isEmpty() ? 1 : sample.get(0));
      case "object" -> add("type", "an array", List.of(sample));
      default -> { }
    }
  }

  private void nullable() {
    if (!schema.isNullable()) {
      add("nullable", "null", null);
    }
  }

  private void enumValue() {
    first("enum", "an unknown value", Stream.of(UNKNOWN, 987654, new BigDecimal("987654.5"), true, false, List.of(UNKNOWN), Map.of(UNKNOWN, 1)));
  }

  private void strings() {
    if (FORMATS.contains(schema.format())) {
      first("format", "no " + schema.format(), Stream.concat(Stream.of("no " + schema.format()), strings("format", 0)));
    }
    length("minLength").filter(length -> length > 0).ifPresent(length -> first("minLength", "shorter than minLength",
        Stream.concat(Stream.of("x".repeat(length - 1)), strings("minLength", 0)).filter(each -> each.length() < length)));
    length("maxLength").ifPresent(length -> first("maxLength", "longer than maxLength",
        Stream.concat(Stream.of("x".repeat(length + 1)), strings("maxLength", length + 1)).filter(each -> each.length() > length)));
    if (schema.part("pattern").isPresent()) {
      int length = schema.largest("minLength").orElse(BigDecimal.ONE).min(BigDecimal.valueOf(LONG)).intValue();
      String string = sample.asString("x");
      first("pattern", "not of the pattern", Stream.concat(
          Stream.of("?", "0", "a", "A", " ").map(each -> each.repeat(Math.max(1, length))),
          Stream.of(string.toUpperCase(), string.toLowerCase(), " " + string, string + " ", string + "?", string + string, "",
              "\u00e9\u20ac", "\n", string + "\n", "_".repeat(Math.max(1, length)))));
    }
  }

  /** Strings that satisfy what the schema says beside one keyword. */
  private Stream<String> strings(String without, int least) {
    return SchemaStrings.of(schema, without, least).filter(each -> each.length() <= LONG);
  }

  private Optional<Integer> length(String keyword) {
    Optional<BigDecimal> bound = keyword.startsWith("min") ? schema.largest(keyword) : schema.smallest(keyword);
    return bound.filter(each -> each.compareTo(BigDecimal.valueOf(LONG)) < 0).map(BigDecimal::intValue);
  }

  private void numbers() {
    BigDecimal step = schema.largest("multipleOf").filter(each -> each.signum() > 0).orElse(BigDecimal.ONE);
    boolean whole = schema.type().equals("integer");
    schema.largest("minimum").ifPresent(bound -> {
      if (isTrue("exclusiveMinimum")) {
        first("exclusiveMinimum", "the minimum itself", Stream.of(bound));
      }
      first("minimum", "below the minimum", Stream.of(BigDecimal.ONE, step, step.multiply(TWO)).flatMap(less ->
          Stream.of(bound.subtract(less), multiple(bound.subtract(less), step))));
    });
    schema.smallest("maximum").ifPresent(bound -> {
      if (isTrue("exclusiveMaximum")) {
        first("exclusiveMaximum", "the maximum itself", Stream.of(bound));
      }
      first("maximum", "above the maximum", Stream.of(BigDecimal.ONE, step, step.multiply(TWO)).flatMap(more ->
          Stream.of(bound.add(more), multiple(bound.add(more), step))));
    });
    if (schema.part("multipleOf").isPresent()) {
      BigDecimal value = sample.isNumber() ? sample.decimalValue() : BigDecimal.ZERO;
      BigDecimal half = step.divide(TWO);
      first("multipleOf", "not a multiple of " + step, whole
          ? Stream.of(1, 2, -1, -2).map(BigDecimal::valueOf).map(value::add) : Stream.of(half, half.negate()).map(value::add));
    }
    if (whole && schema.format().equals("int32") && schema.smallest("maximum").isEmpty()) {
      first("format", "beyond 32 bits", Stream.of(BEYOND_INT32, BEYOND_INT32.divideToIntegralValue(step).add(BigDecimal.ONE).multiply(step)));
    }
  }

  private static BigDecimal multiple(BigDecimal number, BigDecimal step) {
    return number.divideToIntegralValue(step).multiply(step);
  }

  private void arrays() {
    if (!(sample instanceof ArrayNode array)) {
      return;
    }
    length("minItems").filter(count -> count > 0).ifPresent(count ->
        first("minItems", "fewer than minItems", Stream.of(SchemaItems.sized(schema, array, count - 1, side))));
    length("maxItems").ifPresent(count ->
        first("maxItems", "more than maxItems", Stream.of(SchemaItems.sized(schema, array, count + 1, side))));
    if (isTrue("uniqueItems")) {
      int count = Math.max(1, length("minItems").orElse(0) - 1);
      ArrayNode twice = SchemaItems.sized(schema, array, count, side);
      if (!twice.isEmpty()) {
        first("uniqueItems", "the same item twice", Stream.of(twice.add(twice.get(0))));
      }
    }
  }

  private void objects() {
    if (!(sample instanceof ObjectNode object)) {
      return;
    }
    for (String name : schema.required()) {
      ObjectNode without = object.deepCopy();
      without.remove(name);
      if (!side.hides(schema.property(name))) {
        add("required", "without " + name, without);
      }
    }
    if (schema.isClosed()) {
      add("additionalProperties", "with an extra property", object.deepCopy().put(EXTRA, "x"));
    }
    length("minProperties").filter(count -> count > 0).ifPresent(count ->
        first("minProperties", "with fewer than minProperties", Stream.of(fewer(object, count - 1))));
    length("maxProperties").ifPresent(count -> first("maxProperties", "with more than maxProperties", Stream.of(more(object, count + 1))));
  }

  private ObjectNode fewer(ObjectNode object, int count) {
    ObjectNode fewer = object.deepCopy();
    object.propertyNames().stream().filter(name -> !schema.required().contains(name)).toList().forEach(name -> {
      if (fewer.size() > count) {
        fewer.remove(name);
      }
    });
    return fewer;
  }

  private ObjectNode more(ObjectNode object, int count) {
    ObjectNode more = object.deepCopy();
    if (!schema.isClosed()) {
      JsonNode value = SchemaExample.least(schema.additional(), side);
      for (int i = 0; more.size() < count; i++) {
        more.set(EXTRA + i, value);
      }
    } else if (SchemaExample.complete(schema, side) instanceof ObjectNode complete) {
      complete.properties().forEach(entry -> more.putIfAbsent(entry.getKey(), entry.getValue()));
    }
    return more;
  }

  private boolean isTrue(String keyword) {
    return schema.parts(keyword).anyMatch(part -> part.isTrue(keyword));
  }

  /** The first of these that violates this keyword only, else the first that violates it. */
  private void first(String keyword, String what, Stream<?> candidates) {
    JsonNode fallback = null;
    for (Iterator<JsonNode> each = candidates.map(Json::tree).limit(ENOUGH).iterator(); each.hasNext();) {
      JsonNode value = each.next();
      Set<String> violated = rules.violated(value);
      if (violated.equals(Set.of(keyword))) {
        add(keyword, what, value);
        return;
      }
      fallback = fallback == null && violated.contains(keyword) ? value : fallback;
    }
    if (fallback != null) {
      add(keyword, what, fallback);
    }
  }

  private void add(String keyword, String what, Object value) {
    faults.add(new SchemaValue(keyword, what, Json.tree(value)));
  }
}
