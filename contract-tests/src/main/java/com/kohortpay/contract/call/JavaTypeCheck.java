package com.kohortpay.contract.call;

import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import com.kohortpay.contract.check.JsonDiff;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Checks that each value that the client returns has the Java type that its schema asks for and the value that was received, read through getters. */
final class JavaTypeCheck {
  private static final Map<String, Class<?>> BY_FORMAT = Map.of(
      "date-time", OffsetDateTime.class, "date", LocalDate.class, "uuid", UUID.class, "uri", URI.class);

  private final BiConsumer<JsonPath, String> report;

  /**
   * Reports values of wrong types.
   *
   * @param report receives the JSON path of each, and what is wrong
   */
  JavaTypeCheck(BiConsumer<JsonPath, String> report) {
    this.report = report;
  }

  void check(JsonPath path, Schema schema, JsonNode wire, Object value) {
    if (wire.isNull() || value == null) {
      if (!wire.isNull() || value != null) {
        report.accept(path, wire.isNull() ? "expected null, found " + name(value) : "expected a value, found null");
      }
    } else if (value instanceof Model model) {
      expect(path, wire.isObject() && schema.type().equals("object"), schema, value);
      properties(path, schema, wire, model);
    } else if (value instanceof List<?> list) {
      expect(path, wire.isArray(), schema, value);
      for (int i = 0; i < Math.min(list.size(), wire.size()); i++) {
        check(path.item(i), schema.items(), wire.get(i), list.get(i));
      }
    } else if (value instanceof Map<?, ?> map) {
      // A component with properties of its own is a class; only maps and free-form objects are not.
      expect(path, wire.isObject() && schema.properties().isEmpty(), schema, value);
      wire.properties().forEach(entry -> check(
          path.property(entry.getKey()), schema.additional(), entry.getValue(), map.get(entry.getKey())));
    } else {
      expect(path, isScalar(schema, value), schema, value);
      new JsonDiff(report).find(path, schema, wire, JavaValues.tree(value));
    }
  }

  private void properties(JsonPath path, Schema schema, JsonNode wire, Model model) {
    Map<String, Schema> declared = schema.properties();
    wire.properties().forEach(entry -> {
      String name = entry.getKey();
      JsonPath where = path.property(name);
      if (!declared.containsKey(name)) {
        check(where, schema.additional(), entry.getValue(), model.additionalProperties().get(name));
        return;
      }
      GeneratedModel.of(model.getClass()).getter(name).ifPresentOrElse(
          getter -> property(where, declared.get(name), entry.getValue(), GeneratedModel.call(getter, model), name, model, getter),
          () -> report.accept(where, model.getClass().getSimpleName() + " has no getter for it"));
    });
  }

  /** Whatever a server sends, the client reads the rest: a value that Java's type cannot represent is null, and the model names it. */
  private void property(JsonPath path, Schema schema, JsonNode wire, Object value, String name, Model model, Method getter) {
    if (value != null || wire.isNull() || isRepresentable(wire, getter.getGenericReturnType())) {
      check(path, schema, wire, value);
    } else if (model.violations().stream().noneMatch(each -> JsonPath.parse(each.path()).startsWith(JsonPath.ROOT.property(name)))) {
      report.accept(path, "has another type than the contract says, and violations() do not name it");
    }
  }

  private static boolean isRepresentable(JsonNode wire, Type type) {
    try {
      JavaValues.decoded(wire, type);
      return true;
    } catch (NotRepresentable e) {
      return false;
    }
  }

  private static boolean isScalar(Schema schema, Object value) {
    if (schema.isEnum()) {
      return value instanceof OpenEnum<?>;
    }
    return switch (schema.type()) {
      case "string" -> BY_FORMAT.getOrDefault(schema.format(), String.class).isInstance(value);
      case "integer" -> value instanceof Long;
      case "number" -> value instanceof BigDecimal;
      case "boolean" -> value instanceof Boolean;
      // Any type: plain Java values.
      case "" -> value instanceof String || value instanceof Boolean || value instanceof Number;
      default -> false;
    };
  }

  private void expect(JsonPath path, boolean right, Schema schema, Object value) {
    if (!right) {
      String expected = (schema.type() + " " + schema.format()).strip() + (schema.isEnum() ? " enum" : "");
      report.accept(path, "is a " + name(value) + ", which is not the Java type of " + (expected.isEmpty() ? "anything" : expected));
    }
  }

  private static String name(Object value) {
    return value.getClass().getSimpleName();
  }
}
