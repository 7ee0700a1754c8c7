package com.kohortpay.contract.facts;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes probes of a schema: for every keyword that it has values on both sides of what the keyword allows, and for every
 * keyword that it does not have a value that the keyword might forbid.
 */
final class ValueProbes {
  private static final List<JsonNode> OF_EACH_TYPE = Stream.of("\"x\"", "1", "1.5", "true", "{}", "[]").map(Json::read).toList();

  private final EcmaPatterns patterns;

  ValueProbes(EcmaPatterns patterns) {
    this.patterns = patterns;
  }

  /** Returns the probes of a value, and of the items and values inside it. An object with properties is not entered. */
  List<Probe> of(Schema schema) {
    List<Probe> probes = new ArrayList<>();
    Keywords keywords = new Keywords(schema);
    probes.add(new Probe(Fact.NULLABLE, Json.tree(null), allowsNull(schema), keywords.pointer("nullable")));
    if (schema.isEnum()) {
      enumValues(schema, probes);
    } else {
      switch (schema.type()) {
        case "string" -> probes.addAll(new StringProbes(keywords, patterns).all());
        case "integer", "number" -> probes.addAll(new NumberProbes(keywords).all());
        case "boolean" -> Stream.of(true, false).forEach(value ->
            probes.add(new Probe(Fact.TYPE, Json.tree(value), true, keywords.pointer("type"))));
        case "array" -> probes.addAll(new ArrayProbes(keywords, this).all());
        case "object" -> object(schema, keywords, probes);
        default -> OF_EACH_TYPE.forEach(value ->
            probes.add(new Probe(Fact.TYPE, value, true, schema.node().pointer())));
      }
    }
    wrongTypes(schema, keywords, probes);
    return probes;
  }

  /** Returns different valid values, as many as are asked for if that many can be made. */
  List<JsonNode> distinct(Schema schema, int count) {
    List<JsonNode> made = new ArrayList<>(List.of(sample(schema)));
    of(schema).stream().filter(each -> each.valid() && !each.value().isNull()).map(Probe::value)
        .filter(value -> !made.contains(value)).forEach(made::add);
    if (schema.type().equals("string") && schema.format().isEmpty() && !schema.isEnum() && schema.part("pattern").isEmpty()) {
      int length = new Keywords(schema).least("minLength").map(Number::intValue).orElse(0);
      for (int i = 0; made.size() < count; i++) {
        String value = String.valueOf(i);
        made.add(Json.tree("x".repeat(Math.max(0, length - value.length())) + value));
      }
    }
    return made.stream().distinct().limit(count).toList();
  }

  /** Returns a valid value: the contract's own example if there is one. */
  static JsonNode sample(Schema schema) {
    return Example.orMade(List.of(), schema).get(0).value();
  }

  /** A schema that says nothing of the type allows null too. */
  private static boolean allowsNull(Schema schema) {
    return schema.isNullable() || schema.type().isEmpty() && !schema.isEnum();
  }

  private static void enumValues(Schema schema, List<Probe> probes) {
    String pointer = Differences.pointer(schema, "enum");
    for (JsonNode value : schema.part("enum").orElseThrow().json().get("enum")) {
      if (!value.isNull()) {
        probes.add(new Probe(Fact.ENUM, value, true, pointer));
      }
    }
  }

  private void object(Schema schema, Keywords keywords, List<Probe> probes) {
    if (!schema.properties().isEmpty()) {
      probes.add(new Probe(Fact.TYPE, sample(schema), true, keywords.pointer("type")));
      return;
    }
    probes.addAll(new MapProbes(keywords, this).all());
  }

  private static void wrongTypes(Schema schema, Keywords keywords, List<Probe> probes) {
    if (schema.type().isEmpty()) {
      return;
    }
    for (JsonNode value : OF_EACH_TYPE) {
      if (!isOf(schema.type(), value)) {
        probes.add(new Probe(Fact.TYPE, value, false, keywords.pointer("type")));
      }
    }
  }

  private static boolean isOf(String type, JsonNode value) {
    String found = Json.type(value);
    return found.equals(type) || type.equals("number") && found.equals("integer");
  }

  /** Returns a map with one entry. */
  static JsonNode entry(JsonNode value) {
    return Json.tree(Map.of("k", value));
  }
}
