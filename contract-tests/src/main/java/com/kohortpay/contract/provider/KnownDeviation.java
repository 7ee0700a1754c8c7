package com.kohortpay.contract.provider;

import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.json.JsonPath.Any;
import com.kohortpay.contract.json.JsonPath.Property;
import com.kohortpay.contract.json.JsonPath.Step;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes how responses are known to violate the contract: a property that holds a certain value, or is absent, where the
 * contract does not allow it.
 *
 * @param operation the {@code operationId}
 * @param path where in the body, such as {@code $.data[*].locale}
 * @param found the value that is found there; empty if the property is absent
 * @param when in which bodies it is tolerated: those that hold one of these values at each of these paths, in the same items
 * @param date since when it is known
 */
public record KnownDeviation(
    String operation, JsonPath path, Optional<JsonNode> found, Map<JsonPath, List<JsonNode>> when, String reason, String date) {

  /** Returns whether a path can be followed: properties and {@code [*]}, a property at the end. */
  static boolean isFollowed(JsonPath path) {
    return path.last().filter(Property.class::isInstance).isPresent()
        && path.steps().stream().allMatch(step -> step instanceof Property || step == Any.ITEM);
  }

  /** Returns the paths of the objects in a body that have, or should have, the property, and meet the conditions. */
  List<JsonPath> owners(JsonNode body) {
    return path.parent().orElseThrow().find(body).entrySet().stream()
        .filter(owner -> owner.getValue().isObject() && isMet(owner.getKey(), body)).map(Map.Entry::getKey).toList();
  }

  private boolean isMet(JsonPath owner, JsonNode body) {
    return when.entrySet().stream().allMatch(condition -> {
      Map<JsonPath, JsonNode> values = condition.getKey().inItemsOf(owner).find(body);
      return !values.isEmpty() && condition.getValue().containsAll(values.values());
    });
  }

  /** Returns whether this object has the deviation. */
  boolean isIn(JsonNode owner) {
    return found.map(value -> value.equals(owner.path(property()))).orElse(!owner.has(property()));
  }

  /** Returns whether another value shows that it is gone: other objects may still hold a wrong value that is not null. */
  boolean isRefutedByAValue() {
    return found.map(JsonNode::isNull).orElse(true);
  }

  /** Replaces the value by one that the contract allows. */
  void repair(ObjectNode owner, Schema body) {
    Schema schema = schema(path, body).orElseThrow();
    owner.set(property(), SchemaExample.least(schema, Side.RETURNED));
  }

  /** Returns whether a body of this schema can have the deviation. */
  boolean isIn(Schema body) {
    return schema(path, body).isPresent();
  }

  /** Returns the schema of the property at a path, if the body's schema declares it. */
  static Optional<Schema> schema(JsonPath path, Schema body) {
    Schema schema = body;
    for (Step step : path.parent().orElseThrow().steps()) {
      schema = step instanceof Property property ? schema.property(property.name()) : schema.items();
    }
    return Optional.ofNullable(schema.properties().get(((Property) path.last().orElseThrow()).name()));
  }

  /** Returns for example {@code expireGroup $.canceledAt is null (known since 2026-11-23: …)}. */
  @Override
  public String toString() {
    return operation + " " + path + " is " + found.map(JsonNode::toString).orElse("absent")
        + " (known since " + date + ": " + reason + ")";
  }

  private String property() {
    return ((Property) path.last().orElseThrow()).name();
  }
}
