package com.kohortpay.client.model;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;

final class URIAdapter extends TextAdapter<URI> {
  static final URIAdapter INSTANCE = new URIAdapter();

  private URIAdapter() {
    super(JsonToken.STRING, "a URI");
  }

  @Override
  URI parse(String text) {
    return URI.create(text);
  }

  @Override
  void writeValue(JsonWriter out, URI value) throws IOException {
    out.value(value.toString());
  }
}
