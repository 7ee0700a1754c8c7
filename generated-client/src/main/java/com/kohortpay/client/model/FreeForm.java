package com.kohortpay.client.model;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON for which the contract has no schema: plain, unmodifiable Java values in which numbers keep their text. */
final class FreeForm {
  private FreeForm() {}

  static @Nullable Object read(JsonReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT:
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
          map.put(in.nextName(), read(in));
        }
        in.endObject();
        return Collections.unmodifiableMap(map);
      case BEGIN_ARRAY:
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
          list.add(read(in));
        }
        in.endArray();
        return Collections.unmodifiableList(list);
      case STRING:
        return in.nextString();
      case BOOLEAN:
        return in.nextBoolean();
      case NUMBER:
        return new JsonNumber(in.nextString());
      case NULL:
        in.nextNull();
        return null;
      default:
        throw new JsonParseException(in.getPath() + " is not a JSON value");
    }
  }

  static void write(JsonWriter out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String) {
      out.value((String) value);
    } else if (value instanceof Boolean) {
      out.value((Boolean) value);
    } else if (value instanceof Number) {
      out.value((Number) value);
    } else if (value instanceof List) {
      out.beginArray();
      for (Object item : (List<?>) value) {
        write(out, item);
      }
      out.endArray();
    } else {
      out.beginObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        out.name((String) entry.getKey());
        write(out, entry.getValue());
      }
      out.endObject();
    }
  }

  /** Returns the token with which the JSON of a value begins. */
  static JsonToken token(@Nullable Object value) {
    return value == null ? JsonToken.NULL
        : value instanceof String ? JsonToken.STRING
        : value instanceof Boolean ? JsonToken.BOOLEAN
        : value instanceof Number ? JsonToken.NUMBER
        : value instanceof List ? JsonToken.BEGIN_ARRAY : JsonToken.BEGIN_OBJECT;
  }

  /** Returns the same structure with other scalars. */
  static @Nullable Object map(@Nullable Object value, UnaryOperator<@Nullable Object> scalars) {
    if (value instanceof List) {
      List<@Nullable Object> list = new ArrayList<>();
      ((List<?>) value).forEach(item -> list.add(map(item, scalars)));
      return Collections.unmodifiableList(list);
    }
    if (value instanceof Map) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((name, item) -> map.put(name(name), map(item, scalars)));
      return Collections.unmodifiableMap(map);
    }
    if (value instanceof Object[]) { // Jackson can be set to make arrays of arrays
      return map(Arrays.asList((Object[]) value), scalars);
    }
    return scalars.apply(value);
  }

  /** Returns what a caller gave as {@link #read} would have returned it. */
  static @Nullable Object copy(@Nullable Object value) {
    return map(value, FreeForm::copyScalar);
  }

  private static @Nullable Object copyScalar(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean || value instanceof JsonNumber) {
      return value;
    }
    if (value instanceof Number) {
      double number = ((Number) value).doubleValue();
      boolean binary = value instanceof Double || value instanceof Float;
      if (binary && (Double.isNaN(number) || Double.isInfinite(number))) {
        throw new IllegalArgumentException("JSON has no " + value);
      }
      return new JsonNumber(value.toString());
    }
    throw new IllegalArgumentException(
        value.getClass().getName() + " is not a JSON value: give a String, Boolean, Number, List, Map or null");
  }

  private static String name(@Nullable Object name) {
    if (name instanceof String) {
      return (String) name;
    }
    throw new IllegalArgumentException(
        "a name in a JSON object is a String, not " + (name == null ? "null" : "a " + name.getClass().getName()));
  }
}
