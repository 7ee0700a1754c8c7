package com.kohortpay.contract.values;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that break a schema, each in one way: one at least for every keyword of it that can be broken. */
public final class InvalidValues {
  /** An enum value no contract has. */
  public static final String UNKNOWN = "unknown_value";
  /** A property no contract has. */
  public static final String EXTRA = "extra_property";

  /** The formats that Prism and the check both know; what breaks them is a text that says so. */
  private static final Set<String> FORMATS =
      Set.of("date-time", "date", "email", "uuid", "uri", "hostname", "ipv4", "ipv6");
  private static final BigDecimal BEYOND_INT32 = BigDecimal.valueOf(Integer.MAX_VALUE + 1L);

  private final Schema schema;
  private final JsonNode sample;
  private final List<SchemaValue> faults = new ArrayList<>();

  private InvalidValues(Schema schema, JsonNode sample) {
    this.schema = schema;
    this.sample = sample;
  }

  /**
   * All of them.
   *
   * @param sample a value that keeps to the schema; they are made from it
   */
  public static List<SchemaValue> of(Schema schema, JsonNode sample) {
    InvalidValues faults = new InvalidValues(schema, sample);
    if (!schema.type().isEmpty()) {
      faults.type();
      faults.nullable();
      faults.texts();
      faults.numbers();
      faults.arrays();
      faults.objects();
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

  private void texts() {
    if (schema.isEnum()) {
      if (schema.type().equals("string")) {
        add("enum", "an unknown value", UNKNOWN);
      } else if (schema.type().equals("integer")) {
        add("enum", "an unknown value", 987654);
      }
      return;
    }
    if (!schema.type().equals("string")) {
      return;
    }
    if (FORMATS.contains(schema.format())) {
      add("format", "no " + schema.format(), "no " + schema.format());
    }
    number("minLength").filter(length -> length.signum() > 0).ifPresent(length ->
        add("minLength", "shorter than minLength", "x".repeat(length.intValue() - 1)));
    number("maxLength").ifPresent(length ->
        add("maxLength", "longer than maxLength", "x".repeat(length.intValue() + 1)));
    schema.part("pattern").map(part -> Pattern.compile(part.text("pattern", ""))).flatMap(this::unlike).ifPresent(text ->
        add("pattern", "not of the pattern", text));
  }

  private Optional<String> unlike(Pattern pattern) {
    int length = number("minLength").orElse(BigDecimal.ONE).intValue();
    return Stream.of("?", "0", "a", "A", " ", "").map(text -> text.repeat(length))
        .filter(text -> !pattern.matcher(text).find()).findFirst();
  }

  private void numbers() {
    boolean whole = schema.type().equals("integer");
    if (!whole && !schema.type().equals("number")) {
      return;
    }
    bound("minimum", "below the minimum", BigDecimal::subtract);
    bound("maximum", "above the maximum", BigDecimal::add);
    number("multipleOf").ifPresent(step -> add("multipleOf", "not a multiple of " + step,
        new BigDecimal(sample.asString()).add(whole ? BigDecimal.ONE : step.divide(BigDecimal.valueOf(2)))));
    if (whole && schema.format().equals("int32") && number("maximum").isEmpty()) {
      add("format", "beyond 32 bits", BEYOND_INT32);
    }
  }

  private void bound(String keyword, String what, BiFunction<BigDecimal, BigDecimal, BigDecimal> beyond) {
    String exclusive = "exclusive" + keyword.substring(0, 1).toUpperCase() + keyword.substring(1);
    number(keyword).ifPresent(bound -> {
      if (schema.part(exclusive).filter(part -> part.isTrue(exclusive)).isPresent()) {
        add(exclusive, "the " + keyword + " itself", bound);
      }
      add(keyword, what, beyond.apply(bound, BigDecimal.ONE));
    });
  }

  private void arrays() {
    if (!(sample instanceof ArrayNode array) || !schema.type().equals("array")) {
      return;
    }
    number("minItems").filter(count -> count.signum() > 0).ifPresent(count ->
        add("minItems", "fewer than minItems", sized(array, count.intValue() - 1)));
    number("maxItems").ifPresent(count ->
        add("maxItems", "more than maxItems", sized(array, count.intValue() + 1)));
    if (schema.part("uniqueItems").filter(part -> part.isTrue("uniqueItems")).isPresent() && !array.isEmpty()) {
      add("uniqueItems", "the same item twice", List.of(array.get(0), array.get(0)));
    }
  }

  private static ArrayNode sized(ArrayNode array, int size) {
    ArrayNode sized = array.deepCopy();
    while (sized.size() > size) {
      sized.remove(sized.size() - 1);
    }
    while (sized.size() < size && !array.isEmpty()) {
      sized.add(array.get(0));
    }
    return sized;
  }

  private void objects() {
    if (!(sample instanceof ObjectNode object) || !schema.type().equals("object")) {
      return;
    }
    for (String name : schema.required()) {
      ObjectNode without = object.deepCopy();
      without.remove(name);
      add("required", "without " + name, without);
    }
    if (schema.additional().node().json().isBoolean() && !schema.additional().node().json().asBoolean()) {
      add("additionalProperties", "with a property more", object.deepCopy().put(EXTRA, "x"));
    }
    number("minProperties").filter(count -> count.signum() > 0 && schema.required().isEmpty()).ifPresent(count ->
        add("minProperties", "with fewer than minProperties", Map.of()));
    number("maxProperties").ifPresent(count -> {
      ObjectNode many = object.deepCopy();
      for (int i = 0; many.size() <= count.intValue(); i++) {
        many.set(EXTRA + i, object.isEmpty() ? Json.tree("x") : object.iterator().next());
      }
      add("maxProperties", "with more than maxProperties", many);
    });
  }

  private Optional<BigDecimal> number(String keyword) {
    return schema.part(keyword).map(part -> part.json().get(keyword)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  private void add(String keyword, String what, Object value) {
    faults.add(new SchemaValue(keyword, what, Json.tree(value)));
  }
}
