package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.ValueRules;
import com.kohortpay.contract.values.InvalidValues;
import com.kohortpay.contract.values.SchemaValue;
import com.kohortpay.contract.values.ValidValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what a schema says about a value beside its type: null, format, enum, bounds. Each keyword is dropped, moved or added. */
final class ValueOperators {
  private static final Map<String, String> OTHER_FORMAT = Map.of("date-time", "date", "date", "date-time", "uuid", "email");
  private static final Map<String, String> OF_FORMAT = Map.of(
      "date", "2021-07-22", "date-time", "2021-07-22T00:00:00.000Z", "email", "someone@example.com",
      "uuid", "123e4567-e89b-42d3-a456-426614174000");
  /** The keywords of bounds. */
  private static final Set<String> LOWER = Set.of("minimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER = Set.of("maximum", "maxLength", "maxItems", "maxProperties");
  /** Beyond it, JavaScript's numbers are not exact. */
  private static final BigDecimal EXACT = BigDecimal.valueOf(9007199254740991L);
  private static final String SAFE = "Prism's numbers are JavaScript's: it does not tell such large ones apart.";
  private static final String EMPTY = "An empty text in a path makes it another path.";
  private static final String REDUNDANT = "The rest of the schema forbids the same values, as far as was tried.";
  private static final String NO_VALUE = "No value that the schema allows was found that the change forbids.";

  private final SchemaLocation place;
  private final ObjectNode node;
  private final JsonNode sample;
  private final ValueRules rules;
  private final List<JsonNode> allowed;
  private final List<SchemaChange> changes = new ArrayList<>();

  private ValueOperators(SchemaLocation place) {
    this.place = place;
    this.node = place.node();
    this.sample = SchemaExample.least(place.schema(), place.side());
    this.rules = ValueRules.of(place.schema(), place.side());
    this.allowed = values();
  }

  static List<SchemaChange> of(SchemaLocation place) {
    if (!place.node().has("type")) {
      return List.of();
    }
    ValueOperators operators = new ValueOperators(place);
    operators.nullable();
    operators.dropped();
    operators.format();
    operators.enumValues();
    operators.bounds();
    return operators.changes;
  }

  private void nullable() {
    // A URL has no null; and with allOf, null must be allowed by every member.
    if (place.isParameter() || place.member() || node.has("allOf")) {
      return;
    }
    if (node.path("nullable").asBoolean(false)) {
      changes.add(SchemaChange.stricter("nullable", "may be null → may not", schema -> {
        schema.remove("nullable");
        if (schema.path("enum") instanceof ArrayNode values) {
          values.removeIf(JsonNode::isNull);
        }
      }, value -> value.isNull() ? sample : value));
    } else {
      changes.add(SchemaChange.looser("nullable", "may not be null → may", schema -> {
        schema.put("nullable", true);
        if (schema.path("enum") instanceof ArrayNode values) {
          values.addNull();
        }
      }, value -> Json.tree(null)).unseenInRequests(place.body(), "Prism takes a body that is null for none at all."));
    }
  }

  /** Drops each keyword that values can violate; the response holds such a value. */
  private void dropped() {
    for (SchemaValue fault : InvalidValues.of(place.schema(), sample, place.side())) {
      String keyword = fault.keyword();
      if (node.has(keyword) && !Set.of("type", "required", "additionalProperties", "properties", "nullable").contains(keyword)) {
        add(SchemaChange.looser(
            keyword.equals("format") || keyword.equals("enum") ? keyword : "bound",
            keyword + " " + text(node.get(keyword)) + " → none", schema -> schema.remove(keyword), value -> fault.value()).by(keyword)
            .unseenInRequests(isEmptyInUrl(fault.value()), EMPTY).unseenInRequests(isUnsafe(fault.value()), SAFE),
            rules.violated(fault.value()).equals(Set.of(keyword)));
      }
    }
  }

  private void add(SchemaChange change, boolean seen) {
    changes.add(seen ? change : change.returning(UnaryOperator.identity()).unseenInAnswers(true, REDUNDANT).unseenInRequests(true, REDUNDANT));
  }

  private boolean isEmptyInUrl(JsonNode value) {
    return place.isParameter() && text(value).isEmpty();
  }

  private static boolean isUnsafe(JsonNode value) {
    return value.isNumber() && value.decimalValue().abs().compareTo(EXACT) > 0;
  }

  private void format() {
    String format = node.path("format").asString("");
    String type = node.path("type").asString();
    if (type.equals("string") && !node.has("enum")) {
      String other = format.isEmpty() ? "uuid" : OTHER_FORMAT.getOrDefault(format, "uuid");
      JsonNode value = Json.tree(OF_FORMAT.get(other));
      if (rules.violated(value).equals(Set.of("format"))) {
        changes.add(SchemaChange.looser("format", format + " → " + other, schema -> schema.put("format", other),
            each -> each.isNull() ? each : value));
      } else if (place.sent()) {
        String uuid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        forbidding("format", "format", (format.isEmpty() ? "none" : format) + " → uuid", schema -> schema.put("format", "uuid"),
            each -> each.isString() && !each.asString().matches(uuid));
      }
    } else if (format.equals("int64")) {
      JsonNode big = Json.read("9223372036854775808");
      if (rules.violated(big).equals(Set.of("format"))) {
        changes.add(SchemaChange.looser("format", "int64 → none", schema -> schema.remove("format"), value -> big)
            .unseenInRequests(true, "Prism's numbers are JavaScript's: it does not see where 64 bits end."));
      }
      forbidding("format", "format", "int64 → int32", schema -> schema.put("format", "int32"),
          value -> value.isIntegralNumber() && !value.canConvertToInt());
    }
  }

  private void enumValues() {
    if (!(node.path("enum") instanceof ArrayNode values)) {
      return;
    }
    Stream.of(InvalidValues.UNKNOWN, 987654, true, false).map(Json::tree).filter(this::isOnlyUnknown).findFirst().ifPresent(unknown ->
        changes.add(SchemaChange.looser("enum", "one value more", schema -> values(schema).add(unknown), value -> unknown)));
    List<JsonNode> named = values.valueStream().filter(value -> !value.isNull()).distinct().toList();
    for (JsonNode value : named) {
      if (named.size() > 1) {
        JsonNode left = named.get(named.get(0).equals(value) ? 1 : 0);
        changes.add(SchemaChange.stricter("enum", "without " + text(value),
            schema -> values(schema).removeIf(value::equals), each -> each.equals(value) ? left : each));
      }
      if (value.isString()) {
        Stream.of(value.asString() + "_RENAMED", value.asString() + "2", value.asString().replaceFirst(".$", "~"))
            .<JsonNode>map(Json::tree).filter(this::isOnlyUnknown).findFirst().ifPresent(renamed ->
                changes.add(SchemaChange.looser("enum", text(value) + " → " + text(renamed), schema -> {
                  values(schema).removeIf(value::equals);
                  values(schema).add(renamed);
                }, each -> renamed)));
      }
    }
  }

  private boolean isOnlyUnknown(JsonNode value) {
    return rules.violated(value).equals(Set.of("enum"));
  }

  private static ArrayNode values(ObjectNode schema) {
    return (ArrayNode) schema.get("enum");
  }

  private void bounds() {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String keyword = entry.getKey();
      if ((LOWER.contains(keyword) || UPPER.contains(keyword)) && entry.getValue().isNumber()) {
        BigDecimal bound = entry.getValue().decimalValue();
        BigDecimal up = bound.add(BigDecimal.ONE);
        BigDecimal down = bound.subtract(BigDecimal.ONE);
        boolean lower = LOWER.contains(keyword);
        if (keyword.endsWith("imum") || down.signum() >= 0 || !lower) {
          moved(keyword, bound, lower ? down : up);
        }
        if (keyword.endsWith("imum") || down.signum() >= 0 || lower) {
          BigDecimal to = lower ? up : down;
          forbidding("bound", keyword, keyword + " " + bound + " → " + to, schema -> schema.set(keyword, Json.tree(to)),
              value -> !isWithin(keyword, value, to));
        }
      }
    }
    if (place.sent()) {
      added();
    }
  }

