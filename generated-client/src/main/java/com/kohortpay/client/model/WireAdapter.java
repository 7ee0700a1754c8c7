package com.kohortpay.client.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads, writes and copies one Java type. There is one adapter per type, named after it: {@code <type>Adapter.INSTANCE} for a scalar,
 * {@code <type>.Adapter.INSTANCE} for a model, {@code <type>.adapter} for an open enum.
 */
abstract class WireAdapter<T> extends TypeAdapter<@Nullable T> {
  @Override
  public final void write(JsonWriter out, @Nullable T value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else {
      writeValue(out, value);
    }
  }

  abstract void writeValue(JsonWriter out, T value) throws IOException;

  /**
   * Returns the value that JSON has which is in memory already, as {@link FreeForm} reads it.
   *
   * @throws TypeMismatch if it is not of this type
   */
  abstract @Nullable T from(@Nullable Object json);

  /** Returns the value as a model may keep it: what a caller could still change is copied, at every depth. */
  T copy(T value) {
    return value;
  }

  /** Reports what violates the contract within the value. */
  void collect(Violations violations, String path, T value) {}
}
