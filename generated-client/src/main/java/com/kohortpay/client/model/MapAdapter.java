package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unmodifiable maps, in the order of the JSON. A null among the values is kept; of a name that comes twice, the last value. */
final class MapAdapter<T> extends StrictAdapter<Map<String, @Nullable T>> {
  private final WireAdapter<T> values;
  private final boolean nullable;

  private MapAdapter(WireAdapter<T> values, boolean nullable) {
    super(JsonToken.BEGIN_OBJECT, "an object");
    this.values = values;
    this.nullable = nullable;
  }

  static <T> MapAdapter<T> of(WireAdapter<T> values) {
    return new MapAdapter<>(values, false);
  }

  /** For values that the contract allows to be null. */
  static <T> MapAdapter<T> ofNullable(WireAdapter<T> values) {
    return new MapAdapter<>(values, true);
  }

  @Override
  Map<String, @Nullable T> readValue(JsonReader in) throws IOException {
    in.beginObject();
    if (!in.hasNext()) {
      in.endObject();
      return Collections.emptyMap();
    }
    Map<String, @Nullable T> map = new LinkedHashMap<>();
    while (in.hasNext()) {
      map.put(in.nextName(), values.read(in));
    }
    in.endObject();
    return Collections.unmodifiableMap(map);
  }

  @Override
  Map<String, @Nullable T> fromValue(Object json) {
    Map<String, @Nullable T> map = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) json).entrySet()) {
      String name = (String) entry.getKey();
      try {
        map.put(name, values.from(entry.getValue()));
      } catch (TypeMismatch e) {
        throw e.within(Violations.step(name));
      }
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  void writeValue(JsonWriter out, Map<String, @Nullable T> map) throws IOException {
    out.beginObject();
    for (Map.Entry<String, @Nullable T> entry : map.entrySet()) {
      out.name(entry.getKey());
      values.write(out, entry.getValue());
    }
    out.endObject();
  }

  @Override
  Map<String, @Nullable T> copy(Map<String, @Nullable T> map) {
    Map<String, @Nullable T> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> {
      if (value == null && !nullable) {
        throw new NullPointerException("null at \"" + name + "\"");
      }
      copy.put(name, value == null ? null : values.copy(value));
    });
    return Collections.unmodifiableMap(copy);
  }

  @Override
  void collect(Violations violations, String path, Map<String, @Nullable T> map) {
    map.forEach((name, value) -> {
      if (value != null) {
        values.collect(violations, path + Violations.step(name), value);
      } else if (!nullable) {
        violations.add(path + Violations.step(name), "must not be null");
      }
    });
  }
}
