package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.values.InvalidValues;
import com.kohortpay.contract.values.SchemaValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a schema says of a value beside its type: null, format, enum, bounds. Each keyword is dropped, moved or added. */
final class ValueOperators {
  private static final Map<String, String> OTHER_FORMAT = Map.of("date-time", "date", "date", "date-time", "uuid", "email");
  private static final Map<String, String> OF_FORMAT = Map.of(
      "date", "2021-07-22", "date-time", "2021-07-22T00:00:00.000Z", "email", "someone@example.com",
      "uuid", "123e4567-e89b-42d3-a456-426614174000");
  /** The least that the bound may say, and what is one step further. */
  private static final Set<String> LOWER = Set.of("minimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER = Set.of("maximum", "maxLength", "maxItems", "maxProperties");

  private final SchemaLocation place;
  private final ObjectNode node;
  private final JsonNode sample;
  private final List<SchemaChange> changes = new ArrayList<>();

  private ValueOperators(SchemaLocation place) {
    this.place = place;
    this.node = place.node();
    this.sample = Example.orMade(List.of(), place.schema()).get(0).value();
  }

  static List<SchemaChange> of(SchemaLocation place) {
    ValueOperators operators = new ValueOperators(place);
    if (place.node().has("type")) {
      operators.nullable();
      operators.dropped();
      operators.format();
      operators.enumValues();
      operators.bounds();
    }
    return operators.changes;
  }

  private void nullable() {
    if (place.isParameter()) {
      return; // there is no null in a URL
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

  /** Each keyword that values can break goes; the answer is such a value. */
  private void dropped() {
    for (SchemaValue fault : InvalidValues.of(place.schema(), sample)) {
      String keyword = fault.keyword();
      if (node.has(keyword) && !Set.of("type", "required", "additionalProperties", "properties").contains(keyword)) {
        changes.add(SchemaChange.looser(
            keyword.equals("format") || keyword.equals("enum") ? keyword : "bound",
            keyword + " " + text(node.get(keyword)) + " → none", schema -> schema.remove(keyword), value -> fault.value())
            .unseenInRequests(place.isParameter() && text(fault.value()).isEmpty(),
                "An empty text in a path makes it another path."));
      }
    }
  }

  private void format() {
    String format = node.path("format").asString("");
    String type = node.path("type").asString();
    if (type.equals("string") && !format.isEmpty() && !node.has("enum")) {
      String other = OTHER_FORMAT.getOrDefault(format, "uuid");
      changes.add(SchemaChange.looser("format", format + " → " + other, schema -> schema.put("format", other),
          value -> value.isNull() ? value : Json.tree(OF_FORMAT.get(other))));
    } else if (type.equals("string") && !node.has("enum") && place.sent()) {
      changes.add(SchemaChange.stricter("format", "none → uuid", schema -> schema.put("format", "uuid"), UnaryOperator.identity()));
    } else if (format.equals("int64")) {
      changes.add(SchemaChange.looser("format", "int64 → none", schema -> schema.remove("format"), value -> Json.read("9223372036854775808"))
          .unseenInRequests(true, "Prism's numbers are JavaScript's: it does not see where 64 bits end."));
      changes.add(SchemaChange.stricter("format", "int64 → int32", schema -> schema.put("format", "int32"), UnaryOperator.identity()));
    }
  }

  private void enumValues() {
    if (!(node.path("enum") instanceof ArrayNode values)) {
      return;
    }
    boolean texts = node.path("type").asString().equals("string");
    JsonNode unknown = Json.tree(texts ? InvalidValues.UNKNOWN : 987654);
    changes.add(SchemaChange.looser("enum", "one value more", schema -> values(schema).add(unknown), value -> unknown));
    List<JsonNode> named = values.valueStream().filter(value -> !value.isNull()).toList();
    for (JsonNode value : named) {
      if (named.size() > 1) {
        JsonNode left = named.get(named.get(0).equals(value) ? 1 : 0);
        changes.add(SchemaChange.stricter("enum", "without " + text(value),
            schema -> values(schema).removeIf(value::equals), each -> each.equals(value) ? left : each));
      }
      if (texts) {
        JsonNode renamed = Json.tree(value.asString() + "_RENAMED");
        changes.add(SchemaChange.looser("enum", text(value) + " → " + text(renamed), schema -> {
          values(schema).removeIf(value::equals);
          values(schema).add(renamed);
        }, each -> renamed));
      }
    }
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
        changes.add(SchemaChange.stricter("bound", keyword + " " + bound + " → " + (lower ? up : down),
            schema -> schema.set(keyword, Json.tree(lower ? up : down)),
            value -> value.isNumber() && value.decimalValue().compareTo(bound) == 0 ? Json.tree(lower ? up : down) : value));
      }
    }
    if (place.sent()) {
      added();
    }
  }

  private void moved(String keyword, BigDecimal bound, BigDecimal to) {
    InvalidValues.of(place.schema(), sample).stream().filter(fault -> fault.keyword().equals(keyword)).findFirst().ifPresent(fault ->
        changes.add(SchemaChange.looser("bound", keyword + " " + bound + " → " + to,
            schema -> schema.set(keyword, Json.tree(to)), value -> fault.value())
            .unseenInRequests(place.isParameter() && text(fault.value()).isEmpty(),
                "An empty text in a path makes it another path.")));
  }

  /** Only where requests show it: in answers, nothing would. */
  private void added() {
    switch (node.path("type").asString()) {
      case "string" -> {
        if (!node.has("enum") && !node.has("maxLength")) {
          stricter("maxLength", 2);
        }
        if (!node.has("enum") && !node.has("pattern")) {
          stricter("pattern", "^never$");
        }
      }
      case "integer", "number" -> {
        if (!node.has("maximum") && !node.has("enum")) {
          stricter("maximum", node.path("minimum").asInt(0));
        }
      }
      case "array" -> {
        if (!node.has("minItems") && !place.isParameter()) {
          stricter("minItems", 1);
        }
      }
      case "object" -> {
        if (!node.has("maxProperties") && !place.isParameter()) {
          stricter("maxProperties", 0);
        }
      }
      default -> { }
    }
  }

  private void stricter(String keyword, Object value) {
    changes.add(SchemaChange.stricter("bound", keyword + " none → " + value,
        schema -> schema.set(keyword, Json.tree(value)), UnaryOperator.identity()));
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.isContainer() ? "list" : value.toString();
  }
}
