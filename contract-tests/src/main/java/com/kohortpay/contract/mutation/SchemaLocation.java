package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Bundle;
import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.values.InvalidValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Locates a schema whose values occur in exchanges of an operation.
 *
 * @param pointer its JSON pointer in the operation's document
 * @param name a readable name, such as {@code Group.creatorEmail}
 * @param node the schema itself, which must not be changed
 * @param parameter the parameter whose schema it is, such as {@code path parameter id}; empty if it is in a body
 * @param sent whether it occurs in requests
 * @param body whether it is the schema of a whole request body
 * @param member whether it is a member of {@code allOf}: other members constrain the same values
 * @param required the properties that its values must have, also if another member of {@code allOf} says so
 * @param answers the responses in which it occurs
 * @param paths where it occurs in request bodies
 */
record SchemaLocation(
    JsonPointer pointer, String name, ObjectNode node, Schema schema, String parameter, boolean sent, boolean body, boolean member,
    Set<String> required, Set<String> answers, Set<JsonPath> paths) {

  private static final JsonPointer COMPONENTS = JsonPointer.compile("/components/schemas");

  /** Returns all locations, each once, however it is reached. */
  static List<SchemaLocation> of(OperationDocument draft) {
    return new Walk(draft).places();
  }

  boolean isParameter() {
    return !parameter.isEmpty();
  }

  /** Returns the direction of its values; that of responses, if they go both ways. */
  Side side() {
    return isAnswered() ? Side.RETURNED : Side.SENT;
  }

  boolean isAnswered() {
    return !answers.isEmpty();
  }

  /** Tells how a schema is reached: as part of a parameter, of a request body or of a response. */
  private record Way(String parameter, boolean sent, String answer, boolean member, Set<String> required) {
    boolean hides(Schema schema) {
      return (sent ? Side.SENT : Side.RETURNED).hides(schema);
    }

    Way intoMember(Set<String> requiredByWhole) {
      return new Way(parameter, sent, answer, true, requiredByWhole);
    }

    Way intoValue() {
      return new Way(parameter, sent, answer, false, Set.of());
    }
  }

  private SchemaLocation alsoBy(Way way, boolean wholeBody) {
    Set<String> all = new TreeSet<>(answers);
    if (!way.sent()) {
      all.add(way.answer());
    }
    Set<String> always = new TreeSet<>(required);
    always.removeIf(property -> !schema.required().contains(property) && !way.required().contains(property));
    return new SchemaLocation(pointer, name, node, schema, way.parameter().isEmpty() ? "" : parameter, sent || way.sent(),
        body || wholeBody, member || way.member(), always, all, paths);
  }

  private SchemaLocation at(JsonPath path) {
    Set<JsonPath> more = new LinkedHashSet<>(paths);
    more.add(path);
    return new SchemaLocation(pointer, name, node, schema, parameter, sent, body, member, required, answers, more);
  }

  /** Returns the parts of requests in which it, or a property of it, occurs, as {@code RequestCase} has them. */
  Set<String> about(String property) {
    return isParameter() ? Set.of(parameter) : paths.stream()
        .map(path -> (property.isEmpty() ? path : path.property(property)).toString()).collect(Collectors.toSet());
  }

  private static final class Walk {
    private final OperationDocument draft;
    private final JsonNode document;
    private final Node root;
    private final Map<JsonPointer, SchemaLocation> found = new LinkedHashMap<>();

    Walk(OperationDocument draft) {
      this.draft = draft;
      this.document = draft.document();
      this.root = draft.contract().root();
    }

    List<SchemaLocation> places() {
      for (int i = 0; i < draft.node().path("parameters").size(); i++) {
        JsonNode parameter = draft.node().path("parameters").get(i);
        String name = parameter.path("in").asString() + " parameter " + parameter.path("name").asString();
        visit(draft.pointer().appendProperty("parameters").appendIndex(i).appendProperty("schema"), name, JsonPath.ROOT, new Way(name, true, "", false, Set.of()));
      }
      JsonPointer body = draft.pointer().appendProperty("requestBody").appendProperty("content");
      contents(body, "request body", new Way("", true, "", false, Set.of()));
      draft.node().path("responses").propertyNames().forEach(code ->
          contents(draft.pointer().appendProperty("responses").appendProperty(code).appendProperty("content"),
              "response " + code, new Way("", false, code, false, Set.of())));
      return new ArrayList<>(found.values());
    }

    private void contents(JsonPointer pointer, String name, Way way) {
      document.at(pointer).propertyNames().forEach(type ->
          visit(pointer.appendProperty(type).appendProperty("schema"), name, JsonPath.ROOT, way));
    }

    private static Set<String> requiredBy(Schema schema, Way way) {
      Set<String> required = new TreeSet<>(schema.required());
      required.addAll(way.required());
      return required;
    }

    private void visit(JsonPointer from, String name, JsonPath path, Way way) {
      JsonPointer pointer = Bundle.resolve(document, from);
      if (!(document.at(pointer) instanceof ObjectNode node)) {
        return;
      }
      Schema schema = new Schema(root.at(pointer));
      if (way.hides(schema)) {
        return;
      }
      boolean named = COMPONENTS.equals(pointer.head());
      String readable = named ? pointer.last().getMatchingProperty() : name;
      SchemaLocation known = found.computeIfAbsent(pointer, key ->
          new SchemaLocation(pointer, readable, node, schema, way.parameter(), false, false, false, requiredBy(schema, way), Set.of(), Set.of()));
      boolean body = way.sent() && way.parameter().isEmpty() && from.last().matchesProperty("schema");
      SchemaLocation place = known.alsoBy(way, body);
      found.put(pointer, way.sent() ? place.at(path) : place);
      if (!place.equals(known)) { // otherwise it was reached in the same way before
        node.path("properties").propertyNames().forEach(property -> visit(
            pointer.appendProperty("properties").appendProperty(property), readable + "." + property, path.property(property), way.intoValue()));
        visit(pointer.appendProperty("items"), readable + "[]", path.item(0), way.intoValue());
        visit(pointer.appendProperty("additionalProperties"), readable + ".*", path.property(InvalidValues.EXTRA), way.intoValue());
        for (int i = 0; i < node.path("allOf").size(); i++) {
          visit(pointer.appendProperty("allOf").appendIndex(i), readable, path, way.intoMember(requiredBy(schema, way)));
        }
      }
    }
  }
}
