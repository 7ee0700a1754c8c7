package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import com.kohortpay.client.model.ShapeAdapters;
import com.kohortpay.client.model.Thing_;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as JSON text, as users of the client convert them. */
class JsonTest {
  @Test
  void decode_thenEncode_losesNothing() {
    String json = "{\"label\":null,\"status\":\"NEW\",\"closedAt\":null,\"more\":[1.0,{\"a\":\"é\u2028\"}]}";
    Thing_ thing = Json.decode(json, Thing_.class, ShapeAdapters::of);
    assertThat(thing.getStatus()).hasToString("NEW");
    assertThat(Json.encode(thing, ShapeAdapters::of)).isEqualTo(json.replace("\u2028", "\\u2028"));
    assertThat(Json.decode(json, Thing_.class, ShapeAdapters::of)).isEqualTo(thing);
  }

  /** Gson 2.15 rejects them, older versions keep them. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"label\":\"\ud800\"}", "{\"label\":\"?\",\"more\":\"\udc00\"}", "{\"\ud800\":1}"})
  void decode_unpairedSurrogate_isNeverReplaced(String json) {
    try {
      assertThat(Json.encode(Json.decode(json, Thing_.class, ShapeAdapters::of), ShapeAdapters::of)).isEqualTo(json);
    } catch (JsonParseException e) {
      assertThat(e).hasMessageStartingWith("malformed JSON at or after $");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "null                                | $ is null, not a Thing_",
    "[]                                  | $ is not an object but an array",
    "{\"label\":\"ada@example.com\"    | the JSON ends too early, in $.label",
    "{\"label\":\"ada@example.com\"} x | malformed JSON at or after $",
  })
  void decode_invalidJson_namesThePathButNotTheValue(String json, String problem) {
    assertThatThrownBy(() -> Json.decode(json, Thing_.class, ShapeAdapters::of)).isInstanceOf(JsonParseException.class).hasMessage(problem);
  }

  /** Gson's own messages have the path, too. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"ada@example.com\":[x", "{\"a\u202Eb\":{\"c\":", "{\"first last\":nul", "{\"notes\":{\"ada@example.com\":tru"})
  void decode_invalidJsonBelowAnUnusualName_doesNotShowIt(String json) {
    assertThatThrownBy(() -> Json.decode(json, Thing_.class, ShapeAdapters::of))
        .isInstanceOf(JsonParseException.class)
        .hasNoCause()
        .hasMessageEndingWith(" $…");
  }

  @Test
  void null_isRejectedByName() {
    assertThatThrownBy(() -> Json.decode(null, Thing_.class)).isInstanceOf(NullPointerException.class).hasMessage("json must not be null");
    assertThatThrownBy(() -> Json.decode("{}", null)).isInstanceOf(NullPointerException.class).hasMessage("type must not be null");
    assertThatThrownBy(() -> Json.encode(null)).isInstanceOf(NullPointerException.class).hasMessage("model must not be null");
  }
}
