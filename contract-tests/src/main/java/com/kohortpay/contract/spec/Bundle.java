package com.kohortpay.contract.spec;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation with everything it refers to. Named schemas stay named and are referred to; all else stands in its place, and
 * every JSON body has an example. What no exchange shows is left out, and so are other media types beside JSON: the client
 * neither sends nor asks for them.
 *
 * @param operation the operation as a tree of its own
 * @param schemas the named schemas it refers to, directly or not
 * @param securitySchemes all of the contract
 */
public record Bundle(ObjectNode operation, Map<String, ObjectNode> schemas, ObjectNode securitySchemes) {
  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");
  private static final Set<String> UNSEEN = Set.of("description", "title", "example", "externalDocs", "deprecated", "xml");
  private static final Set<String> WITHOUT_BODY = Set.of("204", "304");
  private static final Set<String> ONE_SCHEMA = Set.of("items", "additionalProperties", "not");
  private static final Set<String> MANY_SCHEMAS = Set.of("allOf", "anyOf", "oneOf", "properties");

  /** Collects what an operation of a contract refers to. */
  public static Bundle of(Contract contract, Operation operation) {
    Collector collector = new Collector(contract.root());
    ObjectNode node = collector.operation(operation);
    ObjectNode schemes = object();
    contract.root().at("components", "securitySchemes").fields().forEach((name, scheme) -> schemes.set(name, scheme.json().deepCopy()));
    return new Bundle(node, collector.collect(), schemes);
  }

  /** Follows references from a place of a document; the pointer is that of what they lead to. */
  public static JsonPointer resolve(JsonNode document, JsonPointer pointer) {
    JsonNode reference = document.at(pointer).path("$ref");
    return reference.isString() ? resolve(document, Node.pointer(reference.asString())) : pointer;
  }

  /** The names of the schemas that a tree refers to itself. */
  public static Set<String> referred(JsonNode tree) {
    Set<String> names = new LinkedHashSet<>();
    if (tree.path("$ref").isString()) {
      names.add(name(tree.path("$ref").asString()));
    }
    tree.forEach(child -> names.addAll(referred(child)));
    return names;
  }

