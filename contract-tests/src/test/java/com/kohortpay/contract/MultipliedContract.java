package com.kohortpay.contract;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract with copies of its operations, each with schemas of its own: to measure what an operation more costs.
 *
 * <p>{@code MultipliedContract openapi/kohortpay.yaml 100 target/hundred.json}, and then {@code mvn verify -Dcontract=target/hundred.json}.
 */
final class MultipliedContract {
  private static final Set<String> COPIED = Set.of("schemas", "responses");

  private final ObjectNode document;
  private final JsonNode original;

  private MultipliedContract(JsonNode original) {
    this.original = original;
    this.document = (ObjectNode) original.deepCopy();
  }

  public static void main(String[] arguments) throws IOException {
    Contract contract = Contract.read(Path.of(arguments[0]));
    Files.writeString(Path.of(arguments[2]), of(contract, Integer.parseInt(arguments[1])).toString());
  }

  /** Returns the contract with at least so many operations. */
  static JsonNode of(Contract contract, int operations) {
    MultipliedContract multiplied = new MultipliedContract(contract.root().json());
    for (int i = 1; i * contract.operations().size() < operations; i++) {
      multiplied.copy("Copy" + i);
    }
    return multiplied.document;
  }

  private void copy(String suffix) {
    original.path("tags").forEach(tag -> document.withArray("tags").add(((ObjectNode) tag.deepCopy()).put("name", tag.path("name").asString() + suffix)));
    original.path("paths").properties().forEach(path ->
        ((ObjectNode) document.get("paths")).set("/" + suffix.toLowerCase() + path.getKey(), renamed(path.getValue(), suffix)));
    original.path("components").properties().stream().filter(components -> COPIED.contains(components.getKey())).forEach(components ->
        components.getValue().properties().forEach(component -> ((ObjectNode) document.get("components").get(components.getKey()))
            .set(component.getKey() + suffix, renamed(component.getValue(), suffix))));
  }

  private static JsonNode renamed(JsonNode tree, String suffix) {
    JsonNode copy = tree.deepCopy();
    rename(copy, suffix);
    return copy;
  }

  private static void rename(JsonNode tree, String suffix) {
    if (tree instanceof ObjectNode object) {
      String reference = object.path("$ref").asString("");
      if (COPIED.stream().anyMatch(kind -> reference.startsWith("#/components/" + kind + "/"))) {
        object.put("$ref", reference + suffix);
      }
      if (object.path("operationId").isString()) {
        object.put("operationId", object.get("operationId").asString() + suffix);
        object.set("tags", Json.tree(object.path("tags").valueStream().map(tag -> tag.asString() + suffix).toList()));
      }
    }
    tree.forEach(child -> rename(child, suffix));
  }
}
