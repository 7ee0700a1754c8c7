package com.kohortpay.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A floor: Jackson's streaming parser on the same bytes. Strings are made, as every client needs them; no model is. */
final class JacksonTokens implements Contender {
  private final JsonFactory factory = new JsonFactory();

  @Override
  public Task decode(byte[] json) {
    Wire wire = new Wire(json);
    return () -> {
      try (JsonParser in = factory.createParser(wire.body().byteStream())) {
        return tokens(in);
      }
    };
  }

  private static int tokens(JsonParser in) throws IOException {
    int hash = 0;
    for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
      switch (token) {
        case FIELD_NAME -> hash += in.currentName().length();
        case VALUE_STRING -> hash += in.getText().length();
        case VALUE_NUMBER_INT -> hash += (int) in.getLongValue();
        default -> hash++;
      }
    }
    return hash;
  }
}
