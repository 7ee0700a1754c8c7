package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;

final class OffsetDateTimeAdapter extends TextAdapter<OffsetDateTime> {
  static final OffsetDateTimeAdapter INSTANCE = new OffsetDateTimeAdapter();

  private OffsetDateTimeAdapter() {
    super(JsonToken.STRING, "a date-time (RFC 3339)");
  }

  @Override
  OffsetDateTime parse(String text) {
    return DateTimes.parse(text);
  }

  @Override
  void writeValue(JsonWriter out, OffsetDateTime value) throws IOException {
    out.value(DateTimes.format(value));
  }
}
