package com.kohortpay.contract.facts;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes probes of a schema: for every keyword that it has values on both sides of what the keyword allows, and for every
 * keyword that it does not have a value that the keyword might forbid.
 */
final class ValueProbes {
  private static final List<JsonNode> OF_EACH_TYPE = Stream.of("\"x\"", "1", "1.5", "true", "{}", "[]").map(Json::read).toList();

  /** Values that enums do not have; of a boolean, one of the two at most. */
  private static final List<JsonNode> UNKNOWN = Stream.of("\"unknown_value\"", "987654", "0.123", "true", "false").map(Json::read).toList();

  private final EcmaPatterns patterns;
  private final Side side;
  /** Made once: a property is looked at from several sides. */
  private final Map<String, List<JsonNode>> samples = new HashMap<>();

  /** Makes probes for values that are sent, or for values that are returned. */
  ValueProbes(EcmaPatterns patterns, Side side) {
    this.patterns = patterns;
    this.side = side;
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
        case "string" -> probes.addAll(new StringProbes(keywords, patterns, sample(schema).map(JsonNode::asString).orElse("")).all());
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

  /** Returns different valid values, as many as are asked for if that many can be made: a recursive schema may have but one. */
  List<JsonNode> samples(Schema schema, int count) {
    return schema.node().exists() ? samples.computeIfAbsent(count + schema.node().pointer(), key -> make(schema, count))
        : make(schema, count);
  }

  private List<JsonNode> make(Schema schema, int count) {
    try {
      return SchemaExample.several(schema, side, count);
    } catch (ContractException e) {
      return count > 1 ? make(schema, 1) : List.of();
    }
  }

  /** Returns a valid value, if one can be made. */
  Optional<JsonNode> sample(Schema schema) {
    return samples(schema, 1).stream().findFirst();
  }

  /** A schema that says nothing of the type allows null too. */
  private static boolean allowsNull(Schema schema) {
    return schema.isNullable() || schema.type().isEmpty() && !schema.isEnum();
  }

  private static void enumValues(Schema schema, List<Probe> probes) {
    String pointer = Differences.pointer(schema, "enum");
    List<JsonNode> values = schema.part("enum").orElseThrow().json().get("enum").valueStream().toList();
    values.stream().filter(value -> !value.isNull())
        .forEach(value -> probes.add(new Probe(Fact.ENUM, value, true, pointer)));
    UNKNOWN.stream().filter(value -> isOf(schema.type(), value) && !values.contains(value)).findFirst()
        .ifPresent(value -> probes.add(new Probe(Fact.ENUM, value, false, pointer)));
  }

  private void object(Schema schema, Keywords keywords, List<Probe> probes) {
    if (!schema.properties().isEmpty()) {
      sample(schema).ifPresent(value -> probes.add(new Probe(Fact.TYPE, value, true, keywords.pointer("type"))));
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
