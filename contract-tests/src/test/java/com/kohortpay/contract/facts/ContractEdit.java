package com.kohortpay.contract.facts;

import com.kohortpay.contract.spec.Contract;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edit of a contract that a client generated from the contract as it was does not carry.
 *
 * @param facts what the comparison must say of it
 * @param edit changes the tree, and returns the pointer to what it has changed; nothing if there is no place for it
 */
record ContractEdit(String name, Set<Fact> facts, Function<ObjectNode, Optional<String>> edit) {

  /** A contract that was edited, and where. */
  record Edited(Contract contract, String pointer) {}

  /** Returns the edited copy of a contract. */
  Optional<Edited> of(Contract contract) {
    ObjectNode copy = ((ObjectNode) contract.root().json()).deepCopy();
    return edit.apply(copy).map(pointer -> new Edited(Contract.of(contract + ", edited", copy), pointer));
  }

  @Override
  public String toString() {
    return name;
  }
}
