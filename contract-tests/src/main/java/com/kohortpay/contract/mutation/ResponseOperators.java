package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.mutation.Mutant.Focus;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.Response;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.spec.ValueRules;
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

/** Changes what an operation says about its responses beside their schemas: status, headers, media type, and the envelope of a body. */
final class ResponseOperators {
  private static final String OTHER_TYPE = "application/vnd.other+json";
  private static final String ALLOWED = "The contract allows such a body as well.";
  private static final String ANY_TYPE = "The contract allows any such media type.";
  private static final String NO_HEADER = "The contract allows such a value of the header as well.";

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
      // The client reads only JSON: bodies of other media types are not wrapped.
      if (operators.content(draft, response.code()).path("examples").isObject()) {
        operators.content(response);
        operators.swapped(response);
      }
    }
    return operators.mutants;
  }

  private void status(String code) {
    Stream.of(200, 202, 299, 302, 451, 599).filter(other -> operation.response(other).isEmpty()).limit(2).forEach(other ->
        add("status", code, String.valueOf(other), code + " → " + other, copy -> {
          ObjectNode responses = (ObjectNode) copy.node().get("responses");
          responses.set(String.valueOf(other), responses.remove(code));
        }, Optional.empty()));
  }

  private void headers(Response response) {
    response.headers().forEach(header -> {
      String name = header.name();
      if (header.required()) {
        add("header", response.code(), name + " required → never sent", copy -> headers(copy, response.code()).remove(name), Optional.empty());
      }
      if (!Set.of("string", "").contains(header.schema().type())) {
        add("header", response.code(), name + " " + header.schema().type() + " → string",
            copy -> headers(copy, response.code()).set(name, Json.tree(Map.of("schema", Map.of("type", "string"), "example", "text"))),
            takesText(header) ? Optional.of(NO_HEADER) : Optional.empty());
      }
    });
  }

  private static boolean takesText(Parameter header) {
    return header.schema().type().equals("array") && ValueRules.of(header.schema().items(), Side.RETURNED).allow(Json.tree("text"));
  }

  private ObjectNode headers(OperationDocument copy, String code) {
    return (ObjectNode) response(copy, code).get("headers");
  }

  private void content(Response response) {
    String code = response.code();
    JsonNode body = content(draft, code).path("examples").iterator().next().path("value");
    add("response body", code, "→ none", copy -> response(copy, code).remove("content"), Optional.empty());
    String type = response(draft, code).path("content").propertyNames().iterator().next();
    add("media type", code, type + " → " + OTHER_TYPE, copy -> {
      ObjectNode content = (ObjectNode) response(copy, code).get("content");
      content.set(OTHER_TYPE, content.remove(type));
    }, response.content(OTHER_TYPE).map(content -> ANY_TYPE));
    envelope(response, "in an object", "object", each -> Json.tree(Map.of("data", each)));
    envelope(response, "in a list", "array", each -> Json.tree(List.of(each)));
    envelope(response, "a text", "string", each -> Json.tree("text"));
    body.properties().stream().filter(entry -> entry.getValue().isContainer()).findFirst().ifPresent(entry ->
        envelope(response, "only its " + entry.getKey(), Json.type(entry.getValue()),
            each -> each.path(entry.getKey()).isContainer() ? each.path(entry.getKey()) : entry.getValue()));
  }

  /** Adds a mutant whose body has another schema. */
  private void envelope(Response response, String change, String type, UnaryOperator<JsonNode> body) {
    JsonNode content = content(draft, response.code());
    add("envelope", response.code(), change, copy -> {
      ObjectNode changed = (ObjectNode) content(copy, response.code());
      changed.set("schema", Json.tree(Map.of("type", type)));
      changed.path("examples").forEach(example -> ((ObjectNode) example).set("value", body.apply(example.path("value"))));
    }, unlessForbidden(response, content.path("examples").valueStream().map(example -> body.apply(example.path("value")))));
  }

  /** Replaces the body of an error by that of a success, or the other way round. */
  private void swapped(Response response) {
    String code = response.code();
    boolean success = code.startsWith("2");
    draft.node().path("responses").properties().stream()
        .filter(other -> other.getKey().startsWith("2") != success && other.getValue().has("content")).findFirst().ifPresent(other ->
            add("envelope", code, "the body of " + other.getKey(),
                copy -> response(copy, code).set("content", other.getValue().get("content").deepCopy()),
                other.getValue().path("content").propertyNames().stream().allMatch(type -> response.content(type).isPresent())
                    ? unlessForbidden(response, content(draft, other.getKey()).path("examples").valueStream().map(example -> example.path("value")))
                    : Optional.empty()));
  }

  /** Returns the reason why the change is equivalent, if the contract allows each of these bodies. */
  private static Optional<String> unlessForbidden(Response response, Stream<JsonNode> bodies) {
    Schema schema = response.contents().stream().filter(MediaType::isJson).findFirst().orElseThrow().schema();
    return bodies.allMatch(body -> ValueRules.allowWhole(schema, body, Side.RETURNED)) ? Optional.of(ALLOWED) : Optional.empty();
  }

  private static JsonNode content(OperationDocument document, String code) {
    JsonNode content = response(document, code).path("content");
    return content.isEmpty() ? Json.absent() : content.iterator().next();
  }

  private static ObjectNode response(OperationDocument document, String code) {
    return (ObjectNode) document.node().get("responses").get(code);
  }

  private void add(String operator, String code, String change, Consumer<OperationDocument> edit, Optional<String> equivalent) {
    add(operator, code, code, change, edit, equivalent);
  }

  /** Adds a mutant. It is asked for its own response: by the changed code, if the code is changed. */
  private void add(
      String operator, String code, String asked, String change, Consumer<OperationDocument> edit, Optional<String> equivalent) {
    mutants.add(new Mutant(operation, operator, "response " + code, change, new Focus(Set.of(), ""), () -> {
      OperationDocument copy = draft.copy();
      edit.accept(copy);
      return copy;
    }, Set.of(asked), false, equivalent));
  }
}
