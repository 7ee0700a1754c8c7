package com.kohortpay.contract.mutation;

import com.kohortpay.contract.mutation.Mutant.Focus;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes one change to a schema.
 *
 * @param operator the kind of change
 * @param change the change in words
 * @param keyword the keyword of the schema that is changed
 * @param property the property whose values reveal it; empty if those of the schema itself do
 * @param schema makes the change in a mutable schema
 * @param answers turns a value into one that a server following the changed schema returns; may change its argument
 * @param unseenInAnswers the reason, if no response can reveal it
 * @param unseenInRequests the reason, if no request can reveal it
 */
record SchemaChange(
    String operator, String change, String keyword, String property, Consumer<ObjectNode> schema, UnaryOperator<JsonNode> answers,
    Optional<String> unseenInAnswers, Optional<String> unseenInRequests) {

  private static final String STRICTER =
      "A server that answers less than the contract allows keeps to the contract.";

  /** Makes a change that allows something that the contract does not. */
  static SchemaChange looser(String operator, String change, Consumer<ObjectNode> schema, UnaryOperator<JsonNode> answers) {
    return new SchemaChange(operator, change, operator, "", schema, answers, Optional.empty(), Optional.empty());
  }

  /** Makes a change that rejects something that the contract allows, and allows nothing more. */
  static SchemaChange stricter(String operator, String change, Consumer<ObjectNode> schema, UnaryOperator<JsonNode> answers) {
    return new SchemaChange(operator, change, operator, "", schema, answers, Optional.of(STRICTER), Optional.empty());
  }

  /** Returns the change with other responses. */
  SchemaChange returning(UnaryOperator<JsonNode> other) {
    return new SchemaChange(operator, change, keyword, property, schema, other, unseenInAnswers, unseenInRequests);
  }

  /** Returns the change, revealed by the values that test this keyword. */
  SchemaChange by(String other) {
    return new SchemaChange(operator, change, other, property, schema, answers, unseenInAnswers, unseenInRequests);
  }

  /** Returns the change, revealed by the values of a property. */
  SchemaChange in(String name) {
    return new SchemaChange(operator, change, keyword, name, schema, answers, unseenInAnswers, unseenInRequests);
  }

  SchemaChange unseenInAnswers(boolean unseen, String reason) {
    return new SchemaChange(
        operator, change, keyword, property, schema, answers, unseen ? Optional.of(reason) : unseenInAnswers, unseenInRequests);
  }

  SchemaChange unseenInRequests(boolean unseen, String reason) {
    return new SchemaChange(
        operator, change, keyword, property, schema, answers, unseenInAnswers, unseen ? Optional.of(reason) : unseenInRequests);
  }

  /** Returns where requests reveal it at this location. */
  Focus focus(SchemaLocation place) {
    return new Focus(place.about(property), keyword);
  }

  /** Returns why nothing reveals it at this location; empty if something does. */
  Optional<String> unseen(SchemaLocation place) {
    boolean seen = place.isAnswered() && unseenInAnswers.isEmpty() || place.sent() && unseenInRequests.isEmpty();
    return seen ? Optional.empty() : place.isAnswered() ? unseenInAnswers : unseenInRequests;
  }
}
