package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.values.SchemaValue;
import com.kohortpay.contract.values.ValidValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the kind of a value: a number becomes a string, a value an array of it, an object its name. */
final class TypeOperators {
  /** Keywords that do not depend on the type. */
  private static final Set<String> KEPT = Set.of("nullable", "readOnly", "writeOnly");
  private static final Set<String> SIDES = Set.of("readOnly", "writeOnly");

  private static final String DIGITS = "In a URL, a string of digits is a number too; the contract allows no other there, as far as was tried.";
  private static final String ANY_TEXT = "In a URL, the properties of an object may be of any name: it takes whatever the array takes, and the contract forbids nothing.";
  private static final String WHOLE = "The contract allows whole numbers only there, as far as was tried.";

  private TypeOperators() {}

  private static boolean allowsAnyText(SchemaLocation place) {
    Set<String> own = new HashSet<>(place.node().propertyNames());
    own.removeAll(Set.of("type", "items", "nullable"));
    Set<String> items = new HashSet<>();
    place.schema().items().parts().forEach(part -> items.addAll(part.json().propertyNames()));
    items.removeAll(Set.of("type", "nullable", "allOf"));
    return own.isEmpty() && items.isEmpty() && place.schema().items().type().equals("string");
  }

  private static Stream<JsonNode> allowed(SchemaLocation place) {
    JsonNode sample = SchemaExample.least(place.schema(), Side.SENT);
    return Stream.concat(Stream.of(sample), ValidValues.of(place.schema(), sample).stream().map(SchemaValue::value).filter(value -> !value.isNull()));
  }

  static List<SchemaChange> of(SchemaLocation place) {
    List<SchemaChange> changes = new ArrayList<>();
    if (place.member()) {
      return changes; // the other members of allOf would forbid what this one allows
    }
    String type = place.node().has("allOf") ? place.schema().type() : place.node().path("type").asString("");
    switch (type) {
      case "string" -> changes.add(retyped(type, "integer", value -> Json.tree(7))
          .unseenInRequests(place.isParameter() && allowed(place).allMatch(value -> value.asString().matches("-?\\d+")), DIGITS));
      case "boolean" -> {
        changes.add(retyped(type, "string", value -> Json.tree(value.toString())));
        changes.add(retyped(type, "integer", value -> Json.tree(value.asBoolean(false) ? 1 : 0)));
      }
      case "integer" -> {
        changes.add(retyped(type, "string", value -> Json.tree(value.toString())));
        changes.add(retyped(type, "number", value -> Json.read("1.5")));
      }
      case "number" -> {
        changes.add(retyped(type, "string", value -> Json.tree(value.toString())));
        if (place.sent()) {
          changes.add(SchemaChange.stricter("type", "number → integer", schema -> schema.put("type", "integer"), UnaryOperator.identity())
              .unseenInRequests(allowed(place).allMatch(value -> value.decimalValue().stripTrailingZeros().scale() <= 0), WHOLE));
        }
      }
      case "object" -> changes.add(retyped(type, "string", value -> Json.tree("text")));
      case "array" -> {
        // A value that must contain another of its kind would be infinite.
        if (!leadsTo(place.schema().items(), place.pointer().toString(), new HashSet<>())) {
          changes.add(SchemaChange.looser("array", "array → its item", TypeOperators::unlisted,
              value -> value.isEmpty() ? made(place.schema().items()) : value.get(0)).by("type"));
        }
        changes.add(retyped(type, "object", value -> OperationDocument.object(Map.of("items", value)))
            .unseenInRequests(place.isParameter() && allowsAnyText(place), ANY_TEXT));
      }
      default -> { }
    }
    // In a URL, an array of one item is written like the item.
    if (!type.isEmpty() && !place.isParameter()) {
      changes.add(SchemaChange.looser("array", type + " → array of it", TypeOperators::listed, value -> Json.tree(List.of(value))).by("type"));
    }
    return changes;
  }

  private static SchemaChange retyped(String from, String to, UnaryOperator<JsonNode> value) {
    return SchemaChange.looser("type", from + " → " + to, schema -> {
      schema.retain(KEPT);
      schema.put("type", to);
    }, each -> each.isNull() ? each : value.apply(each));
  }

  private static boolean leadsTo(Schema from, String pointer, Set<String> seen) {
    String here = from.node().pointer();
    if (!from.node().exists() || !seen.add(here)) {
      return false;
    }
    return here.equals(pointer) || leadsTo(from.items(), pointer, seen) || leadsTo(from.additional(), pointer, seen)
        || from.properties().values().stream().anyMatch(property -> leadsTo(property, pointer, seen));
  }

  private static JsonNode made(Schema schema) {
    return SchemaExample.least(schema, Side.RETURNED);
  }

  private static void listed(ObjectNode schema) {
    ObjectNode item = schema.deepCopy().remove(SIDES);
    schema.retain(SIDES);
    schema.put("type", "array").set("items", item);
  }

  private static void unlisted(ObjectNode schema) {
    JsonNode item = schema.path("items").deepCopy();
    schema.retain(SIDES);
    item.properties().forEach(entry -> schema.set(entry.getKey(), entry.getValue()));
  }
}
