package com.kohortpay.contract.facts;

import com.kohortpay.client.Json;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.Violation;
import com.kohortpay.contract.call.GeneratedModel;
import com.kohortpay.contract.spec.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares what holds for a model as a whole: additional properties, and how many properties there may be. */
final class ObjectComparison {
  private static final String EXTRA = "extra_property";

  private final String name;
  private final Schema schema;
  private final GeneratedModel model;
  private final Class<? extends Model> type;
  private final ValueProbes probes;
  private final Differences differences;
  private final List<Violation> usual;

  ObjectComparison(String name, Schema schema, GeneratedModel model, Class<? extends Model> type, ValueProbes probes,
      Differences differences) {
    this.name = name;
    this.schema = schema;
    this.model = model;
    this.type = type;
    this.probes = probes;
    this.differences = differences;
    this.usual = Json.decode("{}", type).violations();
  }

  void compare() {
    JsonNode additional = schema.additional().node().json();
    boolean closed = additional.isBoolean() && !additional.asBoolean();
    extra(EXTRA, com.kohortpay.contract.json.Json.tree("x"), !closed && allowsString(additional));
    if (additional.isObject() && !closed) {
      probes.sample(schema.additional()).ifPresent(value -> extra(EXTRA, value, true));
    }
    count();
  }

  private static boolean allowsString(JsonNode additional) {
    return !additional.isObject() || additional.isEmpty() || additional.path("type").asString("").equals("string")
        && !additional.has("enum") && !additional.has("format") && !additional.has("pattern");
  }

  private void extra(String property, JsonNode value, boolean allowed) {
    String json = com.kohortpay.contract.json.Json.tree(Map.of(property, value)).toString();
    String pointer = Differences.pointer(schema, "additionalProperties");
    if (violates(json) == allowed) {
      differences.add(Fact.ADDITIONAL_PROPERTIES, name,
          "violations() " + (allowed ? "name" : "do not name") + " an additional property", pointer);
    }
    if (refuses(property) == allowed && value.isString()) {
      differences.add(Fact.ADDITIONAL_PROPERTIES, name,
          "the builder " + (allowed ? "refuses" : "takes") + " an additional property", pointer);
    }
  }

  private boolean violates(String json) {
    return Json.decode(json, type).violations().stream().anyMatch(each -> !usual.contains(each));
  }

  /** A builder may refuse it at once, or when it builds. */
  private boolean refuses(String property) {
    try {
      model.additionalProperty(model.builder(), property, "x");
      return false;
    } catch (IllegalArgumentException | IllegalStateException e) {
      return true;
    }
  }

  private void count() {
    Keywords keywords = new Keywords(schema);
    keywords.least("minProperties").filter(least -> least.signum() > 0 && schema.required().isEmpty()).ifPresent(least -> {
      if (Json.decode("{}", type).violations().isEmpty()) {
        differences.add(Fact.MIN_PROPERTIES, name, "violations() do not name an empty object", keywords.pointer("minProperties"));
      }
    });
    keywords.most("maxProperties").ifPresent(most -> {
      Map<String, String> many = new LinkedHashMap<>();
      for (int i = 0; i <= most.intValue(); i++) {
        many.put(EXTRA + i, "x");
      }
      if (!violates(com.kohortpay.contract.json.Json.tree(many).toString())) {
        differences.add(Fact.MAX_PROPERTIES, name, "violations() do not name an object with too many properties",
            keywords.pointer("maxProperties"));
      }
    });
  }
}
