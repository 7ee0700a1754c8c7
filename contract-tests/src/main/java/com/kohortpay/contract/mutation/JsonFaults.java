package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the faults that a JSON value can suffer between sender and receiver. */
final class JsonFaults {
  private final List<JsonFault> faults = new ArrayList<>();

  private JsonFaults() {}

  /** Holds the value with one fault. */
  record JsonFault(String operator, String path, String change, JsonNode value) {}

  /** Returns each fault in each place of the value. */
  static List<JsonFault> of(Schema schema, JsonNode value) {
    JsonFaults faults = new JsonFaults();
    faults.within("$", schema, value, UnaryOperator.identity());
    return faults.faults;
  }

  private void within(String path, Schema schema, JsonNode value, UnaryOperator<JsonNode> whole) {
    if (value instanceof ObjectNode object) {
      object(path, schema, object, whole);
    } else if (value instanceof ArrayNode array) {
      array(path, schema, array, whole);
    } else {
      scalar(path, value, whole);
    }
  }

  private void object(String path, Schema schema, ObjectNode object, UnaryOperator<JsonNode> whole) {
    for (String name : object.propertyNames()) {
      String place = path + "." + name;
      JsonNode value = object.get(name);
      add(value.isNull() ? "null becomes absent" : "field lost", place, "", whole.apply(without(object, name)));
      add("field renamed", place, name + "_renamed", whole.apply(without(object, name).set(name + "_renamed", value)));
      if (!value.isNull()) {
        add("value becomes null", place, "", whole.apply(object.deepCopy().set(name, Json.tree(null))));
      }
      within(place, schema.property(name), value, changed -> whole.apply(object.deepCopy().set(name, changed)));
    }
    schema.properties().keySet().stream().filter(name -> !object.has(name)).forEach(name ->
        add("absent becomes null", path + "." + name, "", whole.apply(object.deepCopy().set(name, Json.tree(null)))));
    add("field invented", path, "", whole.apply(object.deepCopy().put("invented_field", "x")));
  }

  private static ObjectNode without(ObjectNode object, String name) {
    ObjectNode copy = object.deepCopy();
    copy.remove(name);
    return copy;
  }

  private void array(String path, Schema schema, ArrayNode array, UnaryOperator<JsonNode> whole) {
    if (array.isEmpty()) {
      add("item invented", path, "", whole.apply(Json.tree(List.of("x"))));
      return;
    }
    ArrayNode shorter = array.deepCopy();
    shorter.remove(array.size() - 1);
    add("item lost", path, "the last", whole.apply(shorter));
    add("item twice", path, "the first", whole.apply(array.deepCopy().insert(0, array.get(0))));
    if (!array.get(0).equals(array.get(array.size() - 1))) {
      add("order changed", path, "first and last", whole.apply(
          array.deepCopy().set(0, array.get(array.size() - 1)).set(array.size() - 1, array.get(0))));
    }
    for (int i = 0; i < array.size(); i++) {
      int index = i;
      within(path + "[" + i + "]", schema.items(), array.get(i), changed -> whole.apply(array.deepCopy().set(index, changed)));
    }
  }

  private void scalar(String path, JsonNode value, UnaryOperator<JsonNode> whole) {
    if (value.isNumber()) {
      add("another value", path, "one more", whole.apply(Json.tree(value.decimalValue().add(BigDecimal.ONE))));
      add("another type", path, "number as a text", whole.apply(Json.tree(value.toString())));
    } else if (value.isBoolean()) {
      add("another value", path, "the opposite", whole.apply(Json.tree(!value.asBoolean())));
      add("another type", path, "boolean as a text", whole.apply(Json.tree(value.toString())));
    } else if (value.isString()) {
      text(path, value.asString(), whole);
    } else if (value.isNull()) {
      add("null becomes a value", path, "an empty text", whole.apply(Json.tree("")));
    }
  }

  private void text(String path, String text, UnaryOperator<JsonNode> whole) {
    add("another value", path, "a letter more", whole.apply(Json.tree(text + "x")));
    if (!text.isEmpty()) {
      add("another value", path, "empty", whole.apply(Json.tree("")));
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      add("another value", path, "a second later", whole.apply(Json.tree(time.plusSeconds(1).toString())));
      add("another value", path, "the same time elsewhere",
          whole.apply(Json.tree(time.withOffsetSameInstant(ZoneOffset.ofHours(time.getOffset().getTotalSeconds() / 3600 + 2)).toString())));
    } catch (DateTimeException e) {
      // Not a time.
    }
  }

  private void add(String operator, String path, String change, JsonNode value) {
    faults.add(new JsonFault(operator, path, change, value));
  }
}
