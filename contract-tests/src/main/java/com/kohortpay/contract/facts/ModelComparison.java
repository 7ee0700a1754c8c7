package com.kohortpay.contract.facts;

import com.kohortpay.client.model.Model;
import com.kohortpay.contract.call.GeneratedModel;
import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a generated model with the schema that it was generated from: its properties, and what holds for the whole. */
final class ModelComparison {
  private final Schema schema;
  private final String name;
  private final Class<? extends Model> type;
  private final GeneratedModel model;
  private final TypeComparison types;
  private final ValueProbes sent;
  private final ValueProbes returned;
  private final Differences differences;

  ModelComparison(Schema schema, Class<? extends Model> type, TypeComparison types, ValueProbes sent, ValueProbes returned,
      Differences differences) {
    this.schema = schema;
    this.name = TypeComparison.name(schema);
    this.type = type;
    this.model = GeneratedModel.of(type);
    this.types = types;
    this.sent = sent;
    this.returned = returned;
    this.differences = differences;
  }

  void compare() {
    Set<Method> known = new HashSet<>();
    Map<String, Schema> present = new HashMap<>();
    schema.properties().forEach((property, its) -> {
      Optional<Method> getter = model.getter(property);
      if (getter.isEmpty()) {
        differences.add(Fact.PROPERTY, name + "." + property, type.getSimpleName() + " has no getter for it", its(property));
      } else if (!known.add(getter.get())) {
        differences.add(Fact.PROPERTY, name + "." + property,
            "shares " + getter.get().getName() + "() with another property", its(property));
      } else {
        if (property(property, its, getter.get())) {
          present.put(property, its);
        }
      }
    });
    model.getters().stream().filter(getter -> !known.contains(getter)).forEach(getter -> differences.add(
        Fact.PROPERTY, name, type.getSimpleName() + " has " + getter.getName() + "(), but the schema has no such property", schema.node()));
    if (present.size() == schema.properties().size()) {
      new RequiredComparison(name, schema, model, type, sent, returned, differences).compare(present);
    }
    new ObjectComparison(name, schema, model, type, returned, differences).compare();
  }

  /** Returns false if it is of another type. */
  private boolean property(String property, Schema its, Method getter) {
    String subject = name + "." + property;
    boolean sameType = types.compare(Fact.TYPE, subject, its, getter.getGenericReturnType());
    Optional<Method> setter = model.setter(property);
    if (setter.isPresent()) {
      sameType &= types.compare(Fact.TYPE, subject, its, setter.get().getGenericParameterTypes()[0]);
    } else if (!Side.SENT.hides(its)) {
      differences.add(Fact.PROPERTY, subject, "the builder of " + type.getSimpleName() + " has no method for it", its(property));
    }
    boolean inline = its.node().pointer().equals(its(property));
    if (inline && its.node().isTrue("deprecated") != getter.isAnnotationPresent(Deprecated.class)) {
      differences.add(Fact.DEPRECATED, subject, getter.getName() + "() is "
          + (its.node().isTrue("deprecated") ? "not marked as deprecated" : "marked as deprecated"), its.node());
    }
    if (!sameType) {
      return false; // no value would do
    }
    PropertyComparison values = new PropertyComparison(subject, property, its, model, type, differences);
    returned.of(its).forEach(values::decoded);
    if (setter.isPresent()) {
      sent.of(its).forEach(probe -> values.built(setter.get(), probe));
    }
    return true;
  }

  /** Returns where a property is declared, even if it is declared as a reference. */
  private String its(String property) {
    Node part = schema.parts().stream().filter(each -> each.at("properties").json().has(property)).findFirst().orElseThrow();
    return part.at("properties").pointer() + "/" + property.replace("~", "~0").replace("/", "~1");
  }
}
