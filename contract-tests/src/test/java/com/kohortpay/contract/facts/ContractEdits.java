package com.kohortpay.contract.facts;

import static com.kohortpay.contract.facts.ContractTree.components;
import static com.kohortpay.contract.facts.ContractTree.models;
import static com.kohortpay.contract.facts.ContractTree.operation;
import static com.kohortpay.contract.facts.ContractTree.properties;
import static com.kohortpay.contract.facts.ContractTree.property;
import static com.kohortpay.contract.facts.ContractTree.requires;

import com.kohortpay.contract.facts.ContractTree.Place;
import com.kohortpay.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One edit at least for each kind of fact, by which a contract comes to say something else than the client does. */
final class ContractEdits {
  private static final Predicate<Place> STRING = each -> each.text("type").equals("string")
      && !each.has("format", "enum", "pattern", "minLength", "maxLength", "readOnly", "writeOnly");
  private static final Predicate<Place> INTEGER =
      each -> each.text("type").equals("integer") && !each.has("enum", "multipleOf", "maximum");
  private static final Predicate<Place> ARRAY =
      each -> each.text("type").equals("array") && !each.has("minItems", "maxItems", "uniqueItems");
  private static final Predicate<Place> MAP = each -> each.text("type").equals("object") && !each.has("properties")
      && each.node().path("additionalProperties").path("type").asString("").equals("string");

  private final List<ContractEdit> edits = new ArrayList<>();

  static List<ContractEdit> all() {
    ContractEdits edits = new ContractEdits();
    edits.document();
    edits.operations();
    edits.parameters();
    edits.bodies();
    edits.schemas();
    edits.required();
    edits.values();
    edits.containers();
    return edits.edits;
  }

  private void document() {
    add("another server", Fact.SERVER, contract -> {
      ((ObjectNode) contract.path("servers").path(0)).put("url", "https://elsewhere.example.com/v3");
      return Optional.of("/servers/0");
    });
    add("another version", Fact.VERSION, contract -> {
      ((ObjectNode) contract.path("info")).put("version", "99.0.0");
      return Optional.of("/info/version");
    });
  }

  private void operations() {
    add("an operation less", Fact.OPERATION, contract -> operation(contract, each -> true).map(each -> {
      path(contract, each).remove(method(each));
      return "/paths";
    }));
    add("an operation more", Fact.OPERATION, contract -> {
      ((ObjectNode) contract.path("paths")).set("/added", Json.read("{\"get\":{\"operationId\":\"getAdded\",\"responses\":{}}}"));
      return Optional.of("/paths/~1added/get");
    });
    at("an operation renamed", Fact.OPERATION_ID, each -> true, each -> each.node().put("operationId", "somethingElse"));
    add("another HTTP method", Fact.HTTP_METHOD, contract ->
        operation(contract, each -> method(each).equals("post") && !path(contract, each).has("put")).map(each -> {
          path(contract, each).set("put", path(contract, each).remove("post"));
          return each.pointer().replaceFirst("post$", "put");
        }));
    add("another path", Fact.PATH, contract -> {
      ObjectNode paths = (ObjectNode) contract.path("paths");
      String path = paths.propertyNames().iterator().next();
      paths.set(path + "/renamed", paths.remove(path));
      return Optional.of("/paths/" + ContractTree.escaped(path + "/renamed"));
    });
    at("another tag", Fact.TAG, each -> true, each -> each.node().set("tags", Json.tree(List.of("Elsewhere"))));
    at("an operation deprecated", Fact.DEPRECATED, each -> !each.has("deprecated"), each -> each.node().put("deprecated", true));
  }

  private void parameters() {
    at("a query parameter more", Fact.PARAMETER, each -> true, each -> added(each, "query"));
    at("a header more", Fact.PARAMETER, each -> true, each -> added(each, "header"));
    parameter("a query parameter renamed", Fact.PARAMETER, each -> true, each -> each.node().put("name", "renamed"), false);
    parameter("a parameter moved into a header", Fact.PARAMETER, each -> true, each -> each.node().put("in", "header"), false);
    parameter("a parameter that is required now", Fact.PARAMETER_REQUIRED, each -> !each.node().path("required").asBoolean(false),
        each -> each.node().put("required", true), true);
    parameter("an array written otherwise", Fact.PARAMETER_STYLE, each -> each.node().path("schema").path("type").asString("").equals("array"),
        each -> each.node().put("explode", !each.node().path("explode").asBoolean(true)), true);
    parameter("a parameter of another type", Fact.TYPE, each -> each.node().path("schema").path("type").asString("").equals("integer"),
        each -> ((ObjectNode) each.node().path("schema")).put("type", "string").remove("format"), true);
  }

  private static Object added(Place operation, String in) {
    ArrayNode parameters = operation.node().withArray("parameters");
    return parameters.add(Json.read("{\"name\":\"X-Added\",\"in\":\"" + in + "\",\"schema\":{\"type\":\"string\"}}"));
  }

