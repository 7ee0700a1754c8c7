package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

final class OffsetDateTimeAdapter extends StrictAdapter<OffsetDateTime> {
  static final OffsetDateTimeAdapter INSTANCE = new OffsetDateTimeAdapter();

  private OffsetDateTimeAdapter() {
    super(JsonToken.STRING, "a date-time (RFC 3339)");
  }

  @Override
  OffsetDateTime readValue(JsonReader in) throws IOException {
    try {
      return DateTimes.parse(in.nextString());
    } catch (DateTimeException e) {
      throw malformed(in);
    }
  }

  @Override
  void writeValue(JsonWriter out, OffsetDateTime value) throws IOException {
    out.value(DateTimes.format(value));
  }
}
