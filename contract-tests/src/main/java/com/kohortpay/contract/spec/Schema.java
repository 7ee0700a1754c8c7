package com.kohortpay.contract.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema says of the shape of a value. {@code allOf} is merged; {@code oneOf} and {@code anyOf} are ignored. */
public final class Schema {
  private final Node node;
  private final List<Node> parts = new ArrayList<>();
  private Map<String, Schema> properties;

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

  /** Whether null is allowed; by every member of {@code allOf} that has a type, if there are several. */
  public boolean isNullable() {
    return parts.stream().anyMatch(part -> part.isTrue("nullable"))
        && parts("type").allMatch(part -> part.isTrue("nullable"));
  }

  /** Whether properties that are not declared are forbidden. */
  public boolean isClosed() {
    return parts("additionalProperties").map(part -> part.json().get("additionalProperties"))
        .anyMatch(additional -> additional.isBoolean() && !additional.asBoolean());
  }

  /** The declared properties. */
  public Map<String, Schema> properties() {
    if (properties == null) {
      Map<String, Schema> all = new LinkedHashMap<>();
      for (Node part : parts) {
        part.at("properties").fields().forEach((name, property) -> all.put(name, new Schema(property)));
      }
      properties = Collections.unmodifiableMap(all);
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
    Schema declared = properties().get(name);
    return declared == null ? additional() : declared;
  }

  /** The schema and the members of its {@code allOf}, at any depth. */
  public List<Node> parts() {
    return List.copyOf(parts);
  }

  /** The first part of the schema that has this keyword. */
  public Optional<Node> part(String keyword) {
    return parts(keyword).findFirst();
  }

  /** The parts of the schema that have this keyword. */
  public Stream<Node> parts(String keyword) {
    return parts.stream().filter(part -> part.json().has(keyword));
  }

  /** The strictest of the lower bounds of this name, such as {@code minLength}. */
  public Optional<BigDecimal> largest(String keyword) {
    return numbers(keyword).max(Comparator.naturalOrder());
  }

  /** The strictest of the upper bounds of this name, such as {@code maxLength}. */
  public Optional<BigDecimal> smallest(String keyword) {
    return numbers(keyword).min(Comparator.naturalOrder());
  }

  private Stream<BigDecimal> numbers(String keyword) {
    return parts(keyword).map(part -> part.json().get(keyword)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
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
