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
    return new Parameter(
        name, in, node.isTrue("required"), style, explode, schema, Example.orMade(Example.read(node), schema, Side.SENT), node);
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
