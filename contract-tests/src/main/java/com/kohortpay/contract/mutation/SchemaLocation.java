package com.kohortpay.contract.mutation;

import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema that exchanges of an operation show.
 *
 * @param pointer where it stands in the draft
 * @param name the same to read, such as {@code Group.creatorEmail}
 * @param node what stands there; not to be changed
 * @param parameter the parameter whose schema it is, such as {@code path parameter id}; empty if it is of a body
 * @param sent whether requests show it
 * @param body whether it is that of a whole request body
 * @param answers the responses that show it
 */
record SchemaLocation(
    String pointer, String name, ObjectNode node, Schema schema, String parameter, boolean sent, boolean body, Set<String> answers) {

  private static final String COMPONENTS = "/components/schemas/";

  /** All of them, each once, however many ways lead to it. */
  static List<SchemaLocation> of(OperationDocument draft) {
    return new Walk(draft).places();
  }

  boolean isParameter() {
    return !parameter.isEmpty();
  }

  boolean isAnswered() {
    return !answers.isEmpty();
  }

  /** Follows references; the pointer is that of the component then. */
  static String resolve(JsonNode document, String pointer) {
    JsonNode ref = document.at(pointer).path("$ref");
    return ref.isString() ? resolve(document, ref.asString().substring(1)) : pointer;
  }

  static String step(String pointer, String name) {
    return JsonPointer.compile(pointer).appendProperty(name).toString();
  }

  /** By which way a schema is reached: it is part of a parameter, of a body that is sent, or of an answer. */
  private record Way(String parameter, boolean sent, String answer) {
    boolean hides(ObjectNode schema) {
      return schema.path(sent ? "readOnly" : "writeOnly").asBoolean(false);
    }
  }

  private SchemaLocation alsoBy(Way way, boolean body) {
    Set<String> all = new TreeSet<>(answers);
    if (!way.sent()) {
      all.add(way.answer());
    }
    return new SchemaLocation(pointer, name, node, schema, way.parameter().isEmpty() ? "" : parameter, this.sent || way.sent(), this.body || body, all);
  }

  private static final class Walk {
    private final OperationDocument draft;
    private final Node root;
    private final Map<String, SchemaLocation> found = new LinkedHashMap<>();

    Walk(OperationDocument draft) {
      this.draft = draft;
      this.root = draft.contract().root();
    }

    List<SchemaLocation> places() {
      for (int i = 0; i < draft.node().path("parameters").size(); i++) {
        JsonNode parameter = draft.node().path("parameters").get(i);
        String name = parameter.path("in").asString() + " parameter " + parameter.path("name").asString();
        visit(draft.pointer() + "/parameters/" + i + "/schema", name, new Way(name, true, ""));
      }
      contents(draft.pointer() + "/requestBody/content", "request body", new Way("", true, ""));
      draft.node().path("responses").propertyNames().forEach(code ->
          contents(step(draft.pointer() + "/responses", code) + "/content", "response " + code, new Way("", false, code)));
      return new ArrayList<>(found.values());
    }

    private void contents(String pointer, String name, Way way) {
      draft.document().at(pointer).propertyNames().forEach(type -> visit(step(pointer, type) + "/schema", name, way));
    }

    private void visit(String from, String name, Way way) {
      String pointer = resolve(draft.document(), from);
      if (!(draft.document().at(pointer) instanceof ObjectNode node) || way.hides(node)) {
        return;
      }
      String readable = pointer.equals(from) ? name : pointer.substring(COMPONENTS.length());
      SchemaLocation known = found.computeIfAbsent(pointer, key ->
          new SchemaLocation(pointer, readable, node, schema(pointer), way.parameter(), false, false, Set.of()));
      boolean body = way.sent() && way.parameter().isEmpty() && from.endsWith("/schema");
      SchemaLocation place = known.alsoBy(way, body);
      found.put(pointer, place);
      if (!place.equals(known)) { // or it has been here by a way like this
        node.path("properties").propertyNames().forEach(property ->
            visit(step(pointer + "/properties", property), readable + "." + property, way));
        visit(pointer + "/items", readable + "[]", way);
        visit(pointer + "/additionalProperties", readable + ".*", way);
        for (int i = 0; i < node.path("allOf").size(); i++) {
          visit(pointer + "/allOf/" + i, readable, way);
        }
      }
    }

    private Schema schema(String pointer) {
      Node node = root;
      for (JsonPointer left = JsonPointer.compile(pointer); !left.matches(); left = left.tail()) {
        node = node.json().isArray() ? node.items().get(left.getMatchingIndex()) : node.at(left.getMatchingProperty());
      }
      return new Schema(node);
    }
  }
}
