package com.kohortpay.contract.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many small contracts as one, each below a path of its own: {@code /m17/groups/{id}}. One Prism serves them all. Components
 * get names of their own, but for schemas that are the same in several.
 */
final class MutantBundle {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String SCHEMES = "securitySchemes";

  private final ObjectNode document =
      OperationDocument.object(Map.of("openapi", "3.0.3", "info", Map.of("title", "Mutants", "version", "1"), "paths", Map.of()));
  private final ObjectNode components = document.putObject("components");
  /** Every schema with all it refers to, by its new name. */
  private final Map<String, String> names = new HashMap<>();

  private MutantBundle() {
    components.putObject("schemas");
    components.putObject(SCHEMES);
  }

  static JsonNode of(List<Mutant> mutants) {
    MutantBundle contract = new MutantBundle();
    for (int i = 0; i < mutants.size(); i++) {
      contract.add(prefix(i), mutants.get(i));
    }
    return contract.document;
  }

  /** The path below which the nth of them is served, without slashes. */
  static String prefix(int index) {
    return "m" + index;
  }

  private void add(String prefix, Mutant mutant) {
    OperationDocument draft = mutant.draft();
    ObjectNode node = asked(mutant);
    if (node.path("security") instanceof ArrayNode security) {
      security.forEach(alternative -> scheme(prefix, draft, (ObjectNode) alternative));
    }
    JsonNode schemas = draft.document().path("components").path("schemas");
    refer(schemas, node);
    ((ObjectNode) document.get("paths")).putObject("/" + prefix + draft.path()).set(draft.method(), node);
  }

  /** The operation without what nobody will ask for: it would take Prism twice the time to start. */
  private static ObjectNode asked(Mutant mutant) {
    ObjectNode node = mutant.draft().node().deepCopy();
    node.remove("operationId");
    ObjectNode responses = (ObjectNode) node.get("responses");
    if (!mutant.requests()) {
      responses.retain(mutant.answers());
    }
    responses.properties().stream().filter(response -> !mutant.answers().contains(response.getKey())).forEach(response ->
        response.getValue().path("content").forEach(content -> {
          ((ObjectNode) content).remove("schema");
          ObjectNode examples = (ObjectNode) content.path("examples");
          examples.retain(examples.propertyNames().iterator().next());
        }));
    return node;
  }

  private void scheme(String prefix, OperationDocument draft, ObjectNode alternative) {
    for (String name : alternative.propertyNames().toArray(String[]::new)) {
      alternative.set(prefix + "." + name, alternative.remove(name));
      ((ObjectNode) components.get(SCHEMES)).set(
          prefix + "." + name, draft.document().path("components").path(SCHEMES).path(name).deepCopy());
    }
  }

  /** Puts the new names into every reference below. */
  private void refer(JsonNode schemas, JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref").isString()) {
      object.put("$ref", SCHEMAS + name(schemas, object.get("$ref").asString().substring(SCHEMAS.length())));
    }
    node.forEach(child -> refer(schemas, child));
  }

  private String name(JsonNode schemas, String name) {
    Set<String> reached = new TreeSet<>();
    reach(schemas, schemas.path(name), reached);
    StringBuilder all = new StringBuilder(name).append(schemas.path(name));
    reached.forEach(each -> all.append(each).append(schemas.path(each)));
    String known = names.get(all.toString());
    if (known != null) {
      return known;
    }
    String fresh = name + "." + names.size();
    names.put(all.toString(), fresh);
    JsonNode schema = schemas.path(name).deepCopy();
    refer(schemas, schema);
    ((ObjectNode) components.get("schemas")).set(fresh, schema);
    return fresh;
  }

  private static void reach(JsonNode schemas, JsonNode from, Set<String> reached) {
    String ref = from.path("$ref").asString("");
    if (ref.startsWith(SCHEMAS) && reached.add(ref.substring(SCHEMAS.length()))) {
      reach(schemas, schemas.path(ref.substring(SCHEMAS.length())), reached);
    }
    from.forEach(child -> reach(schemas, child, reached));
  }
}
