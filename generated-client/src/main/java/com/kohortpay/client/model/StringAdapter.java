package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class StringAdapter extends TextAdapter<String> {
  static final StringAdapter INSTANCE = new StringAdapter();

  private StringAdapter() {
    super(JsonToken.STRING, "a string");
  }

  @Override
  @Nullable String readUsual(Utf8JsonReader in) {
    return in.nextPlainString();
  }

  @Override
  String parse(String text) {
    return text;
  }

  @Override
  void writeValue(JsonWriter out, String value) throws IOException {
    out.value(value);
  }
}
