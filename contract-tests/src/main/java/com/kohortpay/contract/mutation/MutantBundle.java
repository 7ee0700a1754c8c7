package com.kohortpay.contract.mutation;

import com.kohortpay.contract.spec.Bundle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges many small contracts of one origin, each below a path of its own: {@code /m17/groups/{id}}. One Prism serves them all.
 * They share the unchanged schemas; a changed schema, and every schema that refers to it, gets a name of its own.
 */
final class MutantBundle {
  private static final String SCHEMES = "securitySchemes";

  private final ObjectNode document =
      OperationDocument.object(Map.of("openapi", "3.0.3", "info", Map.of("title", "Mutants", "version", "1"), "paths", Map.of()));
  private final ObjectNode components = document.putObject("components");
  private final ObjectNode schemas = components.putObject("schemas");
  private final Map<String, Set<String>> referred = new HashMap<>();

  MutantBundle() {
    components.putObject(SCHEMES);
  }

  JsonNode document() {
    return document;
  }

  /** Adds what is asked for of a mutant's contract, below a path without slashes. */
  void add(String prefix, Mutant mutant, OperationDocument draft) {
    add(prefix, draft, asked(mutant, draft));
  }

  /** Adds a whole contract, for callers that do not ask for a certain response. */
  void addWhole(String prefix, OperationDocument draft) {
    ObjectNode node = draft.node().deepCopy();
    node.remove("operationId");
    add(prefix, draft, node);
  }

  private void add(String prefix, OperationDocument draft, ObjectNode node) {
    if (node.path("security") instanceof ArrayNode security) {
      security.forEach(alternative -> scheme(prefix, draft, (ObjectNode) alternative));
    }
    schemas(prefix, draft, node);
    ((ObjectNode) document.get("paths")).putObject("/" + prefix + draft.path()).set(draft.method(), node);
  }

  /** Returns the operation without what nobody asks for: Prism would take twice the time to read it, and compile schemas that tell nothing. */
  private static ObjectNode asked(Mutant mutant, OperationDocument draft) {
    ObjectNode node = draft.node().deepCopy();
    node.remove("operationId");
    node.path("parameters").forEach(parameter -> ((ObjectNode) parameter).remove("example"));
    ObjectNode responses = (ObjectNode) node.get("responses");
    if (!mutant.requests()) {
      responses.retain(mutant.answers());
      node.path("requestBody").path("content").forEach(content -> ((ObjectNode) content).remove("schema"));
    }
    responses.properties().stream().filter(response -> !mutant.answers().contains(response.getKey())).forEach(response ->
        response.getValue().path("content").forEach(content -> {
          ((ObjectNode) content).remove("schema");
          if (content.path("examples") instanceof ObjectNode examples) {
            examples.retain(examples.propertyNames().iterator().next());
          }
        }));
    return node;
  }

  private void scheme(String prefix, OperationDocument draft, ObjectNode alternative) {
    for (String name : alternative.propertyNames().toArray(String[]::new)) {
      alternative.set(prefix + "." + name, alternative.remove(name));
      ((ObjectNode) components.get(SCHEMES)).set(prefix + "." + name, draft.securitySchemes().path(name).deepCopy());
    }
  }

  private void schemas(String prefix, OperationDocument draft, ObjectNode node) {
    draft.schemas().forEach((name, schema) -> referred.computeIfAbsent(name, key -> Bundle.referred(schema)));
    Map<String, String> names = new HashMap<>();
    if (!draft.changedSchemas().isEmpty()) {
      Map<String, Set<String>> own = new HashMap<>();
      draft.schemas().keySet().forEach(name -> own.put(name, referred.get(name)));
      draft.changedSchemas().forEach((name, schema) -> own.put(name, Bundle.referred(schema)));
      Bundle.leadingTo(draft.changedSchemas().keySet(), own).forEach(name -> names.put(name, name + "." + prefix));
      names.forEach((name, fresh) -> {
        JsonNode schema = draft.changedSchemas().getOrDefault(name, draft.schemas().get(name)).deepCopy();
        Bundle.rename(schema, names);
        schemas.set(fresh, schema);
        Bundle.referred(schema).forEach(each -> share(draft, each));
      });
      Bundle.rename(node, names);
    }
    Bundle.referred(node).forEach(each -> share(draft, each));
  }

  private void share(OperationDocument draft, String name) {
    if (!schemas.has(name) && draft.schemas().containsKey(name)) {
      schemas.set(name, draft.schemas().get(name));
      referred.get(name).forEach(each -> share(draft, each));
    }
  }
}
