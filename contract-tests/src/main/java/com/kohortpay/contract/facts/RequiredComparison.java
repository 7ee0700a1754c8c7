package com.kohortpay.contract.facts;

import com.kohortpay.client.Json;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.Violation;
import com.kohortpay.contract.call.GeneratedModel;
import com.kohortpay.contract.call.JavaValues;
import com.kohortpay.contract.call.NotRepresentable;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Compares which properties are required: in requests by what the builder refuses to leave out, in responses by what
 * {@code violations()} says of an empty object. What is read-only is not required in requests, what is write-only not in
 * responses.
 */
final class RequiredComparison {
  private final String name;
  private final Schema schema;
  private final GeneratedModel model;
  private final Class<? extends Model> type;
  private final ValueProbes sent;
  private final ValueProbes returned;
  private final Differences differences;

  RequiredComparison(
      String name, Schema schema, GeneratedModel model, Class<? extends Model> type, ValueProbes sent, ValueProbes returned,
      Differences differences) {
    this.name = name;
    this.schema = schema;
    this.model = model;
    this.type = type;
    this.sent = sent;
    this.returned = returned;
    this.differences = differences;
  }

  void compare(Map<String, Schema> properties) {
    List<Violation> missing = Json.decode("{}", type).violations();
    properties.forEach((property, its) -> returned.sample(its).ifPresent(value -> {
      boolean required = schema.required().contains(property) && !Side.RETURNED.hides(its);
      // A violation of the empty object that a value of the property makes go away.
      boolean named = !Json.decode(with(property, value), type).violations().containsAll(missing);
      if (required != named) {
        differences.add(Fact.REQUIRED_IN_RESPONSES, name + "." + property,
            named ? "violations() name it as missing" : "violations() do not name it as missing", pointer());
      }
    }));
    requests(properties);
  }

  private void requests(Map<String, Schema> properties) {
    Map<Method, Object> values = new LinkedHashMap<>();
    Map<Method, String> names = new LinkedHashMap<>();
    try {
      for (String property : schema.required()) {
        Schema its = properties.get(property);
        if (its == null || Side.SENT.hides(its)) {
          continue;
        }
        Optional<Method> setter = model.setter(property);
        Optional<JsonNode> sample = sent.sample(its);
        if (setter.isEmpty() || sample.isEmpty()) {
          return; // there is no way to build it
        }
        values.put(setter.get(), JavaValues.built(sample.get(), setter.get().getGenericParameterTypes()[0]));
        names.put(setter.get(), property);
      }
      build(values);
    } catch (NotRepresentable | NullPointerException | IllegalArgumentException | IllegalStateException e) {
      differences.add(Fact.REQUIRED_IN_REQUESTS, name,
          "cannot be built with everything that the contract requires: " + e.getMessage(), pointer());
      return;
    }
    names.forEach((setter, property) -> {
      Map<Method, Object> others = new LinkedHashMap<>(values);
      others.remove(setter);
      if (canBeBuilt(others)) {
        differences.add(Fact.REQUIRED_IN_REQUESTS, name + "." + property, "can be left out when building", pointer());
      }
    });
  }

  private boolean canBeBuilt(Map<Method, Object> values) {
    try {
      build(values);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private void build(Map<Method, Object> values) {
    Object builder = model.builder();
    values.forEach((setter, value) -> GeneratedModel.call(setter, builder, value));
    model.build(builder);
  }

  private static String with(String property, JsonNode value) {
    return com.kohortpay.contract.json.Json.tree(Map.of(property, value)).toString();
  }

  private String pointer() {
    return Differences.pointer(schema, "required");
  }
}
