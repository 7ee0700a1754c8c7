package com.kohortpay.client.model;

import com.google.gson.TypeAdapter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** {@link ModelAdapters} for the models of the tests' own contract, {@code shapes.yaml}. */
public final class ShapeAdapters {
  private ShapeAdapters() {}

  public static TypeAdapter<?> of(Type type) {
    return ModelAdapters.of(type, ShapeAdapters::generated);
  }

  /** By name: each generated model has its adapter within it. */
  private static @Nullable WireAdapter<?> generated(Class<?> type) {
    if (type.getPackage() != ShapeAdapters.class.getPackage()) {
      return null;
    }
    try {
      return (WireAdapter<?>) Class.forName(type.getName() + "$Adapter").getDeclaredField("INSTANCE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no adapter of " + type, e);
    }
  }
}