  private void bodies() {
    at("a request body more", Fact.REQUEST_BODY, each -> !each.has("requestBody") && method(each).equals("post"), each ->
        each.node().set("requestBody", Json.read("{\"content\":{\"application/json\":{\"schema\":{\"type\":\"string\"}}}}")));
    at("a request body less", Fact.REQUEST_BODY, each -> each.has("requestBody"), each -> each.node().remove("requestBody"));
    at("a request body that may be left out", Fact.REQUEST_BODY_REQUIRED, each -> each.node().path("requestBody").path("required").asBoolean(false),
        each -> ((ObjectNode) each.node().path("requestBody")).put("required", false));
    at("a request of another media type", Fact.REQUEST_MEDIA_TYPE, each -> each.node().path("requestBody").path("content").has("application/json"), each -> {
      ObjectNode content = (ObjectNode) each.node().path("requestBody").path("content");
      return content.set("application/merge-patch+json", content.remove("application/json"));
    });
    at("a success of another type", Fact.SUCCESS_TYPE, each -> each.node().path("responses").has("200"), each ->
        ((ObjectNode) each.node().path("responses")).set("200",
            Json.read("{\"description\":\"x\",\"content\":{\"application/json\":{\"schema\":{\"type\":\"string\"}}}}")));
    at("a success without a body", Fact.SUCCESS_TYPE, each -> each.node().path("responses").has("200"), each ->
        ((ObjectNode) each.node().path("responses")).set("200", Json.read("{\"description\":\"x\"}")));
  }

  private void schemas() {
    add("a schema more", Fact.SCHEMA, contract -> {
      ((ObjectNode) contract.path("components").path("schemas")).set("Added",
          Json.read("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}"));
      return Optional.of("/components/schemas/Added");
    });
    add("two schemas of one class", Fact.SCHEMA, contract -> components(contract, "responses").stream()
        .filter(each -> each.node().at("/content/application~1json/schema").has("$ref")).findFirst().map(response -> {
          ObjectNode schema = (ObjectNode) response.node().at("/content/application~1json/schema");
          String pointer = schema.path("$ref").asString().substring(1);
          ObjectNode twin = ((ObjectNode) contract.at(pointer)).deepCopy().put("title", "Twin");
          ((ObjectNode) contract.path("components").path("schemas")).set(pointer.replaceFirst(".*/", "") + "Twin", twin);
          schema.put("$ref", "#" + pointer + "Twin");
          return pointer;
        }));
    add("a property more", Fact.PROPERTY, contract -> models(contract).stream().findFirst().map(model -> {
      ((ObjectNode) model.node().path("properties")).set("added", Json.read("{\"type\":\"string\"}"));
      return model.then("properties/added");
    }));
    optional("a property less", Fact.PROPERTY, each -> true, (model, property) -> {
      ((ObjectNode) model.node().path("properties")).remove(ContractTree.name(property));
      return model.pointer();
    });
    optional("a property whose name is in other letters", Fact.PROPERTY, each -> true, (model, property) -> {
      ObjectNode properties = (ObjectNode) model.node().path("properties");
      properties.set(ContractTree.name(property).toUpperCase(Locale.ROOT) + "_", properties.remove(ContractTree.name(property)));
      return model.pointer();
    });
    change("a property deprecated", Fact.DEPRECATED, each -> !each.has("deprecated"), each -> each.node().put("deprecated", true));
    add("a closed object", Fact.ADDITIONAL_PROPERTIES, contract ->
        models(contract).stream().filter(each -> !each.has("additionalProperties", "allOf")).findFirst().map(model -> {
          model.node().put("additionalProperties", false);
          return model.pointer();
        }));
  }

  private void required() {
    add("a property that is required now", Set.of(Fact.REQUIRED_IN_REQUESTS, Fact.REQUIRED_IN_RESPONSES),
        optionally(STRING, (model, property) -> {
          model.node().withArray("required").add(ContractTree.name(property));
          return model.then("required");
        }));
    add("a required property that is only read now", Set.of(Fact.REQUIRED_IN_REQUESTS), requiredly("readOnly"));
    add("a required property that is only written now", Set.of(Fact.REQUIRED_IN_RESPONSES), requiredly("writeOnly"));
  }

