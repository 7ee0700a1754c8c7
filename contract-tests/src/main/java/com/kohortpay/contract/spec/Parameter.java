package com.kohortpay.contract.spec;

import com.kohortpay.contract.spec.SchemaExample.Side;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation, or a header of a response.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param explode whether each item of an array is a parameter of its own
 * @param examples those of the contract; one made from the schema if it has none
 */
public record Parameter(
    String name, String in, boolean required, String style, boolean explode, Schema schema, List<Example> examples,
    Node node) {

  static Parameter read(Node node) {
    return read(node.text("name", ""), node.text("in", ""), node);
  }

  static Parameter read(String name, String in, Node node) {
    String style = node.text("style", in.equals("query") || in.equals("cookie") ? "form" : "simple");
    boolean explode = node.json().has("explode") ? node.isTrue("explode") : style.equals("form");
    Schema schema = new Schema(node.at("schema"));
    List<Example> examples = Example.read(node);
    return new Parameter(name, in, node.isTrue("required"), style, explode, schema, examples.isEmpty() ? made(schema) : examples, node);
  }

  /** Not an empty array: in a URL or a header there is none. */
  private static List<Example> made(Schema schema) {
    return List.of(new Example("", schema.type().equals("array")
        ? SchemaExample.complete(schema, Side.SENT) : SchemaExample.least(schema, Side.SENT)));
  }

  /** The value tests send. */
  public JsonNode example() {
    return examples.get(0).value();
  }

  @Override
  public String toString() {
    return in + " parameter " + name;
  }
}
