package com.kohortpay.client;

import com.google.gson.TypeAdapter;
import java.io.StringReader;
import java.io.StringWriter;

/** {@link Json} for adapters of models that are not the contract's. */
public final class JsonText {
  private JsonText() {}

  public static <T> T read(TypeAdapter<T> adapter, String json) {
    return Json.read(adapter, new StringReader(json));
  }

  public static <T> String write(TypeAdapter<T> adapter, T value) {
    StringWriter text = new StringWriter();
    Json.write(adapter, value, text);
    return text.toString();
  }
}
