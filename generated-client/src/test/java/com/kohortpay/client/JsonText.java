package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.TypeAdapter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** {@link Json} for adapters of models that are not the contract's. */
public final class JsonText {
  private JsonText() {}

  /** The value of a text, which is the same as the value of an answer with that text. */
  public static <T> T read(TypeAdapter<T> adapter, String json) {
    T value = Json.read(adapter, new StringReader(json));
    assertThat(Json.read(adapter, json.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(value);
    return value;
  }

  /** The text of a value, which says the same as a request with that value. */
  public static <T> String write(TypeAdapter<T> adapter, T value) {
    StringWriter text = new StringWriter();
    Json.write(adapter, value, text);
    // Gson alone escapes two line ends, which it need not.
    assertThat(new String(Json.write(adapter, value), StandardCharsets.UTF_8))
        .isEqualTo(text.toString().replace("\\u2028", "\u2028").replace("\\u2029", "\u2029"));
    return text.toString();
  }
}
