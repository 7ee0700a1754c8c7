package com.kohortpay.contract.mutation;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Bundle;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the contract of a single operation as a mutable tree, from which mutants are made. Copies share the unchanged parts.
 */
final class OperationDocument {
  private final Bundle bundle;
  private final Map<String, ObjectNode> changed;
  private final ObjectNode node;
  private final ObjectNode securitySchemes;
  private String method;
  private String path;

  private OperationDocument(Bundle bundle, Map<String, ObjectNode> changed, ObjectNode node, ObjectNode securitySchemes, String method, String path) {
    this.bundle = bundle;
    this.changed = changed;
    this.node = node;
    this.securitySchemes = securitySchemes;
    this.method = method;
    this.path = path;
  }

  static OperationDocument of(Contract contract, Operation operation) {
    Bundle bundle = Bundle.of(contract, operation);
    return new OperationDocument(bundle, new HashMap<>(), bundle.operation(), bundle.securitySchemes(),
        operation.method().toLowerCase(), operation.path());
  }

  OperationDocument copy() {
    Map<String, ObjectNode> copied = new HashMap<>();
    changed.forEach((name, schema) -> copied.put(name, schema.deepCopy()));
    return new OperationDocument(bundle, copied, node.deepCopy(), securitySchemes.deepCopy(), method, path);
  }

  /** Returns the whole document, which must not be changed. */
  ObjectNode document() {
    ObjectNode document = object(Map.of("openapi", "3.0.3", "info", Map.of("title", "", "version", "1")));
    document.putObject("paths").putObject(path).set(method, node);
    ObjectNode components = document.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    bundle.schemas().forEach((name, schema) -> schemas.set(name, changed.getOrDefault(name, schema)));
    components.set("securitySchemes", securitySchemes);
    return document;
  }

  /** Returns the document as a contract, with the changes so far. */
  Contract contract() {
    return Contract.of("mutant of " + node.path("operationId").asString(), document());
  }

  /** Returns the operation, with the changes so far. */
  Operation operation() {
    return contract().operations().get(0);
  }

  String path() {
    return path;
  }

  String method() {
    return method;
  }

  /** Returns the JSON pointer of the operation. */
  JsonPointer pointer() {
    return JsonPointer.empty().appendProperty("paths").appendProperty(path).appendProperty(method);
  }

  /** Returns the tree of the operation. */
  ObjectNode node() {
    return node;
  }

  /** Returns the original named schemas. */
  Map<String, ObjectNode> schemas() {
    return bundle.schemas();
  }

  /** Returns the named schemas that were changed. */
  Map<String, ObjectNode> changedSchemas() {
    return changed;
  }

  ObjectNode securitySchemes() {
    return securitySchemes;
  }

  /** Moves the operation to another method and path. */
  OperationDocument move(String toMethod, String toPath) {
    method = toMethod;
    path = toPath;
    return this;
  }

  /** Returns the object at a JSON pointer, for changing. */
  ObjectNode at(JsonPointer pointer) {
    if (pointer.matchesProperty("components") && pointer.tail().matchesProperty("schemas")) {
      String name = pointer.tail().tail().getMatchingProperty();
      changed.computeIfAbsent(name, key -> bundle.schemas().get(key).deepCopy());
    }
    return (ObjectNode) document().at(pointer);
  }

  static ObjectNode object(Map<String, ?> fields) {
    return (ObjectNode) Json.tree(fields);
  }
}
