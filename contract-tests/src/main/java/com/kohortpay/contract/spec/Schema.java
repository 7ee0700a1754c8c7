package com.kohortpay.contract.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a schema says of the shape of a value. {@code allOf} is read as one schema; what may be one of several says nothing. */
public final class Schema {
  private final Node node;
  private final List<Node> parts = new ArrayList<>();

  public Schema(Node node) {
    this.node = node;
    collect(node);
  }

  /** Returns a schema that allows everything and is not in any contract. */
  public static Schema anything() {
    return new Schema(Node.nowhere());
  }

  private void collect(Node part) {
    parts.add(part);
    part.at("allOf").items().forEach(this::collect);
  }

  /** Where it stands; it may not exist: a schema that allows everything. */
  public Node node() {
    return node;
  }

  /** The type, {@code object} if there are only properties, or an empty text if any type is allowed. */
  public String type() {
    return first("type").orElse(properties().isEmpty() ? "" : "object");
  }

  /** The format, or an empty text. */
  public String format() {
    return first("format").orElse("");
  }

  public boolean isEnum() {
    return parts.stream().anyMatch(part -> part.json().has("enum"));
  }

  public boolean isNullable() {
    return parts.stream().anyMatch(part -> part.isTrue("nullable"));
  }

  /** The declared properties. */
  public Map<String, Schema> properties() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    for (Node part : parts) {
      part.at("properties").fields().forEach((name, property) -> properties.put(name, new Schema(property)));
    }
    return properties;
  }

  public Set<String> required() {
    Set<String> names = new TreeSet<>();
    parts.forEach(part -> part.json().path("required").forEach(name -> names.add(name.asString())));
    return names;
  }

  /** The schema of the properties that are not declared; one that does not exist if anything is allowed there. */
  public Schema additional() {
    return below("additionalProperties");
  }

  /** The schema of an array's items. */
  public Schema items() {
    return below("items");
  }

  /** The schema of a property, declared or not. */
  public Schema property(String name) {
    for (Node part : parts) {
      if (part.at("properties").json().has(name)) {
        return new Schema(part.at("properties", name));
      }
    }
    return additional();
  }

  /** The first part of the schema that has this keyword. */
  public Optional<Node> part(String keyword) {
    return parts.stream().filter(part -> part.json().has(keyword)).findFirst();
  }

  @Override
  public String toString() {
    return node.toString();
  }

  private Schema below(String keyword) {
    return new Schema(part(keyword).orElse(node).at(keyword));
  }

  private Optional<String> first(String keyword) {
    return part(keyword).map(part -> part.text(keyword, ""));
  }
}
