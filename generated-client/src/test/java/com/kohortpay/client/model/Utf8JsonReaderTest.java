package com.kohortpay.client.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import com.kohortpay.client.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever it reads, Gson's strict mode reads the same; the usual ways of writing JSON are all read. */
class Utf8JsonReaderTest {
  // What JSON is made of, what strict mode refuses, whole characters and parts of them.
  private static final List<String> PIECES = List.of(
      "{", "}", "[", "]", ":", ",", " ", "\n", "\t", "\r", "\f", "\"", "\"", "\"\":", "\"a\"", "\"a\":1", "true", "TRUE", "trUe", "tru", "null", "Null",
      "1", "0", "01", "-", "-0", "-0.5e3", "1.", ".5", "1e+9", "1E", "1e-400", "9223372036854775808", "1".repeat(1000), "1".repeat(1001), "\\", "\\n",
      "\\/", "\\\"", "\\'", "\\\n", "\\ud800", "\\udc00", "\\u00e9", "\\u00E", "'", "\u0000", "\u0001", "\u001f", "\u007f", "é", "€", "😀", "\u00c3",
      "\u0080", "\u00f0", "a".repeat(1023), "é".repeat(600), "/*", "#", ";", "\ufeff", "\u2028");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{\"a\":\"b\",\"c\":[]}                   | {a=b, c=[]}",
    "[\"Zoé\", \"😀\", true, false, null]     | [Zoé, 😀, true, false, null]",
    "[0, -1, 1.50, -1.5E3, 1e-400]            | [0, -1, 1.50, -1.5E3, 1e-400]",
    "\"\\\"\\\\\\/ \\u00e9\\u20AC x\\u00e9\"  | \"\\/ é€ xé",
    "{ \"a\" : { } , \"\" : [ [ ] , 1 ] }     | {a={}, =[[], 1]}",
    "7                                        | 7",
    "null                                     | null",
  })
  void usualJson_isRead(String json, String value) throws IOException {
    assertThat(String.valueOf(read(new Utf8JsonReader(json.getBytes(UTF_8))))).isEqualTo(value);
  }

  @Test
  void escapesAndSpaces_areRead() throws IOException {
    assertThat(read(new Utf8JsonReader("\r\n\t [\n\"\\b\\f\\n\\r\\t\" \r]\n".getBytes(UTF_8)))).isEqualTo(List.of("\b\f\n\r\t"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", " ", "[", "]", "{", "[}", "{]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1]", "{,}", "{1:1}",
      "{\"a\" \"b\"}", "{\"a\":1 \"b\":2}", "[TRUE]", "[trux]", "[tru", "[nul]", "[truefalse]", "[\"\t\"]", "[\"\\'\"]", "[\"\\u12\"]", "[\"\\u123g\"]",
      "[\"\\ud800\"]", "['a']", "[a]", "{a:1}", "\"a", "\"a\\", "01", "1.", ".5", "1e", "1e+", "-", "+1", "1a", "1 1", "{} {}", "\u0000", "1\u0000",
      "\ufeff[]", "\"\\ud83d\\ude00\""})
  void anythingElse_isLeftToGson(String json) {
    assertThatThrownBy(() -> read(new Utf8JsonReader(json.getBytes(UTF_8))))
        .isInstanceOfAny(MalformedJsonException.class, JsonParseException.class);
  }

  @Test
  void deepNesting_isLeftToGson() throws IOException {
    assertThat(read(nested(63))).hasToString("[".repeat(63) + "]".repeat(63));
    assertThatThrownBy(() -> read(nested(64))).isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @CsvSource({"a,a", "a,b", "a,aa", "aa,a", "a,''", "'',a", "é,é"})
  void skipName_skipsNoOther(String name, String expected) throws IOException {
    Utf8JsonReader in = new Utf8JsonReader(("[0,{\"" + name + "\":1}]").getBytes(UTF_8));
    in.beginArray();
    in.nextString();
    assertThat(in.hasNext()).isTrue();
    in.beginObject();
    assertThat(in.skipName(Utf8JsonWriter.writtenName(expected))).isEqualTo(name.equals(expected));
    assertThat(name.equals(expected) || in.nextName().equals(name)).isTrue();
    assertThat(in.skipName(Utf8JsonWriter.writtenName(name))).isFalse();
    assertThat(in.nextString()).isEqualTo("1");
    in.endObject();
    in.endArray();
    assertThat(in.peek()).isEqualTo(JsonToken.END_DOCUMENT);
  }

  /** A model with such a field would otherwise take malformed JSON. */
  @Test
  void skipName_comparesWithTheEscapedName() throws IOException {
    byte[] written = Utf8JsonWriter.writtenName("a\"b");
    Utf8JsonReader unescaped = new Utf8JsonReader("{\"a\"b\":1}".getBytes(UTF_8));
    unescaped.beginObject();
    assertThat(unescaped.skipName(written)).isFalse();
    Utf8JsonReader escaped = new Utf8JsonReader("{\"a\\\"b\":1}".getBytes(UTF_8));
    escaped.beginObject();
    assertThat(escaped.skipName(written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1 2", "1\"2\"", "1\"2021-07-22T00:00:00.000Z\"", "1{}"})
  void valueThatNoCommaIsBefore_isLeftToGson(String json) throws IOException {
    for (WireAdapter<?> adapter : List.of(LongAdapter.INSTANCE, StringAdapter.INSTANCE, OffsetDateTimeAdapter.INSTANCE, Color_.adapter)) {
      Utf8JsonReader in = new Utf8JsonReader(("[" + json + "]").getBytes(UTF_8));
      in.beginArray();
      assertThat(in.nextString()).isEqualTo("1");
      assertThatThrownBy(() -> adapter.read(in)).isInstanceOf(MalformedJsonException.class);
    }
  }

  // Each build tries others.
  @Property(tries = 10_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void whatIsRead_isReadTheSameByGson(@ForAll("texts") byte[] json) throws IOException {
    Object value;
    try {
      value = read(new Utf8JsonReader(json));
    } catch (MalformedJsonException | JsonParseException e) {
      Statistics.collect("left to Gson");
      return;
    }
    JsonReader strict = JsonText.strictReader(new InputStreamReader(new ByteArrayInputStream(json), UTF_8));
    assertThat(value).isEqualTo(read(strict));
    Statistics.collect("read");
    Statistics.coverage(coverage -> coverage.check("read").percentage(share -> share > 10));
  }

  @Provide
  Arbitrary<byte[]> texts() {
    Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(8).map(list -> String.join("", list));
    // As JSON of some shape, so that not all of it is malformed from its second character; Latin-1 makes parts of characters.
    return Arbitraries.of("%s", "[%s]", "[\"%s\"]", "{\"%s\":0}", "{\"a\":[\"\",%s]}", "[\"%s\",true,\"b\"]")
        .flatMap(shape -> pieces.map(piece -> String.format(shape, piece)))
        .flatMap(text -> Arbitraries.of(UTF_8, ISO_8859_1, UTF_16LE).map(text::getBytes));
  }

  private static Utf8JsonReader nested(int depth) {
    return new Utf8JsonReader(("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8));
  }

  private static @Nullable Object read(JsonReader in) throws IOException {
    Object value = ObjectAdapter.INSTANCE.read(in);
    assertThat(in.peek()).isEqualTo(JsonToken.END_DOCUMENT);
    return value;
  }
}
