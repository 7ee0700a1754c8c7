package com.kohortpay.benchmark;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;

/**
 * A floor: Gson's tokeniser on the same bytes. Names and strings are made, as every client needs them; no model is. A reads as Gson does
 * by default, which lets some text pass that is no JSON; this project's client reads strictly.
 */
final class GsonTokens implements Contender {
  private final Strictness strictness;

  GsonTokens(Strictness strictness) {
    this.strictness = strictness;
  }

  @Override
  public Task decode(byte[] json) {
    Wire wire = new Wire(json);
    return () -> {
      JsonReader in = new JsonReader(wire.body().charStream());
      in.setStrictness(strictness);
      return tokens(in);
    };
  }

  private static int tokens(JsonReader in) throws IOException {
    int hash = 0;
    while (true) {
      JsonToken token = in.peek();
      switch (token) {
        case BEGIN_OBJECT -> in.beginObject();
        case END_OBJECT -> in.endObject();
        case BEGIN_ARRAY -> in.beginArray();
        case END_ARRAY -> in.endArray();
        case NAME -> hash += in.nextName().length();
        case STRING -> hash += in.nextString().length();
        case NUMBER -> hash += (int) in.nextLong();
        case BOOLEAN -> hash += in.nextBoolean() ? 1 : 0;
        case NULL -> in.nextNull();
        case END_DOCUMENT -> {
          return hash;
        }
      }
    }
  }
}
