package com.kohortpay.contract.spec;

import com.kohortpay.contract.spec.SchemaExample.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract in which every JSON body and every header of a response has an example: Prism makes up what satisfies neither
 * patterns nor what is required of properties that are not declared.
 */
public final class CompletedContract {
  private final ObjectNode document;
  private boolean changed;

  private CompletedContract(ObjectNode document) {
    this.document = document;
  }

  /** Returns the contract with examples where it has none; the same tree if it has them all. */
  public static JsonNode of(Contract contract) {
    JsonNode tree = contract.root().json();
    CompletedContract completed = new CompletedContract((ObjectNode) tree.deepCopy());
    for (Operation operation : contract.operations()) {
      for (Response response : operation.responses()) {
        response.contents().stream().filter(MediaType::isJson).forEach(completed::body);
        response.headers().forEach(completed::header);
      }
    }
    return completed.changed ? completed.document : tree;
  }

  private void body(MediaType content) {
    if (content.examples().isEmpty()) {
      give(content.node(), content.schema());
    }
  }

  private void header(Parameter header) {
    if (Example.read(header.node()).isEmpty() && header.schema().node().exists()) {
      give(header.node(), header.schema());
    }
  }

  private void give(Node owner, Schema schema) {
    try {
      ((ObjectNode) document.at(owner.pointer())).set("example", SchemaExample.least(schema, Side.RETURNED));
      changed = true;
    } catch (ContractException e) {
      // No value can be made: Prism may try.
    }
  }
}