  private void moved(String keyword, BigDecimal bound, BigDecimal to) {
    String exclusive = "exclusive" + keyword.substring(0, 1).toUpperCase() + keyword.substring(1);
    boolean excludes = node.path(exclusive).asBoolean(false);
    List<JsonNode> faults = InvalidValues.of(place.schema(), sample, place.side()).stream()
        .filter(fault -> Set.of(keyword, exclusive).contains(fault.keyword())).map(SchemaValue::value).toList();
    Optional<JsonNode> shown = faults.stream().filter(value -> Set.of(keyword, exclusive).containsAll(rules.violated(value)))
        .filter(value -> isWithin(keyword, value, to) && !(excludes && measure(keyword, value).compareTo(to) == 0)).findFirst();
    shown.or(() -> faults.stream().findFirst()).ifPresent(fault -> add(SchemaChange.looser("bound", keyword + " " + bound + " → " + to,
        schema -> schema.set(keyword, Json.tree(to)), value -> fault).by(keyword)
        .unseenInRequests(isEmptyInUrl(fault), EMPTY).unseenInRequests(isUnsafe(fault), SAFE), shown.isPresent()));
  }

  private static boolean isWithin(String keyword, JsonNode value, BigDecimal bound) {
    int side = measure(keyword, value).compareTo(bound);
    return LOWER.contains(keyword) ? side >= 0 : side <= 0;
  }

