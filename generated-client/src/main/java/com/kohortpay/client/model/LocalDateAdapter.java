package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

final class LocalDateAdapter extends StrictAdapter<LocalDate> {
  static final LocalDateAdapter INSTANCE = new LocalDateAdapter();

  private LocalDateAdapter() {
    super(JsonToken.STRING, "a date (yyyy-mm-dd)");
  }

  @Override
  LocalDate readValue(JsonReader in) throws IOException {
    try {
      return LocalDate.parse(in.nextString());
    } catch (DateTimeException e) {
      throw malformed(in);
    }
  }

  @Override
  void writeValue(JsonWriter out, LocalDate value) throws IOException {
    out.value(value.toString());
  }
}
