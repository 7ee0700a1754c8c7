package com.kohortpay.contract.provider;

import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.json.JsonPath.Any;
import com.kohortpay.contract.json.JsonPath.Property;
import com.kohortpay.contract.json.JsonPath.Step;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Schema;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
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
public record KnownDeviation(String operation, JsonPath path, Optional<JsonNode> found, String reason, String date) {

  /** Whether the path is one this can follow: properties and {@code [*]}, a property at the end. */
  static boolean isFollowed(JsonPath path) {
    return path.last().filter(Property.class::isInstance).isPresent()
        && path.steps().stream().allMatch(step -> step instanceof Property || step == Any.ITEM);
  }

  /** The objects of a body that have, or should have, the property. */
  List<ObjectNode> owners(JsonNode body) {
    return path.parent().orElseThrow().find(body).values().stream()
        .filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList();
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
    for (Step step : path.parent().orElseThrow().steps()) {
      schema = step instanceof Property property ? schema.property(property.name()) : schema.items();
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
    return ((Property) path.last().orElseThrow()).name();
  }
}
