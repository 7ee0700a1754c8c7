package com.kohortpay.contract.mutation;

import com.kohortpay.contract.spec.Bundle;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Response;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a mutant's examples follow its schemas. Prism serves examples as they are, whatever their schema says: without this,
 * no response would reveal a changed schema.
 */
final class ExampleRewriter {
  private final OperationDocument draft;
  private final JsonNode document;
  private final JsonPointer pointer;
  private final UnaryOperator<JsonNode> change;
  private boolean changed;

  private ExampleRewriter(OperationDocument draft, JsonPointer pointer, UnaryOperator<JsonNode> change) {
    this.draft = draft;
    this.document = draft.document();
    this.pointer = pointer;
    this.change = change;
  }

  /**
   * Changes, in every response, the values that a schema describes. Must be called before the schema is changed. Where no example
   * has such a value, a complete one is added.
   *
   * @param change must not change its argument
   */
  static void follow(OperationDocument draft, JsonPointer pointer, UnaryOperator<JsonNode> change) {
    ExampleRewriter rewriter = new ExampleRewriter(draft, pointer, change);
    rewriter.examples();
    if (!rewriter.changed) {
      rewriter.complete();
      rewriter.examples();
    }
  }

  private void examples() {
    JsonPointer responses = draft.pointer().appendProperty("responses");
    draft.node().path("responses").properties().forEach(response -> {
      JsonPointer contents = responses.appendProperty(response.getKey()).appendProperty("content");
      response.getValue().path("content").properties().forEach(type -> type.getValue().path("examples").forEach(example ->
          ((ObjectNode) example).set("value", walk(contents.appendProperty(type.getKey()).appendProperty("schema"), example.path("value")))));
    });
  }

  private void complete() {
    for (Response response : draft.operation().responses()) {
      response.contents().stream().filter(MediaType::isJson).forEach(content ->
          ((ObjectNode) draft.node().path("responses").path(response.code()).path("content").path(content.mediaType()).path("examples"))
              .putObject("Complete").set("value", SchemaExample.complete(content.schema(), Side.RETURNED)));
    }
  }

  private JsonNode walk(JsonPointer from, JsonNode value) {
    JsonPointer at = Bundle.resolve(document, from);
    JsonNode schema = document.at(at);
    JsonNode result = value;
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      result = walk(at.appendProperty("allOf").appendIndex(i), result);
    }
    if (result instanceof ObjectNode object) {
      for (String name : object.propertyNames().toArray(String[]::new)) {
        object.set(name, walk(schema.path("properties").has(name)
            ? at.appendProperty("properties").appendProperty(name) : at.appendProperty("additionalProperties"), object.get(name)));
      }
    } else if (result instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, walk(at.appendProperty("items"), array.get(i)));
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