  /** The names of those among these schemas that refer to one of some names, directly or not; those names are among them. */
  public static Set<String> leadingTo(Set<String> names, Map<String, Set<String>> referred) {
    Set<String> leading = new LinkedHashSet<>(names);
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Set<String>> schema : referred.entrySet()) {
        if (!leading.contains(schema.getKey()) && schema.getValue().stream().anyMatch(leading::contains)) {
          more |= leading.add(schema.getKey());
        }
      }
    }
    return leading;
  }

  /** Gives the schemas that a tree refers to other names. */
  public static void rename(JsonNode tree, Map<String, String> names) {
    if (tree instanceof ObjectNode object && object.path("$ref").isString()) {
      String name = names.get(name(object.get("$ref").asString()));
      if (name != null) {
        object.put("$ref", reference(name));
      }
    }
    tree.forEach(child -> rename(child, names));
  }

  /** The name of the schema that a reference of a bundle means. */
  public static String name(String reference) {
    return Node.pointer(reference).last().getMatchingProperty();
  }

  private static String reference(String name) {
    return "#" + SCHEMAS.appendProperty(name);
  }

  private static ObjectNode object() {
    return (ObjectNode) Json.tree(Map.of());
  }

  /** Copies trees; what they refer to is copied into them, unless it is a named schema. */
  private static final class Collector {
    private final Node root;
    private final Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();

    Collector(Node root) {
      this.root = root;
    }

    Map<String, ObjectNode> collect() {
      while (!wanted.isEmpty()) {
        String name = wanted.remove();
        if (!schemas.containsKey(name)) {
          JsonNode schema = root.json().at(SCHEMAS).path(name);
          schemas.put(name, object());
          schemas.put(name, (ObjectNode) schema(schema, 0));
        }
      }
      return schemas;
    }

    ObjectNode operation(Operation operation) {
      ObjectNode node = object().put("operationId", operation.id());
      node.set("parameters", Json.tree(operation.parameters().stream().map(this::parameter).toList()));
      operation.requestBody().ifPresent(body -> node.putObject("requestBody")
          .put("required", body.required()).set("content", content(body.contents(), Side.SENT)));
      ObjectNode responses = node.putObject("responses");
      operation.responses().forEach(response -> responses.set(response.code(), response(response, operation.method())));
      Node security = operation.node().at("security").exists() ? operation.node().at("security") : root.at("security");
      if (security.exists()) {
        node.set("security", security.json().deepCopy());
      }
      return node;
    }

    /** With its example: it is read again. */
    private ObjectNode parameter(Parameter parameter) {
      ObjectNode node = parameter.node().json() instanceof ObjectNode object ? object.deepCopy() : object();
      node.remove(List.of("examples", "description"));
      if (parameter.node().json().has("schema")) {
        node.set("schema", schema(parameter.node().json().get("schema"), 0));
      }
      node.putIfAbsent("example", parameter.example());
      return node;
    }

    private ObjectNode response(Response response, String method) {
      ObjectNode node = object().put("description", "");
      if (!response.headers().isEmpty()) {
        ObjectNode headers = node.putObject("headers");
        response.headers().forEach(header -> headers.set(header.name(), parameter(header)));
      }
      if (!response.contents().isEmpty() && !method.equals("HEAD") && !WITHOUT_BODY.contains(response.code())) {
        node.set("content", content(response.contents(), Side.RETURNED));
      }
      return node;
    }

    private ObjectNode content(List<MediaType> contents, Side side) {
      ObjectNode types = object();
      List<MediaType> json = contents.stream().filter(MediaType::isJson).limit(1).toList();
      for (MediaType content : json.isEmpty() ? contents : json) {
        ObjectNode type = types.putObject(content.mediaType());
        if (content.node().json().has("schema")) {
          type.set("schema", schema(content.node().json().get("schema"), 0));
        }
        if (content.isJson()) {
          ObjectNode examples = type.putObject("examples");
          Example.orMade(content.examples(), content.schema(), side).forEach(example -> examples
              .putObject(example.isNamed() ? example.name() : "Made").set("value", example.value().deepCopy()));
        }
      }
      return types;
    }

    private JsonNode schema(JsonNode schema, int hops) {
      if (!(schema instanceof ObjectNode object)) {
        return schema.deepCopy();
      }
      if (object.path("$ref").isString()) {
        return referred(object.get("$ref").asString(), hops);
      }
      ObjectNode copy = object();
      object.properties().forEach(entry -> {
        String keyword = entry.getKey();
        JsonNode value = entry.getValue();
        if (MANY_SCHEMAS.contains(keyword) && value.isContainer()) {
          copy.set(keyword, schemas(value, hops));
        } else if (!UNSEEN.contains(keyword)) {
          copy.set(keyword, ONE_SCHEMA.contains(keyword) ? schema(value, hops) : value.deepCopy());
        }
      });
      return copy;
    }

    private JsonNode schemas(JsonNode container, int hops) {
      if (container.isArray()) {
        return Json.tree(container.valueStream().map(each -> schema(each, hops)).toList());
      }
      ObjectNode copy = object();
      container.properties().forEach(entry -> copy.set(entry.getKey(), schema(entry.getValue(), hops)));
      return copy;
    }

    private JsonNode referred(String reference, int hops) {
      JsonPointer pointer = Node.pointer(reference);
      if (hops > 20) {
        throw new ContractException(reference + " refers to itself: give the schema a name below #/components/schemas");
      }
      if (SCHEMAS.equals(pointer.head())) {
        String name = pointer.last().getMatchingProperty();
        wanted.add(name);
        return object().put("$ref", reference(name));
      }
      return schema(root.json().at(pointer), hops + 1);
    }
  }
}