  private void values() {
    optional("another type", Fact.TYPE, STRING, (model, property) -> {
      property.node().put("type", "boolean").remove("example");
      return property.pointer();
    });
    optional("a format with a type of its own", Fact.TYPE, STRING, (model, property) -> {
      property.node().put("format", "uuid").remove("example");
      return property.pointer();
    });
    change("an e-mail address", Fact.FORMAT, STRING, each -> each.node().put("format", "email"));
    change("32 bits", Fact.FORMAT, INTEGER.and(each -> each.text("format").equals("int64") || !each.has("format")),
        each -> each.node().put("format", "int32"));
    enumeration("an enum value more", values -> values.add("ADDED"));
    enumeration("an enum value less", values -> values.remove(0));
    enumeration("an enum value in other letters", values -> values.set(0, values.get(0).asString().toLowerCase(Locale.ROOT) + "_"));
    change("null allowed", Fact.NULLABLE, STRING.and(each -> !each.has("nullable")), each -> each.node().put("nullable", true));
    change("null not allowed", Fact.NULLABLE, each -> each.has("nullable"), each -> each.node().remove("nullable"));
    change("a greater minimum", Fact.MINIMUM, INTEGER, each -> each.node().put("minimum", 5));
    change("a lower minimum", Fact.MINIMUM, INTEGER.and(each -> each.has("minimum")), each -> each.node().put("minimum", -3));
    change("an exclusive minimum", Fact.MINIMUM, INTEGER.and(each -> each.has("minimum")), each -> each.node().put("exclusiveMinimum", true));
    change("a maximum", Fact.MAXIMUM, INTEGER, each -> each.node().put("maximum", 1000));
    change("multiples only", Fact.MULTIPLE_OF, INTEGER, each -> each.node().put("multipleOf", 7));
    change("a minimum length", Fact.MIN_LENGTH, STRING, each -> each.node().put("minLength", 3));
    change("a maximum length", Fact.MAX_LENGTH, STRING, each -> each.node().put("maxLength", 5));
    change("a pattern", Fact.PATTERN, STRING, each -> each.node().put("pattern", "^[a-c*/\"]+$"));
  }

  private void containers() {
    change("a minimum of items", Fact.MIN_ITEMS, ARRAY, each -> each.node().put("minItems", 1));
    change("a maximum of items", Fact.MAX_ITEMS, ARRAY, each -> each.node().put("maxItems", 3));
    change("different items", Fact.UNIQUE_ITEMS, ARRAY, each -> each.node().put("uniqueItems", true));
    change("a rule for items", Fact.MAX_LENGTH, ARRAY.and(each -> each.node().path("items").path("type").asString("").equals("string")),
        each -> ((ObjectNode) each.node().path("items")).put("maxLength", 2));
    change("a minimum of entries", Fact.MIN_PROPERTIES, MAP, each -> each.node().put("minProperties", 1));
    change("a maximum of entries", Fact.MAX_PROPERTIES, MAP, each -> each.node().put("maxProperties", 2));
    change("a rule for the values of a map", Fact.MAX_LENGTH, MAP, each ->
        ((ObjectNode) each.node().path("additionalProperties")).put("maxLength", 2));
  }

  private interface PropertyEdit {
    String of(Place model, Place property);
  }

  private void add(String name, Fact fact, Function<ObjectNode, Optional<String>> edit) {
    add(name, Set.of(fact), edit);
  }

  private void add(String name, Set<Fact> facts, Function<ObjectNode, Optional<String>> edit) {
    edits.add(new ContractEdit(name, facts, edit));
  }

  private void at(String name, Fact fact, Predicate<Place> condition, Function<Place, Object> change) {
    add(name, fact, contract -> operation(contract, condition).map(each -> {
      change.apply(each);
      return each.pointer();
    }));
  }

  /** Changes a query parameter among the components. */
  private void parameter(String name, Fact fact, Predicate<Place> condition, Function<Place, Object> change, boolean inPlace) {
    add(name, fact, contract -> components(contract, "parameters").stream()
        .filter(each -> each.text("in").equals("query")).filter(condition).findFirst().map(each -> {
          change.apply(each);
          return inPlace ? each.pointer() : ""; // named where it is declared, and where the client still sends it
        }));
  }

  private void change(String name, Fact fact, Predicate<Place> condition, Function<Place, Object> change) {
    add(name, fact, contract -> property(contract, condition).map(each -> {
      change.apply(each);
      return each.pointer();
    }));
  }

  private void optional(String name, Fact fact, Predicate<Place> condition, PropertyEdit edit) {
    add(name, Set.of(fact), optionally(condition, edit));
  }

  private static Function<ObjectNode, Optional<String>> optionally(Predicate<Place> condition, PropertyEdit edit) {
    return contract -> models(contract).stream().flatMap(model -> properties(model).stream()
        .filter(property -> condition.test(property) && !requires(model, property))
        .limit(1).map(property -> edit.of(model, property))).findFirst();
  }

  private static Function<ObjectNode, Optional<String>> requiredly(String keyword) {
    return contract -> models(contract).stream().flatMap(model -> properties(model).stream()
        .filter(property -> requires(model, property) && !property.has("readOnly", "writeOnly")).limit(1).map(property -> {
          property.node().put(keyword, true);
          return model.then("required");
        })).findFirst();
  }

  private void enumeration(String name, Function<ArrayNode, Object> change) {
    add(name, Fact.ENUM, contract -> components(contract, "schemas").stream()
        .filter(each -> each.has("enum") && each.text("type").equals("string")).findFirst().map(each -> {
          change.apply((ArrayNode) each.node().path("enum"));
          return each.pointer();
        }));
  }

  private static ObjectNode path(ObjectNode contract, Place operation) {
    return (ObjectNode) contract.at(operation.pointer().replaceFirst("/[a-z]+$", ""));
  }

  private static String method(Place operation) {
    return operation.pointer().replaceFirst(".*/", "");
  }
}
