package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;

final class LocalDateAdapter extends TextAdapter<LocalDate> {
  static final LocalDateAdapter INSTANCE = new LocalDateAdapter();

  private LocalDateAdapter() {
    super(JsonToken.STRING, "a date (yyyy-mm-dd)");
  }

  @Override
  LocalDate parse(String text) {
    return LocalDate.parse(text);
  }

  @Override
  void writeValue(JsonWriter out, LocalDate value) throws IOException {
    out.value(value.toString());
  }
}
