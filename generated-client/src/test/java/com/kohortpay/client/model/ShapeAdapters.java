package com.kohortpay.client.model;

import com.google.gson.TypeAdapter;
import java.lang.reflect.Type;

/** {@link ModelAdapters} for the models of the tests' own contract, {@code shapes.yaml}. */
public final class ShapeAdapters {
  private ShapeAdapters() {}

  public static TypeAdapter<?> of(Type type) {
    return ModelAdapters.of(type, GeneratedAdapters_::of);
  }
}
