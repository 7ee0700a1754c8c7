package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.UUID;

final class UUIDAdapter extends TextAdapter<UUID> {
  static final UUIDAdapter INSTANCE = new UUIDAdapter();

  private UUIDAdapter() {
    super(JsonToken.STRING, "a UUID");
  }

  @Override
  UUID parse(String text) {
    UUID value = UUID.fromString(text);
    if (!text.equalsIgnoreCase(value.toString())) { // fromString also takes 1-1-1-1-1
      throw new IllegalArgumentException();
    }
    return value;
  }

  @Override
  void writeValue(JsonWriter out, UUID value) throws IOException {
    out.value(value.toString());
  }
}
