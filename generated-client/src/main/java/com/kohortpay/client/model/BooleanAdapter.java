package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

final class BooleanAdapter extends StrictAdapter<Boolean> {
  static final BooleanAdapter INSTANCE = new BooleanAdapter();

  private BooleanAdapter() {
    super(JsonToken.BOOLEAN, "a boolean");
  }

  @Override
  Boolean readValue(JsonReader in) throws IOException {
    return in.nextBoolean();
  }

  @Override
  Boolean fromValue(Object json) {
    return (Boolean) json;
  }

  @Override
  void writeValue(JsonWriter out, Boolean value) throws IOException {
    out.value(value);
  }
}
