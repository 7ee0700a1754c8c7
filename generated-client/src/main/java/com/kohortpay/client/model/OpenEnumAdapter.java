package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads and writes an open enum, and has its constants. Immutable once the class of the enum is initialised. */
final class OpenEnumAdapter<V, T extends OpenEnum<V>> extends WireAdapter<T> {
  /** Trying more one by one would take longer than making the string. */
  private static final int MOST_LIKELY = 8;

  private final WireAdapter<V> values;
  private final BiFunction<V, Boolean, T> constructor;
  private final Map<Object, T> constants = new LinkedHashMap<>();
  // The first constants and their JSON, if it is a string: these are read without making a string of the value.
  private final List<T> likely = new ArrayList<>();
  private byte[][] written = {};

  /** Takes the adapter of the values, and the constructor of the enum: from a value, and whether the contract names it. */
  OpenEnumAdapter(WireAdapter<V> values, BiFunction<V, Boolean, T> constructor) {
    this.values = values;
    this.constructor = constructor;
  }

  /** Makes the constant of a value that the contract names. */
  T known(V value) {
    T constant = constructor.apply(value, true);
    constants.put(key(value), constant);
    if (value instanceof String && likely.size() < MOST_LIKELY) {
      likely.add(constant);
      written = Arrays.copyOf(written, likely.size());
      written[likely.size() - 1] = Utf8JsonWriter.writtenValue((String) value);
    }
    return constant;
  }

  Collection<T> knownValues() {
    return Collections.unmodifiableCollection(constants.values());
  }

  /** Returns the constant of a value, or a new one if the contract does not name the value. */
  T of(V value) {
    T constant = constants.get(key(value));
    return constant != null ? constant : constructor.apply(value, false);
  }

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    if (in instanceof Utf8JsonReader) {
      for (int i = 0; i < written.length; i++) {
        if (((Utf8JsonReader) in).skipValue(written[i])) {
          return likely.get(i);
        }
      }
    }
    V value = values.read(in);
    return value == null ? null : of(value);
  }

  @Override
  @Nullable T from(@Nullable Object json) {
    V value = values.from(json);
    return value == null ? null : of(value);
  }

  @Override
  void writeValue(JsonWriter out, T constant) throws IOException {
    values.writeValue(out, constant.value());
  }

  @Override
  void collect(Violations violations, String path, T constant) {
    if (!constant.isKnown()) {
      violations.add(path, "is not one of the values that the contract names");
    }
  }

  /** The same for 1 and 1.0. */
  private static Object key(Object value) {
    return value instanceof BigDecimal ? ((BigDecimal) value).stripTrailingZeros() : value;
  }
}
