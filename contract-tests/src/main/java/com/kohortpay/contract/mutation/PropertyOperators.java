package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.values.InvalidValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what a schema says about an object: its properties, which are required, and whether there may be others. */
final class PropertyOperators {
  private static final String ADDED = "added_property";
  private static final String MAY_BE_ABSENT = "The contract lets the property be absent.";
  private static final String ONE_SIDE = "What is readOnly need not be sent, and what is writeOnly need not be returned, required or not.";
  private static final String ANYTHING = "The contract allows anything there, and nothing as well.";
  private static final String MORE = "The contract lets answers have more properties than it names.";
  private static final String UNNAMED = "Nobody sends a property that the contract does not name.";

  private final SchemaLocation place;
  private final boolean closed;
  private final List<SchemaChange> changes = new ArrayList<>();

  private PropertyOperators(SchemaLocation place) {
    this.place = place;
    JsonNode additional = place.node().path("additionalProperties");
    this.closed = additional.isBoolean() && !additional.asBoolean();
  }

  static List<SchemaChange> of(SchemaLocation place) {
    PropertyOperators operators = new PropertyOperators(place);
    if (place.node().path("type").asString("").equals("object") || place.node().has("properties")) {
      place.node().path("properties").propertyNames().forEach(operators::property);
      operators.more();
      operators.additional();
    }
    return operators.changes;
  }

  private void property(String name) {
    Schema schema = place.schema().property(name);
    boolean required = place.required().contains(name);
    boolean returned = required && !Side.RETURNED.hides(schema);
    boolean sent = required && !Side.SENT.hides(schema);
    boolean anything = !sent && (schema.type().isEmpty() || Side.SENT.hides(schema));
    changes.add(SchemaChange.looser("property removed", name, object -> {
      ((ObjectNode) object.get("properties")).remove(name);
      dropRequired(object, name);
    }, value -> without(value, name))
        .by("type").in(name).unseenInAnswers(!returned, MAY_BE_ABSENT).unseenInRequests(anything && !closed, ANYTHING));

    String other = name + "_renamed";
    changes.add(SchemaChange.looser("property renamed", name + " → " + other, object -> {
      ObjectNode properties = (ObjectNode) object.get("properties");
      properties.set(other, properties.remove(name));
      if (dropRequired(object, name)) {
        object.withArray("required").add(other);
      }
    }, value -> renamed(value, name, other))
        .by("type").in(name).unseenInAnswers(!returned && !closed, MAY_BE_ABSENT + " " + MORE).unseenInRequests(anything && !closed, ANYTHING));

    if (place.schema().required().contains(name)) {
      changes.add(SchemaChange.looser(
          "required", name + " required → optional", object -> dropRequired(object, name), value -> without(value, name))
          .unseenInAnswers(!returned, ONE_SIDE).unseenInRequests(!sent, ONE_SIDE));
    } else if (!required) {
      changes.add(SchemaChange.stricter("required", name + " optional → required",
          object -> object.withArray("required").add(name), value -> with(value, name, schema))
          .unseenInRequests(Side.SENT.hides(schema), ONE_SIDE));
    }
  }

  private void more() {
    if (place.isParameter()) {
      return;
    }
    if (place.node().has("properties")) {
      changes.add(SchemaChange.looser("property added", "an optional one",
          object -> ((ObjectNode) object.get("properties")).set(ADDED, Json.tree(Map.of("type", "string"))), PropertyOperators::withMore)
          .by("additionalProperties").unseenInAnswers(!closed, MORE).unseenInRequests(true, UNNAMED));
      if (place.sent()) {
        changes.add(SchemaChange.stricter("property added", "a required one", object -> {
          ((ObjectNode) object.get("properties")).set(ADDED, Json.tree(Map.of("type", "string")));
          object.withArray("required").add(ADDED);
        }, PropertyOperators::withMore).by("additionalProperties"));
      }
    }
  }

  private void additional() {
    JsonNode additional = place.node().path("additionalProperties");
    if (closed) {
      changes.add(SchemaChange.looser("additional properties", "none → any", object -> object.remove("additionalProperties"),
          PropertyOperators::withMore).by("additionalProperties"));
      return;
    }
    if (place.member() || place.node().has("allOf") || !place.schema().properties().keySet().containsAll(place.required())) {
      return; // it would forbid a property that is required elsewhere
    }
    boolean typed = additional.isObject() && !new Schema(place.schema().additional().node()).type().isEmpty();
    if (typed) {
      JsonNode wrong = InvalidValues.of(place.schema().additional(), Json.tree("x")).get(0).value();
      changes.add(SchemaChange.looser("additional properties", "of a type → any", object -> object.remove("additionalProperties"),
          value -> value instanceof ObjectNode object ? object.set(InvalidValues.EXTRA, wrong) : value)
          .by("type").in(InvalidValues.EXTRA));
    }
    changes.add(SchemaChange.stricter("additional properties", (typed ? "of a type" : "any") + " → none",
        object -> object.put("additionalProperties", false), this::withNamedOnly).by("additionalProperties"));
  }

  private static boolean dropRequired(ObjectNode object, String name) {
    if (!(object.path("required") instanceof ArrayNode names)) {
      return false;
    }
    int before = names.size();
    names.removeIf(each -> each.asString().equals(name));
    boolean dropped = names.size() < before;
    if (names.isEmpty()) {
      object.remove("required");
    }
    return dropped;
  }

  private static JsonNode without(JsonNode value, String name) {
    if (value instanceof ObjectNode object) {
      object.remove(name);
    }
    return value;
  }

  private static JsonNode with(JsonNode value, String name, Schema schema) {
    return value instanceof ObjectNode object && !object.has(name)
        ? object.set(name, SchemaExample.least(schema, Side.RETURNED)) : value;
  }

  private static JsonNode renamed(JsonNode value, String name, String other) {
    if (value instanceof ObjectNode object && object.has(name)) {
      object.set(other, object.remove(name));
    }
    return value;
  }

  private JsonNode withNamedOnly(JsonNode value) {
    return value instanceof ObjectNode object ? object.retain(place.schema().properties().keySet()) : value;
  }

  private static JsonNode withMore(JsonNode value) {
    return value instanceof ObjectNode object ? object.put(ADDED, "x") : value;
  }
}
