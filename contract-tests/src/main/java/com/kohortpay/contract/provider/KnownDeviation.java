package com.kohortpay.contract.provider;

import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way in which answers are known not to be what the contract says: a property that holds a certain value, or is absent,
 * where the contract does not allow it.
 *
 * @param operation the {@code operationId}
 * @param path where in the body, such as {@code $.data[*].locale}
 * @param found the value that is found there; empty if the property is absent
 * @param date since when it is known
 */
public record KnownDeviation(String operation, String path, Optional<JsonNode> found, String reason, String date) {
  private static final Pattern PATH = Pattern.compile("\\$((\\.[A-Za-z_][A-Za-z0-9_-]*|\\[\\*])*)\\.([A-Za-z_][A-Za-z0-9_-]*)");
  private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*)|\\[\\*]");

  /** Whether the path is one this can follow: names and {@code [*]}, a name at the end. */
  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  /** The objects of a body that have, or should have, the property. */
  List<ObjectNode> owners(JsonNode body) {
    List<JsonNode> nodes = List.of(body);
    for (String step : steps()) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : nodes) {
        if (step.isEmpty() && node instanceof ArrayNode items) {
          items.forEach(next::add);
        } else if (!step.isEmpty() && node.has(step)) {
          next.add(node.get(step));
        }
      }
      nodes = next;
    }
    return nodes.stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList();
  }

  /** Whether the deviation is in this object. */
  boolean isIn(ObjectNode owner) {
    return found.map(value -> value.equals(owner.path(property()))).orElse(!owner.has(property()));
  }

  /** Puts in its place what the contract allows. */
  void repair(ObjectNode owner, Schema body) {
    Schema schema = schema(body).orElseThrow();
    owner.set(property(), Example.orMade(List.of(), schema).get(0).value());
  }

  /** The schema of the property, if the body's schema declares it. */
  Optional<Schema> schema(Schema body) {
    Schema schema = body;
    for (String step : steps()) {
      schema = step.isEmpty() ? schema.items() : schema.property(step);
    }
    return Optional.ofNullable(schema.properties().get(property()));
  }

  /** Such as {@code expireGroup $.canceledAt is null (known since 2026-11-23: …)}. */
  @Override
  public String toString() {
    return operation + " " + path + " is " + found.map(JsonNode::toString).orElse("absent")
        + " (known since " + date + ": " + reason + ")";
  }

  private String property() {
    Matcher matcher = PATH.matcher(path);
    matcher.matches();
    return matcher.group(3);
  }

  /** The names on the way to the property's owner, an empty one for the items of an array. */
  private List<String> steps() {
    Matcher matcher = PATH.matcher(path);
    matcher.matches();
    return STEP.matcher(matcher.group(1)).results()
        .map(step -> step.group(1) == null ? "" : step.group(1)).toList();
  }
}
