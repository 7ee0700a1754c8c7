package com.kohortpay.contract.values;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A value in which nothing is left out: every property, one item in every list, one entry in every map. */
public final class CompleteExample {
  private CompleteExample() {}

  public static JsonNode of(Schema schema) {
    return of(schema, Set.of());
  }

  /** Leaves out what would begin anew in a schema that contains itself. */
  private static JsonNode of(Schema schema, Set<String> around) {
    Set<String> inside = new TreeSet<>(around);
    inside.add(schema.node().pointer());
    if (schema.type().equals("object")) {
      Map<String, JsonNode> object = new LinkedHashMap<>();
      schema.properties().forEach((name, property) -> {
        if (!inside.contains(property.node().pointer()) && !property.node().isTrue("writeOnly")) {
          object.put(name, of(property, inside));
        }
      });
      if (schema.additional().node().json().isObject()) {
        object.put("a", of(schema.additional(), inside));
      }
      return Json.tree(object);
    }
    if (schema.type().equals("array")) {
      List<JsonNode> items = new ArrayList<>();
      if (!inside.contains(schema.items().node().pointer())) {
        items.add(of(schema.items(), inside));
      }
      return Json.tree(items);
    }
    return Example.orMade(List.of(), schema).get(0).value();
  }
}
