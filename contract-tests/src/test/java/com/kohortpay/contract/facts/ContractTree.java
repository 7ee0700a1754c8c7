package com.kohortpay.contract.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds places in the tree of a contract, whatever contract it is. */
final class ContractTree {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private ContractTree() {}

  /** A place that may be changed. */
  record Place(String pointer, ObjectNode node) {
    String then(String name) {
      return pointer + "/" + name;
    }

    boolean has(String... names) {
      return List.of(names).stream().anyMatch(node::has);
    }

    String text(String name) {
      return node.path(name).asString("");
    }
  }

  static List<Place> operations(ObjectNode contract) {
    List<Place> operations = new ArrayList<>();
    contract.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
      if (METHODS.contains(method.getKey())) {
        operations.add(new Place("/paths/" + escaped(path.getKey()) + "/" + method.getKey(), (ObjectNode) method.getValue()));
      }
    }));
    return operations;
  }

  static Optional<Place> operation(ObjectNode contract, Predicate<Place> condition) {
    return operations(contract).stream().filter(condition).findFirst();
  }

  /** Components with properties. */
  static List<Place> models(ObjectNode contract) {
    return components(contract, "schemas").stream().filter(each -> each.has("properties")).toList();
  }

  static List<Place> components(ObjectNode contract, String kind) {
    List<Place> components = new ArrayList<>();
    contract.path("components").path(kind).properties().forEach(entry ->
        components.add(new Place("/components/" + kind + "/" + escaped(entry.getKey()), (ObjectNode) entry.getValue())));
    return components;
  }

  /** Properties that are declared where they are used, and components that properties refer to. */
  static Optional<Place> property(ObjectNode contract, Predicate<Place> condition) {
    return Stream.concat(models(contract).stream().flatMap(model -> properties(model).stream()),
        components(contract, "schemas").stream()).filter(condition).findFirst();
  }

  static List<Place> properties(Place model) {
    List<Place> properties = new ArrayList<>();
    model.node().path("properties").properties().forEach(entry -> {
      if (!entry.getValue().has("$ref")) {
        properties.add(new Place(model.then("properties") + "/" + escaped(entry.getKey()), (ObjectNode) entry.getValue()));
      }
    });
    return properties;
  }

  static String name(Place property) {
    return property.pointer().replaceFirst(".*/", "").replace("~1", "/").replace("~0", "~");
  }

  static boolean requires(Place model, Place property) {
    for (JsonNode each : model.node().path("required")) {
      if (each.asString().equals(name(property))) {
        return true;
      }
    }
    return false;
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
