package com.kohortpay.contract.facts;

import com.kohortpay.contract.spec.Bundle;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edit of a contract that a client generated from the contract as it was does not carry.
 *
 * @param facts what the comparison must say of it
 * @param edit changes the tree, and returns the pointer to what it has changed; nothing if there is no place for it
 */
record ContractEdit(String name, Set<Fact> facts, Function<ObjectNode, Optional<String>> edit) {

  /**
   * A contract that was edited, and where.
   *
   * @param schemas the named schemas that are others now, themselves or in what they refer to
   */
  record Edited(Contract contract, String pointer, Set<String> schemas) {
    private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

    static Edited of(Contract original, Contract edited, String pointer) {
      JsonNode before = original.root().json().at(SCHEMAS);
      Map<String, Set<String>> referred = new HashMap<>();
      Set<String> changed = new HashSet<>();
      edited.root().json().at(SCHEMAS).forEachEntry((name, schema) -> {
        referred.put(name, Bundle.referred(schema));
        if (!schema.equals(before.get(name))) {
          changed.add(name);
        }
      });
      return new Edited(edited, pointer, Bundle.leadingTo(changed, referred));
    }

    /** Returns whether the edit can be seen in a schema; in one without a name, it always can. */
    boolean reaches(Schema schema) {
      JsonPointer place = JsonPointer.compile(schema.node().pointer());
      return !schema.node().pointer().startsWith(SCHEMAS + "/") || schemas.contains(place.tail().tail().getMatchingProperty());
    }
  }

  /** Returns the edited copy of a contract. */
  Optional<Edited> of(Contract contract) {
    ObjectNode copy = ((ObjectNode) contract.root().json()).deepCopy();
    return edit.apply(copy).map(pointer -> Edited.of(contract, Contract.of(contract + ", edited", copy), pointer));
  }

  @Override
  public String toString() {
    return name;
  }
}
