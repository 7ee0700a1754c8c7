package com.kohortpay.contract.facts;

import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import com.kohortpay.contract.call.JavaValues;
import com.kohortpay.contract.call.OpenEnums;
import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Schema;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares Java types with schemas, and remembers which class stands for which schema. */
final class TypeComparison {
  private static final Map<String, Class<?>> BY_FORMAT = Map.of(
      "date-time", OffsetDateTime.class, "date", LocalDate.class, "uuid", UUID.class, "uri", URI.class);
  private static final Set<String> COMPOSING = Set.of("allOf", "nullable", "description", "title", "example", "deprecated",
      "readOnly", "writeOnly", "externalDocs", "default");

  private final Differences differences;
  private final Map<Class<?>, Schema> classes = new LinkedHashMap<>();

  TypeComparison(Differences differences) {
    this.differences = differences;
  }

  /** Returns the schemas found so far for which there is a class. */
  Map<Class<?>, Schema> classes() {
    return new LinkedHashMap<>(classes);
  }

  /** Adds a difference, and returns false, if values of this schema have another type in Java. */
  boolean compare(Fact fact, String subject, Schema schema, Type type) {
    Class<?> raw = JavaValues.raw(type);
    if (schema.isEnum()) {
      if (OpenEnum.class.isAssignableFrom(raw)) {
        found(schema, raw);
        return expect(fact, subject, schema, scalar(schema, ""), OpenEnums.valueType(raw));
      }
      return differ(fact, subject, schema, "an enum", type);
    }
    return switch (schema.type()) {
      case "array" -> raw == List.class
          ? compare(fact, subject + "[*]", schema.items(), JavaValues.argument(type, 0))
          : differ(fact, subject, schema, "a List", type);
      case "object" -> object(fact, subject, schema, type, raw);
      default -> expect(fact, subject, schema, scalar(schema, schema.format()), type);
    };
  }

  private boolean object(Fact fact, String subject, Schema schema, Type type, Class<?> raw) {
    if (Model.class.isAssignableFrom(raw)) {
      found(schema, raw);
      return true;
    } else if (!schema.properties().isEmpty()) {
      return differ(fact, subject, schema, "a model", type);
    } else if (raw == Map.class) {
      Node values = schema.additional().node();
      return compare(fact, subject + ".*", values.json().isObject() ? schema.additional() : Schema.anything(),
          JavaValues.argument(type, 1));
    }
    return raw == Object.class && !schema.additional().node().json().isObject() || differ(fact, subject, schema, "a Map", type);
  }

  private static Class<?> scalar(Schema schema, String format) {
    return switch (schema.type()) {
      case "string" -> BY_FORMAT.getOrDefault(format, String.class);
      case "integer" -> Long.class;
      case "number" -> BigDecimal.class;
      case "boolean" -> Boolean.class;
      default -> Object.class;
    };
  }

  private boolean expect(Fact fact, String subject, Schema schema, Class<?> expected, Type type) {
    return expected == type || differ(fact, subject, schema, expected.getSimpleName(), type);
  }

  private boolean differ(Fact fact, String subject, Schema schema, String expected, Type type) {
    differences.add(fact, subject, "expected " + expected + ", found " + type.getTypeName(), pointer(schema));
    return false;
  }

  private static String pointer(Schema schema) {
    return Differences.pointer(schema, schema.part("format").isPresent() ? "format" : "type");
  }

  private void found(Schema schema, Class<?> type) {
    Schema own = composed(schema);
    Schema other = classes.putIfAbsent(type, own);
    if (other != null && !other.node().pointer().equals(own.node().pointer())
        && !other.node().json().equals(own.node().json())) {
      differences.add(Fact.SCHEMA, name(own), "shares the class " + type.getSimpleName() + " with " + name(other), own.node());
    }
  }

  /** A schema that only adds words, or null, to another is that other one. */
  private static Schema composed(Schema schema) {
    List<Node> members = schema.node().at("allOf").items();
    return members.size() == 1 && COMPOSING.containsAll(schema.node().json().propertyNames())
        ? composed(new Schema(members.get(0))) : schema;
  }

  /** Returns the name of a component, or the pointer of any other schema. */
  static String name(Schema schema) {
    String pointer = schema.node().pointer();
    return pointer.matches("/components/schemas/[^/]+")
        ? pointer.substring("/components/schemas/".length()).replace("~1", "/").replace("~0", "~") : "#" + pointer;
  }
}
