package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** {@link Json} with an adapter, and with both of its readers and writers. */
public final class JsonText {
  private JsonText() {}

  /** Returns Gson's reader as the client uses it for what its own reader leaves to it. */
  public static JsonReader strictReader(Reader text) {
    return StrictGson.reader(text);
  }

  /** Returns the value of a JSON text, which is the value of a response with that body too. */
  public static <T> T read(TypeAdapter<T> adapter, String json) {
    T value = Json.read(adapter, new StringReader(json));
    assertThat(Json.read(adapter, json.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(value);
    return value;
  }

  /** Returns the JSON text of a value, which says the same as the body of a request with that value. */
  public static <T> String write(TypeAdapter<T> adapter, T value) {
    StringWriter text = new StringWriter();
    Json.write(adapter, value, text);
    // Only Gson escapes these two line ends, which JSON does not require.
    assertThat(Json.write(adapter, value).readUtf8())
        .isEqualTo(text.toString().replace("\\u2028", "\u2028").replace("\\u2029", "\u2029"));
    return text.toString();
  }
}
