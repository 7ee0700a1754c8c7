package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Is the base of the generated adapters of open enums. */
abstract class OpenEnumAdapter<V, T extends OpenEnum<V>> extends WireAdapter<T> {
  private final WireAdapter<V> values;

  OpenEnumAdapter(WireAdapter<V> values) {
    this.values = values;
  }

  @Override
  public final @Nullable T read(JsonReader in) throws IOException {
    V value = values.read(in);
    return value == null ? null : of(value);
  }

  @Override
  public final void write(JsonWriter out, @Nullable T constant) throws IOException {
    values.write(out, constant == null ? null : constant.value());
  }

  abstract T of(V value);

  @Override
  final void collect(Violations violations, String path, T constant) {
    if (!constant.isKnown()) {
      violations.add(path, "is not one of the values that the contract names");
    }
  }
}
