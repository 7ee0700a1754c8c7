package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gson's reader is as strict where it has no strict mode, as before 2.11, as where it has one. */
class StrictGsonTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "TRUE", "[True]", "[faLse]", "nULL", "[trueE]", "[\"\n\"]", "[\"\t\"]", "[\"\u0000\"]", "[\"\\'\"]", "[\"\\\n\"]", "{\"a\\x\":1}", "[1,NULL]"})
  void tolerated_withoutStrictMode_isRejected(String json) {
    assertThatThrownBy(() -> readAll(withoutStrictMode(json))).isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> readAll(StrictGson.reader(new StringReader(json)))).isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "true", "[null,false]", "[1E5,1.0E-5,-0E+1]", "[\"TRUE \\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00E9 [{ ' é\"]", "{\"\\\\\":\"E\",\"X\":\"\\\"A\"}", "\n[\t1 ,\r2]", "\uFEFF[]"})
  void strictJson_withoutStrictMode_isRead(String json) throws IOException {
    readAll(withoutStrictMode(json));
    readAll(StrictGson.reader(new StringReader(json)));
  }

  @Test
  void nesting_beyondTheLimit_isRejected() throws IOException {
    readAll(withoutStrictMode(nested(255)));
    readAll(StrictGson.reader(new StringReader(nested(255))));
    assertThatThrownBy(() -> readAll(withoutStrictMode(nested(256)))).isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> readAll(StrictGson.reader(new StringReader(nested(256))))).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void brackets_closedOrInStrings_areNotNesting() throws IOException {
    readAll(withoutStrictMode("[" + "[{\"[[\":1}],".repeat(300) + "\"" + "[{".repeat(300) + "\"]"));
  }

  private static JsonReader withoutStrictMode(String json) {
    return new JsonReader(new StrictGson(new StringReader(json)));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static void readAll(JsonReader in) throws IOException {
    for (JsonToken token = in.peek(); token != JsonToken.END_DOCUMENT; token = in.peek()) {
      switch (token) {
        case BEGIN_ARRAY -> in.beginArray();
        case END_ARRAY -> in.endArray();
        case BEGIN_OBJECT -> in.beginObject();
        case END_OBJECT -> in.endObject();
        case NAME -> in.nextName();
        case BOOLEAN -> in.nextBoolean();
        case NULL -> in.nextNull();
        default -> in.nextString();
      }
    }
    assertThat(in.peek()).isEqualTo(JsonToken.END_DOCUMENT);
  }
}
