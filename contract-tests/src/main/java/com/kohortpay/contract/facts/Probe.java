package com.kohortpay.contract.facts;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A value that shows whether a client carries one fact: valid, or invalid for that one reason.
 *
 * @param pointer the place in the contract that makes it so
 */
record Probe(Fact fact, JsonNode value, boolean valid, String pointer) {

  /** Returns the same probe inside another value, such as an array. */
  Probe within(UnaryOperator<JsonNode> around) {
    return new Probe(fact, around.apply(value), valid, pointer);
  }
}
