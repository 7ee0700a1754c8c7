package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

final class OffsetDateTimeAdapter extends TextAdapter<OffsetDateTime> {
  static final OffsetDateTimeAdapter INSTANCE = new OffsetDateTimeAdapter();

  private OffsetDateTimeAdapter() {
    super(JsonToken.STRING, "a date-time (RFC 3339)");
  }

  @Override
  @Nullable OffsetDateTime readUsual(Utf8JsonReader in) {
    try {
      return in.nextUsualDateTime();
    } catch (DateTimeException e) {
      return null; // parse() rejects it, too
    }
  }

  @Override
  OffsetDateTime parse(String text) {
    return DateTimes.parse(text);
  }

  @Override
  void writeValue(JsonWriter out, OffsetDateTime value) throws IOException {
    if (out instanceof Utf8JsonWriter) {
      ((Utf8JsonWriter) out).value(value);
    } else {
      out.value(DateTimes.format(value));
    }
  }
}
