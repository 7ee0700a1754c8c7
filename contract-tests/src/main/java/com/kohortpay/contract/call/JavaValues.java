package com.kohortpay.contract.call;

import com.kohortpay.client.Json;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The values of the client's Java types as JSON trees, and back. */
final class JavaValues {
  private JavaValues() {}

  /** What a caller would pass for this JSON where the client takes this type. */
  static Object of(JsonNode json, Type type) {
    Class<?> raw = raw(type);
    if (json.isNull()) {
      return null;
    }
    if (Model.class.isAssignableFrom(raw)) {
      return Json.decode(json.toString(), raw.asSubclass(Model.class));
    }
    if (OpenEnum.class.isAssignableFrom(raw)) {
      return constant(json, raw);
    }
    if (List.class.isAssignableFrom(raw)) {
      List<Object> list = new ArrayList<>();
      json.forEach(item -> list.add(of(item, argument(type, 0))));
      return list;
    }
    if (Map.class.isAssignableFrom(raw)) {
      Map<String, Object> map = new LinkedHashMap<>();
      json.properties().forEach(entry -> map.put(entry.getKey(), of(entry.getValue(), argument(type, 1))));
      return map;
    }
    return raw == Object.class ? free(json) : scalar(json, raw);
  }

  /** The JSON the client writes for a value it answered. */
  static JsonNode tree(Object value) {
    if (value instanceof Model model) {
      return com.kohortpay.contract.json.Json.read(Json.encode(model));
    }
    if (value instanceof OpenEnum<?> constant) {
      return tree(constant.value());
    }
    if (value instanceof List<?> list) {
      return com.kohortpay.contract.json.Json.tree(list.stream().map(JavaValues::tree).toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> trees = new LinkedHashMap<>();
      map.forEach((name, item) -> trees.put((String) name, tree(item)));
      return com.kohortpay.contract.json.Json.tree(trees);
    }
    if (value == null || value instanceof Boolean) {
      return com.kohortpay.contract.json.Json.tree(value);
    }
    return value instanceof Number
        ? com.kohortpay.contract.json.Json.read(value.toString())
        : com.kohortpay.contract.json.Json.tree(value.toString());
  }

  private static Object scalar(JsonNode json, Class<?> type) {
    String text = json.asString();
    if (type == String.class) {
      return text;
    } else if (type == Long.class || type == long.class) {
      return json.asLong();
    } else if (type == Integer.class || type == int.class) {
      return json.asInt();
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text);
    } else if (type == Boolean.class || type == boolean.class) {
      return json.asBoolean();
    } else if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse(text);
    } else if (type == LocalDate.class) {
      return LocalDate.parse(text);
    } else if (type == UUID.class) {
      return UUID.fromString(text);
    } else if (type == URI.class) {
      return URI.create(text);
    }
    throw new IllegalStateException("The client takes a " + type.getName() + ", which these tests cannot make of JSON");
  }

  private static Object free(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        json.properties().forEach(entry -> map.put(entry.getKey(), of(entry.getValue(), Object.class)));
        yield map;
      }
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        json.forEach(item -> list.add(of(item, Object.class)));
        yield list;
      }
      case BOOLEAN -> json.asBoolean();
      case NUMBER -> json.numberValue();
      default -> json.asString();
    };
  }

  /** {@code GroupStatus.of("OPEN")}. */
  private static Object constant(JsonNode json, Class<?> type) {
    Method of = Stream.of(type.getMethods())
        .filter(method -> method.getName().equals("of") && method.getParameterCount() == 1)
        .findFirst().orElseThrow(() -> new IllegalStateException(type + " has no method of(value)"));
    try {
      return of.invoke(null, scalar(json, of.getParameterTypes()[0]));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(of + " failed", e);
    }
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType()
        : type instanceof Class<?> plain ? plain : Object.class;
  }

  static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
  }
}
