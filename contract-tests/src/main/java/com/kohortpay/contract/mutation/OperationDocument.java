package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract of one operation alone, as a tree that can be changed: what mutants are made of. Schemas are referred to as in
 * the contract; all else stands in its place, and every body has an example.
 */
final class OperationDocument {
  private static final String SCHEMAS = "#/components/schemas/";
  /** What no exchange can show. */
  private static final Set<String> WORDS = Set.of("description", "title", "example", "externalDocs", "deprecated", "xml");

  private final ObjectNode document;

  private OperationDocument(ObjectNode document) {
    this.document = document;
  }

  static OperationDocument of(Contract contract, Operation operation) {
    ObjectNode document = object(Map.of("openapi", "3.0.3", "info", Map.of("title", operation.id(), "version", "1")));
    ObjectNode node = object(Map.of("operationId", operation.id()));
    document.putObject("paths").putObject(operation.path()).set(operation.method().toLowerCase(), node);
    node.set("parameters", Json.tree(operation.parameters().stream().map(OperationDocument::parameter).toList()));
    operation.requestBody().ifPresent(body -> node.set("requestBody",
        object(Map.of("required", body.required())).set("content", content(body.contents()))));
    ObjectNode responses = node.putObject("responses");
    operation.responses().forEach(response -> responses.set(response.code(), response(response)));

    Node root = contract.root();
    Node security = operation.node().at("security").exists() ? operation.node().at("security") : root.at("security");
    if (security.exists()) {
      node.set("security", security.json().deepCopy());
    }
    ObjectNode components = document.putObject("components");
    ObjectNode schemes = components.putObject("securitySchemes");
    root.at("components", "securitySchemes").fields().forEach((name, scheme) -> schemes.set(name, scheme.json().deepCopy()));
    collect(root, node, components.putObject("schemas"));
    return new OperationDocument(document);
  }

  OperationDocument copy() {
    return new OperationDocument(document.deepCopy());
  }

  ObjectNode document() {
    return document;
  }

  /** What it says now. */
  Contract contract() {
    return Contract.of("mutant of " + node().path("operationId").asString(), document);
  }

  /** What it says of its operation now. */
  Operation operation() {
    return contract().operations().get(0);
  }

  String path() {
    return document.get("paths").propertyNames().iterator().next();
  }

  String method() {
    return document.get("paths").get(path()).propertyNames().iterator().next();
  }

  /** Where the operation stands. */
  String pointer() {
    return SchemaLocation.step(SchemaLocation.step("/paths", path()), method());
  }

  /** The operation itself. */
  ObjectNode node() {
    return (ObjectNode) document.get("paths").get(path()).get(method());
  }

  /** Moves the operation to another method and path. */
  OperationDocument at(String method, String path) {
    ObjectNode node = node();
    document.putObject("paths").putObject(path).set(method, node);
    return this;
  }

  /** The object at a JSON pointer. */
  ObjectNode at(String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  static ObjectNode object(Map<String, ?> fields) {
    return (ObjectNode) Json.tree(fields);
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode node = (ObjectNode) parameter.node().json().deepCopy();
    node.remove(List.of("example", "examples", "description"));
    return node;
  }

  private static ObjectNode response(Response response) {
    ObjectNode node = object(Map.of("description", ""));
    if (!response.headers().isEmpty()) {
      ObjectNode headers = node.putObject("headers");
      response.headers().forEach(header -> headers.set(header.name(), header.node().json().deepCopy()));
    }
    if (!response.contents().isEmpty()) {
      node.set("content", content(response.contents()));
    }
    return node;
  }

  private static ObjectNode content(List<MediaType> contents) {
    Map<String, JsonNode> types = new LinkedHashMap<>();
    for (MediaType content : contents) {
      ObjectNode type = object(Map.of());
      if (content.node().json().has("schema")) {
        type.set("schema", content.node().json().get("schema").deepCopy());
      }
      if (content.isJson()) {
        ObjectNode examples = type.putObject("examples");
        Example.orMade(content.examples(), content.schema()).forEach(example -> examples
            .putObject(example.isNamed() ? example.name() : "Made").set("value", example.value().deepCopy()));
      }
      types.put(content.mediaType(), type);
    }
    return object(types);
  }

  /** Copies every schema that is referred to, and those these refer to. */
  private static void collect(Node root, JsonNode node, ObjectNode schemas) {
    if (node.isObject() && node.path("$ref").isString()) {
      String ref = node.path("$ref").asString();
      if (!ref.startsWith(SCHEMAS)) {
        throw new ContractException("Mutants are made of schemas below " + SCHEMAS + " only: name what " + ref + " refers to");
      }
      String name = ref.substring(SCHEMAS.length());
      if (!schemas.has(name)) {
        JsonNode schema = root.json().at(ref.substring(1)).deepCopy();
        withoutWords(schema);
        schemas.set(name, schema);
        collect(root, schema, schemas);
      }
    }
    node.forEach(child -> collect(root, child, schemas));
  }

  private static void withoutWords(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove(WORDS);
      // Names of properties are no keywords.
      object.properties().forEach(entry -> {
        if (entry.getKey().equals("properties")) {
          entry.getValue().forEach(OperationDocument::withoutWords);
        } else {
          withoutWords(entry.getValue());
        }
      });
    } else {
      schema.forEach(OperationDocument::withoutWords);
    }
  }
}
