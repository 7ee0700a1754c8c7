package com.kohortpay.contract.mutation;

import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Response;
import com.kohortpay.contract.values.CompleteExample;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples a mutant answers with. Prism serves examples as they stand, whatever their schema says: where a schema is
 * changed, they have to follow, or nobody could tell.
 */
final class ExampleRewriter {
  private final OperationDocument draft;
  private final String pointer;
  private final UnaryOperator<JsonNode> change;
  private boolean changed;

  private ExampleRewriter(OperationDocument draft, String pointer, UnaryOperator<JsonNode> change) {
    this.draft = draft;
    this.pointer = pointer;
    this.change = change;
  }

  /**
   * Changes, in every answer, the values that a schema describes. To be done before the schema is changed. Where no example
   * has such a value, one that has everything is added.
   *
   * @param change must not touch what it is given
   */
  static void follow(OperationDocument draft, String pointer, UnaryOperator<JsonNode> change) {
    ExampleRewriter answers = new ExampleRewriter(draft, pointer, change);
    answers.examples();
    if (!answers.changed) {
      answers.complete();
      answers.examples();
    }
  }

  private void examples() {
    draft.node().path("responses").properties().forEach(response -> {
      String contents = SchemaLocation.step(draft.pointer() + "/responses", response.getKey()) + "/content";
      response.getValue().path("content").properties().forEach(type -> type.getValue().path("examples").forEach(example ->
          ((ObjectNode) example).set("value", walk(SchemaLocation.step(contents, type.getKey()) + "/schema", example.path("value")))));
    });
  }

  private void complete() {
    for (Response response : draft.operation().responses()) {
      response.contents().stream().filter(MediaType::isJson).forEach(content ->
          ((ObjectNode) draft.at(content.node().pointer()).path("examples"))
              .putObject("Complete").set("value", CompleteExample.of(content.schema())));
    }
  }

  private JsonNode walk(String from, JsonNode value) {
    String at = SchemaLocation.resolve(draft.document(), from);
    JsonNode schema = draft.document().at(at);
    JsonNode result = value;
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      result = walk(at + "/allOf/" + i, result);
    }
    if (result instanceof ObjectNode object) {
      for (String name : object.propertyNames().toArray(String[]::new)) {
        String property = schema.path("properties").has(name)
            ? SchemaLocation.step(at + "/properties", name) : at + "/additionalProperties";
        object.set(name, walk(property, object.get(name)));
      }
    } else if (result instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, walk(at + "/items", array.get(i)));
      }
    }
    return at.equals(pointer) ? changed(result) : result;
  }

  private JsonNode changed(JsonNode value) {
    JsonNode after = change.apply(value.deepCopy());
    changed |= !after.equals(value);
    return after;
  }
}
