package com.kohortpay.contract.mutation;

import com.kohortpay.contract.cases.RequestCase;
import com.kohortpay.contract.cases.RequestCases;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.mutation.Mutant.Focus;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what an operation requires of a request beside its schemas: method, path, key, parameters, and the presence of a body. */
final class RequestOperators {
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
  private static final String NAMES = "The names of a path's variables are not on the wire.";
  private static final String ANYTHING = "The contract allows any text there: a server that does not look at it answers the same.";
  private static final String OPTIONAL = "Nobody has to send it, and nobody does.";

  /** The names that request cases use for what is changed here. */
  private static final Map<String, String> FOCUS =
      Map.of("request body", "$", "query", "request", "header", "request", "path", "request", "method", "request");

  private final Operation operation;
  private final OperationDocument draft;
  private final List<Mutant> mutants = new ArrayList<>();

  private RequestOperators(Operation operation, OperationDocument draft) {
    this.operation = operation;
    this.draft = draft;
  }

  static List<Mutant> of(Operation operation, OperationDocument draft) {
    RequestOperators operators = new RequestOperators(operation, draft);
    operators.methods();
    operators.paths();
    operators.security();
    operators.parameters();
    operators.body();
    return operators.mutants;
  }

  private void methods() {
    for (String other : METHODS) {
      if (!other.equals(draft.method())) {
        add("method", "method", draft.method() + " → " + other, copy -> copy.move(other, copy.path()));
      }
    }
  }

