package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;

final class URIAdapter extends StrictAdapter<URI> {
  static final URIAdapter INSTANCE = new URIAdapter();

  private URIAdapter() {
    super(JsonToken.STRING, "a URI");
  }

  @Override
  URI readValue(JsonReader in) throws IOException {
    try {
      return URI.create(in.nextString());
    } catch (IllegalArgumentException e) {
      throw malformed(in);
    }
  }

  @Override
  void writeValue(JsonWriter out, URI value) throws IOException {
    out.value(value.toString());
  }
}
