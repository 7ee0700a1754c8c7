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

  /** Returns the properties of a model, each a {@code String}, {@code Boolean}, {@code Number}, {@code List}, {@code Map} or null. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> write(Model model) {
    return (Map<String, @Nullable Object>) FreeForm.map(convert(model.adapter(), model, ObjectAdapter.INSTANCE),
        value -> value instanceof JsonNumber ? ((JsonNumber) value).toJackson() : value);
  }

  /** Returns the model or enum that has these properties, or this value. */
  static <T> T read(Object value, WireAdapter<T> adapter) {
    return convert(ObjectAdapter.INSTANCE, value, adapter);
  }

  @SuppressWarnings("unchecked")
  private static <T> T convert(WireAdapter<?> from, Object value, WireAdapter<T> to) {
    StringWriter json = new StringWriter();
    try {
      ((WireAdapter<Object>) from).write(new JsonWriter(json), value);
      return to.read(new JsonReader(new StringReader(json.toString())));
    } catch (IOException e) { // nested too deep
      throw new UncheckedIOException(e);
    }
  }
}
