package com.kohortpay.contract.facts;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** ValueProbes of an object that is a map, or free-form: how many entries, and the probes of one value. */
final class MapProbes {
  private static final int MANY = 20;

  private final Keywords keywords;
  private final ValueProbes inner;
  private final Schema values;
  private final List<Probe> probes = new ArrayList<>();

  MapProbes(Keywords keywords, ValueProbes inner) {
    this.keywords = keywords;
    this.inner = inner;
    this.values = keywords.schema().additional();
  }

  List<Probe> all() {
    if (values.node().json().isBoolean() && !values.node().json().asBoolean()) {
      return List.of(); // nothing but {} is allowed
    }
    int least = keywords.least("minProperties").map(Number::intValue).orElse(0);
    int most = keywords.most("maxProperties").map(Number::intValue).orElse(Integer.MAX_VALUE);
    sized(Fact.MIN_PROPERTIES, least - 1, false);
    sized(Fact.MIN_PROPERTIES, least, true);
    sized(Fact.MAX_PROPERTIES, Math.min(most, Math.max(least, MANY)), true);
    if (most < Integer.MAX_VALUE) {
      sized(Fact.MAX_PROPERTIES, most + 1, false);
    }
    if (least <= 1 && most >= 1) {
      (values.node().json().isObject() ? inner.of(values) : inner.of(Schema.anything())).stream()
          .map(probe -> probe.within(ValueProbes::entry)).forEach(probes::add);
    }
    return probes;
  }

  private void sized(Fact fact, int size, boolean valid) {
    if (size < 0) {
      return;
    }
    Optional<JsonNode> value = values.node().json().isObject() ? inner.sample(values) : Optional.of(Json.tree("x"));
    if (value.isEmpty() && size > 0) {
      return;
    }
    Map<String, JsonNode> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put("k" + i, value.orElseThrow());
    }
    probes.add(new Probe(fact, Json.tree(map), valid,
        keywords.pointer(fact == Fact.MIN_PROPERTIES ? "minProperties" : "maxProperties")));
  }
}
