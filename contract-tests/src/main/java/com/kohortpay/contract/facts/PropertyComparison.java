package com.kohortpay.contract.facts;

import com.kohortpay.client.Json;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.Violation;
import com.kohortpay.contract.call.GeneratedModel;
import com.kohortpay.contract.call.JavaValues;
import com.kohortpay.contract.call.NotRepresentable;
import com.kohortpay.contract.spec.Schema;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tries the values of one property: what decoding, {@code violations()}, encoding and the builder make of each. */
final class PropertyComparison {
  private final String subject;
  private final String property;
  private final Schema schema;
  private final GeneratedModel model;
  private final Class<? extends Model> type;
  private final Differences differences;
  private final List<Violation> usual;

  PropertyComparison(String subject, String property, Schema schema, GeneratedModel model, Class<? extends Model> type,
      Differences differences) {
    this.subject = subject;
    this.property = property;
    this.schema = schema;
    this.model = model;
    this.type = type;
    this.differences = differences;
    this.usual = Json.decode("{}", type).violations();
  }

  /** Tries a value that a server returns. */
  void decoded(Probe probe) {
    JsonNode json = object(probe.value());
    Model decoded;
    try {
      decoded = Json.decode(json.toString(), type);
    } catch (RuntimeException e) { // Gson's JsonParseException
      add(probe, "cannot decode " + probe.shown() + (probe.valid() ? ", which the contract allows: " : ", and loses all that is beside it: ") + e.getMessage());
      return;
    }
    List<Violation> found = decoded.violations().stream().filter(each -> !usual.contains(each)).toList();
    if (probe.valid() && !found.isEmpty()) {
      add(probe, "violations() of " + probe.shown() + ", which the contract allows, are " + found);
    } else if (!probe.valid() && found.isEmpty()) {
      add(probe, "violations() do not name " + probe.shown() + ", which the contract does not allow");
    }
    encoded(probe, json, decoded);
  }

  private void encoded(Probe probe, JsonNode json, Model decoded) {
    JsonNode encoded = JavaValues.tree(decoded);
    if (!SameJson.test(schema, json.path(property), encoded.path(property)) || encoded.size() != 1) {
      add(probe, "decodes and encodes " + probe.shown() + " as something else");
    }
  }

  /** Tries a value that a program sends. */
  void built(Method setter, Probe probe) {
    Object builder = model.builder();
    try {
      Object value = JavaValues.built(probe.value(), setter.getGenericParameterTypes()[0]);
      GeneratedModel.call(setter, builder, value);
    } catch (NotRepresentable | NullPointerException | IllegalArgumentException | IllegalStateException e) {
      if (probe.valid()) {
        add(probe, "the builder refuses " + probe.shown() + ", which the contract allows: " + e.getMessage());
      }
      return;
    }
    if (!probe.mayBeSent()) {
      add(probe, "the builder takes " + probe.shown() + ", which the contract does not allow");
    }
  }

  private void add(Probe probe, String message) {
    differences.add(probe.fact(), subject, message, probe.pointer());
  }

  private JsonNode object(JsonNode value) {
    Map<String, JsonNode> object = new LinkedHashMap<>();
    object.put(property, value);
    return com.kohortpay.contract.json.Json.tree(object);
  }
}
