package com.kohortpay.contract.facts;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A value that shows whether a client carries one fact: valid, or invalid for that one reason.
 *
 * @param pointer the place in the contract that makes it so
 */
record Probe(Fact fact, JsonNode value, boolean valid, String pointer) {

  /** Whether clients may send it all the same: enums grow, and only {@code violations()} names values that are unknown. */
  boolean mayBeSent() {
    return valid || fact == Fact.ENUM;
  }

  /** Returns the value as messages show it. */
  String shown() {
    String json = value.toString();
    return json.length() <= 60 ? json : json.substring(0, 40) + "… (" + json.length() + " characters)";
  }

  /** Returns the same probe inside another value, such as an array. */
  Probe within(UnaryOperator<JsonNode> around) {
    return new Probe(fact, around.apply(value), valid, pointer);
  }
}