  /** Returns the number that a bound is compared with. */
  private static BigDecimal measure(String keyword, JsonNode value) {
    if (keyword.endsWith("imum")) {
      return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(value.isString() ? value.asString().codePointCount(0, value.asString().length()) : value.size());
  }

  /** Applies only to requests: no response would reveal it. */
  private void added() {
    switch (node.path("type").asString()) {
      case "string" -> {
        if (!node.has("enum") && !node.has("maxLength")) {
          int most = allowed.stream().filter(JsonNode::isString).mapToInt(value -> value.asString().length()).max().orElse(0);
          added("maxLength", Math.max(0, Math.min(2, most - 1)), value -> value.asString().length() > Math.min(2, most - 1));
        }
        if (!node.has("enum") && !node.has("pattern")) {
          added("pattern", "^never$", value -> !value.asString().equals("never"));
        }
      }
      case "integer", "number" -> {
        if (!node.has("maximum") && !node.has("enum")) {
          int zero = node.path("minimum").isNumber() ? node.path("minimum").decimalValue().intValue() : 0;
          boolean seen = allowed.stream().anyMatch(value -> !isWithin("maximum", value, BigDecimal.valueOf(zero)));
          Object bound = seen || !sample.isNumber() ? zero : sample.decimalValue().subtract(BigDecimal.ONE);
          added("maximum", bound, value -> !isWithin("maximum", value, new BigDecimal(bound.toString())));
        }
      }
      case "array" -> {
        if (!node.has("minItems") && !place.isParameter()) {
          added("minItems", 1, JsonNode::isEmpty);
        }
      }
      case "object" -> {
        if (!node.has("maxProperties") && !place.isParameter()) {
          added("maxProperties", 0, value -> !value.isEmpty());
        }
      }
      default -> { }
    }
  }

  private void added(String keyword, Object value, Predicate<JsonNode> forbids) {
    forbidding("bound", keyword, keyword + " none → " + value, schema -> schema.set(keyword, Json.tree(value)), forbids);
  }

  /** Makes a change that forbids some of the allowed values: revealed if one of them is sent. */
  private void forbidding(
      String operator, String keyword, String change, Consumer<ObjectNode> schema, Predicate<JsonNode> forbids) {
    boolean seen = allowed.stream().anyMatch(value -> forbids.test(value) && !isUnsafe(value));
    changes.add(SchemaChange.stricter(operator, change, schema, value -> !value.isNull() && forbids.test(value) ? allowed.stream()
        .filter(each -> !forbids.test(each)).findFirst().orElse(value) : value).by(keyword).unseenInRequests(!seen, NO_VALUE));
  }

  /** Returns the values that requests send. */
  private List<JsonNode> values() {
    boolean header = place.parameter().startsWith("header");
    return Stream.concat(Stream.of(sample), ValidValues.of(place.schema(), sample).stream().map(SchemaValue::value))
        .filter(value -> !value.isNull() && !isEmptyInUrl(value) && !(header && !text(value).matches("[ -~]*"))).toList();
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.isContainer() ? "list" : value.toString();
  }
}
