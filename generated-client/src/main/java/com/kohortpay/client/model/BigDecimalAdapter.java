package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;

final class BigDecimalAdapter extends TextAdapter<BigDecimal> {
  static final BigDecimalAdapter INSTANCE = new BigDecimalAdapter();

  private BigDecimalAdapter() {
    super(JsonToken.NUMBER, "a number with an exponent of at most 32 bits");
  }

  @Override
  BigDecimal parse(String text) {
    return new BigDecimal(text);
  }

  @Override
  void writeValue(JsonWriter out, BigDecimal value) throws IOException {
    out.value(value);
  }
}
