package com.kohortpay.contract.provider;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A contract and changed copies of it in one file, the copies under a path of their own: one Prism serves them all. */
final class Variants {
  private final Contract contract;
  private final ObjectNode all;

  Variants(Contract contract) {
    this.contract = contract;
    this.all = contract.root().json().deepCopy().asObject();
  }

  /**
   * Adds a copy whose paths begin with {@code /name}.
   *
   * @param change what to do to the copy
   */
  Variants with(String name, Consumer<ObjectNode> change) {
    String text = contract.root().json().toString().replaceAll("\"#/components/(\\w+)/", "\"#/components/$1/" + name);
    ObjectNode copy = Json.read(text).asObject();
    copy.at("/components").properties().forEach(kind -> {
      ObjectNode components = kind.getValue().asObject();
      components.propertyNames().stream().toList().forEach(each -> components.set(name + each, components.remove(each)));
    });
    change.accept(copy);
    copy.at("/paths").properties().forEach(path -> ((ObjectNode) all.at("/paths")).set("/" + name + path.getKey(), path.getValue()));
    copy.at("/components").properties().forEach(kind ->
        ((ObjectNode) all.at("/components/" + kind.getKey())).setAll(kind.getValue().asObject()));
    security(copy, name);
    return this;
  }

  Path write(Path file) throws IOException {
    return Files.writeString(file, all.toString());
  }

  private void security(ObjectNode copy, String name) {
    ArrayNode alternatives = Json.read(copy.at("/security").toString()).asArray();
    alternatives.forEach(alternative -> alternative.propertyNames().stream().toList().forEach(scheme ->
        alternative.asObject().set(name + scheme, alternative.asObject().remove(scheme))));
    for (JsonNode path : copy.at("/paths")) {
      path.properties().stream().filter(entry -> entry.getValue().has("responses"))
          .forEach(entry -> entry.getValue().asObject().set("security", alternatives));
    }
  }
}
