package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;

final class BigDecimalAdapter extends StrictAdapter<BigDecimal> {
  static final BigDecimalAdapter INSTANCE = new BigDecimalAdapter();

  private BigDecimalAdapter() {
    super(JsonToken.NUMBER, "a number that can be held");
  }

  @Override
  BigDecimal readValue(JsonReader in) throws IOException {
    try {
      return new BigDecimal(in.nextString());
    } catch (NumberFormatException e) { // an exponent of more than 32 bits
      throw malformed(in);
    }
  }

  @Override
  void writeValue(JsonWriter out, BigDecimal value) throws IOException {
    out.value(value);
  }
}
