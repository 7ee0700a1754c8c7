package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.UUID;

final class UUIDAdapter extends StrictAdapter<UUID> {
  static final UUIDAdapter INSTANCE = new UUIDAdapter();

  private UUIDAdapter() {
    super(JsonToken.STRING, "a UUID");
  }

  @Override
  UUID readValue(JsonReader in) throws IOException {
    String text = in.nextString();
    try {
      UUID value = UUID.fromString(text);
      if (text.equalsIgnoreCase(value.toString())) { // fromString also takes 1-1-1-1-1
        return value;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the one error
    }
    throw malformed(in);
  }

  @Override
  void writeValue(JsonWriter out, UUID value) throws IOException {
    out.value(value.toString());
  }
}
