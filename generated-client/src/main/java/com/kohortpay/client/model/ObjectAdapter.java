package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of any JSON type; see {@link FreeForm}. */
final class ObjectAdapter extends WireAdapter<Object> {
  static final ObjectAdapter INSTANCE = new ObjectAdapter();

  private ObjectAdapter() {}

  @Override
  public @Nullable Object read(JsonReader in) throws IOException {
    return FreeForm.read(in);
  }

  @Override
  @Nullable Object from(@Nullable Object json) {
    return json;
  }

  @Override
  void writeValue(JsonWriter out, Object value) throws IOException {
    FreeForm.write(out, value);
  }

  @Override
  Object copy(Object value) {
    return Objects.requireNonNull(FreeForm.copy(value));
  }
}
