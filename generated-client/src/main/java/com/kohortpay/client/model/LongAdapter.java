package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

final class LongAdapter extends TextAdapter<Long> {
  static final LongAdapter INSTANCE = new LongAdapter();

  private LongAdapter() {
    super(JsonToken.NUMBER, "an integer of at most 64 bits");
  }

  @Override
  @Nullable Long readUsual(Utf8JsonReader in) {
    return in.nextPlainLong();
  }

  @Override
  Long parse(String text) {
    // Gson would go through double for 9007199254740993.0, and return 9007199254740992.
    return isPlain(text) ? Long.parseLong(text) : new BigDecimal(text).longValueExact();
  }

  @Override
  void writeValue(JsonWriter out, Long value) throws IOException {
    out.value(value.longValue());
  }

  /** No fraction and no exponent: JSON then allows nothing but digits and a sign. */
  static boolean isPlain(String text) {
    return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
  }
}
