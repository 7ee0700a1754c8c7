package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes models to Jackson and back, as plain values. Annotations are all that the client has of Jackson: 2 and 3 read the same ones, and Java
 * ignores them where there is no Jackson. Those with arguments are in {@link ForJackson}.
 */
final class Jackson {
  private Jackson() {}

  /** Returns the properties of a model, each a {@code String}, {@code Boolean}, {@code Number} of the JDK's, {@code List}, {@code Map} or null. */
  @SuppressWarnings("unchecked")
  static <T extends Model> Map<String, @Nullable Object> write(T model) {
    StringWriter json = new StringWriter();
    try {
      ((ModelAdapter<T>) model.adapter()).write(new JsonWriter(json), model);
      Object plain = FreeForm.read(new JsonReader(new StringReader(json.toString())));
      return (Map<String, @Nullable Object>) FreeForm.map(plain, value -> value instanceof JsonNumber ? ((JsonNumber) value).toJackson() : value);
    } catch (IOException e) { // nested too deep
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the model or enum of what Jackson has read. */
  static <T> @Nullable T read(Object value, WireAdapter<T> adapter) {
    try {
      return adapter.from(FreeForm.copy(value));
    } catch (TypeMismatch e) {
      throw e.within("$");
    }
  }
}
