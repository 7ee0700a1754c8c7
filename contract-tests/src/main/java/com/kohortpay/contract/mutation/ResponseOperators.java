package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation says of its answers beside their schemas: status, headers, media type, and what a body is wrapped in. */
final class ResponseOperators {
  private final Operation operation;
  private final OperationDocument draft;
  private final List<Mutant> mutants = new ArrayList<>();

  private ResponseOperators(Operation operation, OperationDocument draft) {
    this.operation = operation;
    this.draft = draft;
  }

  static List<Mutant> of(Operation operation, OperationDocument draft) {
    ResponseOperators operators = new ResponseOperators(operation, draft);
    for (Response response : operation.responses()) {
      operators.status(response.code());
      operators.headers(response);
      if (operators.response(draft, response.code()).path("content").isObject()) {
        operators.content(response.code());
        operators.swapped(response.code());
      }
    }
    return operators.mutants;
  }

  private void status(String code) {
    Stream.of(200, 202, 299, 302, 451, 599).filter(other -> operation.response(other).isEmpty()).limit(2).forEach(other ->
        add("status", code, String.valueOf(other), code + " → " + other, copy -> {
          ObjectNode responses = (ObjectNode) copy.node().get("responses");
          responses.set(String.valueOf(other), responses.remove(code));
        }));
  }

  private void headers(Response response) {
    response.headers().forEach(header -> {
      String name = header.name();
      if (header.required()) {
        add("header", response.code(), name + " required → never sent", copy -> headers(copy, response.code()).remove(name));
      }
      if (!Set.of("string", "").contains(header.schema().type())) {
        add("header", response.code(), name + " " + header.schema().type() + " → string",
            copy -> headers(copy, response.code()).set(name, Json.tree(Map.of("schema", Map.of("type", "string"), "example", "text"))));
      }
    });
  }

  private ObjectNode headers(OperationDocument copy, String code) {
    return (ObjectNode) response(copy, code).get("headers");
  }

  private void content(String code) {
    add("response body", code, "→ none", copy -> response(copy, code).remove("content"));
    response(draft, code).path("content").propertyNames().forEach(type ->
        add("media type", code, type + " → application/vnd.other+json", copy -> {
          ObjectNode content = (ObjectNode) response(copy, code).get("content");
          content.set("application/vnd.other+json", content.remove(type));
        }));
    add("envelope", code, "in an object", copy -> bodies(copy, code, "object", body -> Json.tree(Map.of("data", body))));
    add("envelope", code, "in a list", copy -> bodies(copy, code, "array", body -> Json.tree(List.of(body))));
    add("envelope", code, "a text", copy -> bodies(copy, code, "string", body -> Json.tree("text")));
    JsonNode body = response(draft, code).path("content").iterator().next().path("examples").iterator().next().path("value");
    body.properties().stream().filter(entry -> entry.getValue().isContainer()).findFirst().ifPresent(entry ->
        add("envelope", code, "only its " + entry.getKey(), copy -> bodies(copy, code, Json.type(entry.getValue()),
            each -> each.path(entry.getKey()).isContainer() ? each.path(entry.getKey()) : entry.getValue())));
  }

  /** Another body in place of each, of another schema. */
  private void bodies(OperationDocument copy, String code, String type, UnaryOperator<JsonNode> change) {
    response(copy, code).path("content").forEach(content -> {
      ((ObjectNode) content).set("schema", Json.tree(Map.of("type", type)));
      content.path("examples").forEach(example -> ((ObjectNode) example).set("value", change.apply(example.path("value"))));
    });
  }

  /** An error that looks like a success, and the other way round. */
  private void swapped(String code) {
    boolean success = code.startsWith("2");
    draft.node().path("responses").properties().stream()
        .filter(other -> other.getKey().startsWith("2") != success && other.getValue().has("content")).findFirst().ifPresent(other ->
            add("envelope", code, "the body of " + other.getKey(),
                copy -> response(copy, code).set("content", other.getValue().get("content").deepCopy())));
  }

  private ObjectNode response(OperationDocument copy, String code) {
    return (ObjectNode) copy.node().get("responses").get(code);
  }

  private void add(String operator, String code, String change, Consumer<OperationDocument> edit) {
    add(operator, code, code, change, edit);
  }

  /** Asked for what it says itself: by another code, if the change is in the code. */
  private void add(String operator, String code, String asked, String change, Consumer<OperationDocument> edit) {
    OperationDocument copy = draft.copy();
    edit.accept(copy);
    mutants.add(new Mutant(operation, operator, "response " + code, change, copy, Set.of(asked), false, Optional.empty()));
  }
}
