package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.kohortpay.client.model.ModelAdapters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are read just as by Gson in strict mode, whether they are plain or not. */
class PlainJsonReaderTest {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final TypeAdapter<?> ANY = ModelAdapters.of(Object.class);
  // What JSON is made of, what strict mode refuses, whole characters and parts of them.
  private static final List<String> PIECES = List.of(
      "{", "}", "[", "]", ":", ",", " ", "\n", "\t", "\"", "\"", "\"\":", "\"a\"", "\"a\":1", "true", "TRUE", "trUe", "null", "Null", "1",
      "-0.5e3", "\\", "\\n", "\\'", "\\ud800", "\\udc00", "\\u00e9", "'", "\u0001", "\u001f", "\u007f", "é", "€", "😀", "\u00c3", "\u0080",
      "\u00f0", "a".repeat(1023), "é".repeat(600), "😀".repeat(2100), "/*", "#", ";", "\ufeff", "\u2028");

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"b\"}", "[\"Zoé\", \"😀\", true, null, -1.5E3]", "\"\u007f\""})
  void plainText_isReadWithoutStrictLooks(String json) throws IOException {
    assertThat(PlainJsonReader.of(body(bytes(json)))).isInstanceOf(PlainJsonReader.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"a\\n\"]", "[\n]", "[\"12345678\u0001\"]", "[\"1234567890123\\\"\"]", "\ufeff[]"})
  void textThatIsNotPlain_isReadByGsonAlone(String json) throws IOException {
    assertThat(PlainJsonReader.of(body(bytes(json)))).isExactlyInstanceOf(JsonReader.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[TRUE]", "[\"a\",Null]", "{\"a\":\"b\",\"c\":False}", "[\"\t\"]", "[\"\\'\"]", "[\"\\ud800\"]", "{\"\\ud800\":1}", "['a']", "[a]", "{a:1}"})
  void whatStrictModeRefuses_isRefused(String json) {
    assertThat(outcome(bytes(json), false)).contains("malformed JSON").isEqualTo(outcome(bytes(json), true));
  }

  @Property(tries = 20_000)
  void anyText_isReadAsInStrictMode(@ForAll("texts") byte[] json) {
    assertThat(outcome(json, false)).isEqualTo(outcome(json, true));
  }

  @Provide
  Arbitrary<byte[]> texts() {
    Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(8).map(list -> String.join("", list));
    // As JSON of some shape, so that not all of it is malformed from its second character; Latin-1 makes parts of characters.
    return Arbitraries.of("%s", "[%s]", "[\"%s\"]", "{\"%s\":0}", "{\"a\":[\"\",%s]}", "[\"%s\",true,\"b\"]")
        .flatMap(shape -> pieces.map(piece -> String.format(shape, piece)))
        .flatMap(text -> Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)
            .map(text::getBytes));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseBody body(byte[] json) {
    return ResponseBody.create(json, JSON);
  }

  private static String outcome(byte[] json, boolean gsonAlone) {
    try {
      return String.valueOf(Json.read(ANY, gsonAlone ? strict(json) : PlainJsonReader.of(body(json))));
    } catch (JsonParseException e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonReader strict(byte[] json) {
    JsonReader in = new JsonReader(body(json).charStream());
    in.setStrictness(Strictness.STRICT);
    return in;
  }
}
