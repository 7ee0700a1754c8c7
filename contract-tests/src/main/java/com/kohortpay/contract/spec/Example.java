package com.kohortpay.contract.spec;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A named example. One without a name of its own ({@code example:}, or made from the schema) has an empty name.
 */
public record Example(String name, JsonNode value) {

  /** Whether Prism can be asked for it by name. */
  public boolean isNamed() {
    return !name.isEmpty();
  }

  /** The {@code examples}, else the {@code example}, of a media type or a parameter. */
  static List<Example> read(Node node) {
    List<Example> examples = new ArrayList<>();
    node.at("examples").fields().forEach((name, example) -> {
      if (example.json().has("value")) {
        examples.add(new Example(name, example.json().get("value")));
      }
    });
    if (examples.isEmpty() && node.json().has("example")) {
      examples.add(new Example("", node.json().get("example")));
    }
    return List.copyOf(examples);
  }

  /** These examples, or one made from the schema if there are none. */
  public static List<Example> orMade(List<Example> examples, Schema schema, SchemaExample.Side side) {
    return examples.isEmpty() ? List.of(new Example("", SchemaExample.least(schema, side))) : examples;
  }
}