  private void paths() {
    String[] segments = draft.path().split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      String[] changed = segments.clone();
      Matcher variable = Pattern.compile("\\{([^}]*)}").matcher(segment);
      if (variable.find()) {
        String name = variable.group(1);
        changed[i] = segment.replace("{" + name + "}", "{" + name + "Renamed}");
        String path = String.join("/", changed);
        add("path", "path", segment + " → " + changed[i], copy -> {
          copy.move(copy.method(), path);
          parameter(copy, "path", name).ifPresent(each -> each.put("name", name + "Renamed"));
        }, Optional.of(NAMES));
      } else {
        for (String other : List.of(segment + "-renamed", segment.toUpperCase())) {
          changed[i] = other;
          String path = String.join("/", changed);
          if (!other.equals(segment)) {
            add("path", "path", segment + " → " + other, copy -> copy.move(copy.method(), path));
          }
        }
      }
    }
    add("path", "path", "a segment more", copy -> copy.move(copy.method(), copy.path() + "/more"));
  }

  private void security() {
    if (operation.security().contains(List.<SecurityScheme>of())) {
      return; // the key is optional: a server that asks for less, or for another key, does not reveal it
    }
    if (operation.security().isEmpty()) {
      add("security", "key", "none → bearer", copy -> secured(copy, Map.of("type", "http", "scheme", "bearer")));
      return;
    }
    add("security", "key", "required → none", copy -> copy.node().putArray("security"));
    add("security", "key", "required → optional", copy -> copy.node().withArray("security").addObject());
    add("security", "key", "→ basic", copy -> secured(copy, Map.of("type", "http", "scheme", "basic")));
    add("security", "key", "→ key in X-Api-Key",
        copy -> secured(copy, Map.of("type", "apiKey", "in", "header", "name", "X-Api-Key")));
    add("security", "key", "→ key in the query",
        copy -> secured(copy, Map.of("type", "apiKey", "in", "query", "name", "key")));
    add("security", "key", "and a second key", copy -> {
      scheme(copy, Map.of("type", "apiKey", "in", "header", "name", "X-Api-Key"));
      copy.node().withArray("security").forEach(alternative -> ((ObjectNode) alternative).putArray("other"));
    });
  }

  private static void secured(OperationDocument draft, Map<String, String> scheme) {
    scheme(draft, scheme);
    draft.node().set("security", Json.tree(List.of(Map.of("other", List.of()))));
  }

  private static void scheme(OperationDocument draft, Map<String, String> scheme) {
    draft.securitySchemes().set("other", Json.tree(scheme));
  }

  private void parameters() {
    List<RequestCase> requests = RequestCases.of(operation);
    for (JsonNode each : draft.node().path("parameters")) {
      String in = each.path("in").asString();
      String name = each.path("name").asString();
      String place = in + " parameter " + name;
      boolean required = each.path("required").asBoolean(false);
      Optional<String> unseen = requests.stream().anyMatch(request -> !request.allowed() && request.about().equals(place))
          ? Optional.empty() : Optional.of(ANYTHING);
      add("parameter", place, "removed", copy -> parameters(copy).removeIf(each::equals), unseen);
      if (in.equals("path")) {
        continue;
      }
      add("parameter", place, "→ " + name + "_renamed",
          copy -> parameter(copy, in, name).orElseThrow().put("name", name + "_renamed"), unseen);
      String other = in.equals("query") ? "header" : "query";
      // Prism crashes if an array header parameter is absent.
      if (!each.path("schema").path("type").asString("").equals("array")) {
        add("parameter", place, "→ in the " + other,
            copy -> parameter(copy, in, name).orElseThrow().put("in", other), unseen);
      }
      add("parameter", place, required ? "required → optional" : "optional → required",
          copy -> parameter(copy, in, name).orElseThrow().put("required", !required));
    }
    for (String in : List.of("query", "header")) {
      add("parameter", in, "a required one added", copy -> parameters(copy).add(added(in, true)));
      add("parameter", in, "an optional one added", copy -> parameters(copy).add(added(in, false)), Optional.of(OPTIONAL));
    }
  }

  private static JsonNode added(String in, boolean required) {
    return Json.tree(Map.of("name", "x-added", "in", in, "required", required, "schema", Map.of("type", "string")));
  }

  private void body() {
    ObjectNode json = OperationDocument.object(Map.of("application/json", Map.of("schema", Map.of("type", "object"))));
    if (!draft.node().has("requestBody")) {
      add("request body", "request body", "none → required", copy -> copy.node().set("requestBody", OperationDocument.object(Map.of("required", true)).set("content", json)));
      add("request body", "request body", "none → optional",
          copy -> copy.node().set("requestBody", OperationDocument.object(Map.of("required", false)).set("content", json)), Optional.of(OPTIONAL));
      return;
    }
    boolean required = draft.node().path("requestBody").path("required").asBoolean(false);
    add("request body", "request body", required ? "required → optional" : "optional → required",
        copy -> ((ObjectNode) copy.node().get("requestBody")).put("required", !required));
    add("request body", "request body", "→ none", copy -> copy.node().remove("requestBody"));
    operation.requestBody().flatMap(RequestBody::json).map(MediaType::mediaType).ifPresent(type ->
        add("media type", "request body", type + " → application/xml", copy -> {
          ObjectNode content = (ObjectNode) copy.node().get("requestBody").get("content");
          content.set("application/xml", content.remove(type));
        }));
  }

  private static ArrayNode parameters(OperationDocument draft) {
    return (ArrayNode) draft.node().get("parameters");
  }

  private static Optional<ObjectNode> parameter(OperationDocument draft, String in, String name) {
    return parameters(draft).valueStream().map(ObjectNode.class::cast)
        .filter(each -> each.path("in").asString().equals(in) && each.path("name").asString().equals(name)).findFirst();
  }

  private void add(String operator, String place, String change, Consumer<OperationDocument> edit) {
    add(operator, place, change, edit, Optional.empty());
  }

  private void add(String operator, String place, String change, Consumer<OperationDocument> edit, Optional<String> equivalent) {
    mutants.add(new Mutant(operation, operator, place, change, new Focus(Set.of(FOCUS.getOrDefault(place, place)), ""), () -> {
      OperationDocument copy = draft.copy();
      edit.accept(copy);
      return copy;
    }, Set.of(), true, equivalent));
  }
}
