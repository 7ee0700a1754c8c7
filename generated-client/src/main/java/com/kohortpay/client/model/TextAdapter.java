package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;

/** Is the base of the adapters of what JSON has as a string or number: made of its text. */
abstract class TextAdapter<T> extends StrictAdapter<T> {
  TextAdapter(JsonToken expected, String description) {
    super(expected, description);
  }

  @Override
  final T readValue(JsonReader in) throws IOException {
    String text = in.nextString();
    try {
      return parse(text);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw malformed(in.getPreviousPath());
    }
  }

  @Override
  final T fromValue(Object json) {
    try {
      return parse(json.toString());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw malformed("");
    }
  }

  /** Throws one of the exceptions with which the JDK rejects a text that is not of the type. */
  abstract T parse(String text);
}
