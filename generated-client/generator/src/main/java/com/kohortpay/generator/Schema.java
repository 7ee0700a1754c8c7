package com.kohortpay.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A schema as one: with everything it refers to by {@code $ref} and {@code allOf}. What its members say holds together. */
final class Schema {
  private static final Set<String> ANNOTATIONS = Set.of("description", "title", "nullable", "deprecated", "readOnly", "writeOnly",
      "example", "default", "externalDocs", "xml", "allOf");

  private final Contract contract;
  final JsonNode node;
  /** What {@code allOf} names comes first, the schema itself last. None of them has a {@code $ref}. */
  private final List<JsonNode> members = new ArrayList<>();

  Schema(Contract contract, JsonNode node) {
    this.contract = contract;
    this.node = node;
    collect(node, new HashSet<>());
  }

  private void collect(JsonNode schema, Set<JsonNode> entered) {
    JsonNode target = contract.resolve(schema);
    if (!schema.has("$ref") || entered.add(target)) {
      target.path("allOf").forEach(each -> collect(each, entered));
      members.add(target);
    }
  }

  List<JsonNode> members() {
    return members;
  }

  /** Returns {@code string}, {@code object} or another type of OpenAPI; null if it may be any. */
  String type() {
    for (JsonNode member : members) {
      if (member.path("type").isTextual()) {
        return member.get("type").asText();
      }
    }
    if (has("properties") || has("additionalProperties")) {
      return "object";
    }
    if (has("items")) {
      return "array";
    }
    return has("enum") ? typeOf(enumValues()) : null;
  }

  private static String typeOf(List<JsonNode> values) {
    if (values.isEmpty()) {
      return null;
    }
    JsonNode first = values.get(0);
    return first.isTextual() ? "string" : first.isBoolean() ? "boolean" : first.isIntegralNumber() ? "integer"
        : first.isNumber() ? "number" : null;
  }

  String format() {
    for (JsonNode member : members) {
      if (member.path("format").isTextual()) {
        return member.get("format").asText();
      }
    }
    return "";
  }

  boolean isNullable() {
    return isNullable(node);
  }

  private boolean isNullable(JsonNode schema) {
    JsonNode target = contract.resolve(schema);
    if (target.path("nullable").asBoolean()) {
      return true;
    }
    if (target.has("type") || target.has("enum")) {
      return false;
    }
    for (JsonNode each : target.path("allOf")) {
      if (!isNullable(each)) {
        return false;
      }
    }
    return true;
  }

  boolean isEnum() {
    String type = type();
    return has("enum") && type != null && !type.equals("object") && !type.equals("array");
  }

  /** Whether it gets a class with a method for each of its properties. */
  boolean isModel() {
    return "object".equals(type()) && (has("properties") || isClosed());
  }

  boolean isClosed() {
    return members.stream().anyMatch(member -> member.path("additionalProperties").isBoolean()
        && !member.path("additionalProperties").asBoolean());
  }

  /** Returns the values that every member names, null not among them. */
  List<JsonNode> enumValues() {
    Set<JsonNode> values = null;
    for (JsonNode member : members) {
      if (member.has("enum")) {
        Set<JsonNode> own = new LinkedHashSet<>();
        member.get("enum").forEach(own::add);
        if (values == null) {
          values = own;
        } else {
          values.retainAll(own);
        }
      }
    }
    return values == null ? List.of() : values.stream().filter(value -> !value.isNull()).toList();
  }

  /** Returns the declared properties, and after them those that are only required: they may be anything. */
  Map<String, JsonNode> properties() {
    Map<String, List<JsonNode>> found = new LinkedHashMap<>();
    for (JsonNode member : members) {
      Contract.fields(member.path("properties")).forEach((name, property) ->
          found.computeIfAbsent(name, any -> new ArrayList<>()).add(property));
    }
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    found.forEach((name, all) -> properties.put(name, together(all)));
    required().forEach(name -> properties.putIfAbsent(name, JsonNodeFactory.instance.objectNode()));
    return properties;
  }

  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    members.forEach(member -> member.path("required").forEach(name -> required.add(name.asText())));
    return required;
  }

  /** Returns the schema of a list's items; null if they may be anything. */
  JsonNode items() {
    return all("items");
  }

  /** Returns the schema of a map's values; null if they may be anything. */
  JsonNode values() {
    return all("additionalProperties");
  }

  private JsonNode all(String keyword) {
    List<JsonNode> found = members.stream().map(member -> member.path(keyword)).filter(JsonNode::isObject).distinct().toList();
    return found.isEmpty() ? null : together(found);
  }

  boolean is(String keyword) {
    return members.stream().anyMatch(member -> member.path(keyword).asBoolean());
  }

  /** Returns the description that stands nearest; null if there is none. */
  String description() {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).path("description").isTextual()) {
        return members.get(i).get("description").asText();
      }
    }
    return null;
  }

  /** Returns what this is another word for: the only schema that it refers to, if it adds no rule; else null. */
  JsonNode alias() {
    if (node.has("$ref")) {
      return node;
    }
    JsonNode allOf = node.path("allOf");
    boolean rules = Contract.fields(node).keySet().stream().anyMatch(key -> !ANNOTATIONS.contains(key) && !key.startsWith("x-"));
    return allOf.size() == 1 && allOf.get(0).has("$ref") && !rules ? allOf.get(0) : null;
  }

  private boolean has(String keyword) {
    return members.stream().anyMatch(member -> member.has(keyword));
  }

  private static JsonNode together(List<JsonNode> schemas) {
    if (schemas.size() == 1) {
      return schemas.get(0);
    }
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    schemas.forEach(all.putArray("allOf")::add);
    return all;
  }
}
