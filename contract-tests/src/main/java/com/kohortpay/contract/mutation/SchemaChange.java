package com.kohortpay.contract.mutation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change to a schema.
 *
 * @param operator the kind of change
 * @param change the change itself, in a few words
 * @param schema makes the change, in a schema that may be changed
 * @param answers makes of a value the one that a server answers which holds to the changed schema; may change what it is given
 * @param unseenInAnswers the reason, if no answer can show it
 * @param unseenInRequests the reason, if no request can show it
 */
record SchemaChange(
    String operator, String change, Consumer<ObjectNode> schema, UnaryOperator<JsonNode> answers,
    Optional<String> unseenInAnswers, Optional<String> unseenInRequests) {

  private static final String STRICTER =
      "A server that answers less than the contract allows keeps to the contract.";

  /** The changed schema allows something that the contract does not. */
  static SchemaChange looser(String operator, String change, Consumer<ObjectNode> schema, UnaryOperator<JsonNode> answers) {
    return new SchemaChange(operator, change, schema, answers, Optional.empty(), Optional.empty());
  }

  /** The changed schema refuses something that the contract allows, and allows nothing more. */
  static SchemaChange stricter(String operator, String change, Consumer<ObjectNode> schema, UnaryOperator<JsonNode> answers) {
    return new SchemaChange(operator, change, schema, answers, Optional.of(STRICTER), Optional.empty());
  }

  SchemaChange unseenInAnswers(boolean unseen, String reason) {
    return new SchemaChange(operator, change, schema, answers, unseen ? Optional.of(reason) : unseenInAnswers, unseenInRequests);
  }

  SchemaChange unseenInRequests(boolean unseen, String reason) {
    return new SchemaChange(operator, change, schema, answers, unseenInAnswers, unseen ? Optional.of(reason) : unseenInRequests);
  }

  /** Why nothing shows it at this place; empty if something does. */
  Optional<String> unseen(SchemaLocation place) {
    boolean seen = place.isAnswered() && unseenInAnswers.isEmpty() || place.sent() && unseenInRequests.isEmpty();
    return seen ? Optional.empty() : place.isAnswered() ? unseenInAnswers : unseenInRequests;
  }
}
