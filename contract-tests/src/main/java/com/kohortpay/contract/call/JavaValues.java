package com.kohortpay.contract.call;

import com.kohortpay.client.Json;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Converts JSON into values of the client's Java types, and back. */
public final class JavaValues {
  private final BiFunction<JsonNode, Class<? extends Model>, Model> models;

  JavaValues(BiFunction<JsonNode, Class<? extends Model>, Model> models) {
    this.models = models;
  }

  /**
   * Returns what a caller would pass for this JSON where the client takes this type. Models are decoded, so that they may
   * hold what their builders refuse.
   *
   * @throws NotRepresentable if Java's types do not allow it
   */
  public static Object decoded(JsonNode json, Type type) {
    return new JavaValues((value, model) -> Json.decode(value.toString(), model)).of(json, type);
  }

  /**
   * Returns the same value made with the models' builders, as a program does. Throws what the builders throw.
   *
   * @throws NotRepresentable if Java's types do not allow it
   */
  public static Object built(JsonNode json, Type type) {
    return new JavaValues(BuilderCalls::build).of(json, type);
  }

  /** Returns the JSON that the client writes for a value. */
  public static JsonNode tree(Object value) {
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

  Object of(JsonNode json, Type type) {
    Class<?> raw = raw(type);
    if (json.isNull()) {
      return null;
    } else if (Model.class.isAssignableFrom(raw)) {
      require(json.isObject(), json, type);
      return models.apply(json, raw.asSubclass(Model.class));
    } else if (OpenEnum.class.isAssignableFrom(raw)) {
      return OpenEnums.of(raw, value -> of(json, value));
    } else if (List.class.isAssignableFrom(raw)) {
      require(json.isArray(), json, type);
      List<Object> list = new ArrayList<>();
      json.forEach(item -> list.add(of(item, argument(type, 0))));
      return list;
    } else if (Map.class.isAssignableFrom(raw)) {
      require(json.isObject(), json, type);
      Map<String, Object> map = new LinkedHashMap<>();
      json.properties().forEach(entry -> map.put(entry.getKey(), of(entry.getValue(), argument(type, 1))));
      return map;
    }
    return raw == Object.class ? free(json) : scalar(json, raw);
  }

  private static Object scalar(JsonNode json, Class<?> type) {
    if (type == Boolean.class || type == boolean.class) {
      require(json.isBoolean(), json, type);
      return json.asBoolean();
    } else if (type == Long.class || type == long.class) {
      require(json.isNumber() && json.canConvertToLong() && json.canConvertToExactIntegral(), json, type);
      return json.decimalValue().longValueExact();
    } else if (type == Integer.class || type == int.class) {
      require(json.isNumber() && json.canConvertToInt() && json.canConvertToExactIntegral(), json, type);
      return json.decimalValue().intValueExact();
    } else if (type == BigDecimal.class) {
      require(json.isNumber(), json, type);
      return json.decimalValue();
    }
    require(json.isString(), json, type);
    try {
      return string(json.asString(), type);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new NotRepresentable(json, type);
    }
  }

  private static Object string(String string, Class<?> type) {
    if (type == String.class) {
      return string;
    } else if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse(string);
    } else if (type == LocalDate.class) {
      return LocalDate.parse(string);
    } else if (type == UUID.class) {
      return UUID.fromString(string);
    } else if (type == URI.class) {
      return URI.create(string);
    }
    throw new IllegalStateException("The client takes a " + type.getName() + ", which these tests cannot make of JSON");
  }

  private Object free(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> of(json, Map.class);
      case ARRAY -> of(json, List.class);
      case BOOLEAN -> json.asBoolean();
      case NUMBER -> json.numberValue();
      default -> json.asString();
    };
  }

  private static void require(boolean representable, JsonNode json, Type type) {
    if (!representable) {
      throw new NotRepresentable(json, type);
    }
  }

  /** Returns the class of a type without its type arguments. */
  public static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType()
        : type instanceof Class<?> plain ? plain : Object.class;
  }

  /** Returns a type argument; {@code Object} if there is none. */
  public static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
  }
}
