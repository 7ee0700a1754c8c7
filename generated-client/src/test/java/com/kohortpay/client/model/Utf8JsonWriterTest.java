package com.kohortpay.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it writes, Gson writes too. */
class Utf8JsonWriterTest {
  @SuppressWarnings("unchecked")
  private static final TypeAdapter<Object> ANY = (TypeAdapter<Object>) ModelAdapters.of(Object.class);

  @Test
  void everyKindOfValue_isWritten() throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", "\"\\/\b\f\n\r\t\u0001\u001f\u007fé€😀");
    object.put("b\"", Arrays.asList(null, true, false, 1L, new BigDecimal("1.50"), Collections.emptyList()));
    object.put("", Collections.emptyMap());
    assertThat(json(object)).isEqualTo(
        "{\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007fé€😀\",\"b\\\"\":[null,true,false,1,1.50,[]],\"\":{}}");
  }

  @Test
  void unpairedSurrogate_becomesAQuestionMark() throws IOException {
    assertThat(json("a\ud83dz")).isEqualTo("\"a?z\"");
  }

  @Test
  void nothing_isWrittenAsNull() throws Exception {
    Buffer json = new Buffer();
    Utf8JsonWriter out = new Utf8JsonWriter(json);
    out.beginArray().value((String) null).value((Boolean) null).value((Number) null).nullValue().endArray().flush();
    assertThat(json.readUtf8()).isEqualTo("[null,null,null,null]");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void numberThatJsonHasNot_isRefused(double number) {
    Utf8JsonWriter out = new Utf8JsonWriter(new Buffer());
    assertThatThrownBy(() -> out.value((Number) number)).isInstanceOf(IllegalArgumentException.class).hasMessage("JSON has no number " + number);
  }

  /** Rather than lost. */
  @Test
  void whatNoAdapterWrites_isRefused() {
    assertThatThrownBy(() -> new Utf8JsonWriter(new Buffer()).value(1.5)).hasMessage("Pipe not connected");
    assertThatThrownBy(() -> new Utf8JsonWriter(new Buffer()).jsonValue("1")).hasMessage("Pipe not connected");
  }

  @Property(tries = 2_000)
  void texts_areWrittenAsByGson(@ForAll("texts") List<String> texts) throws IOException {
    assertThat(json(texts)).isEqualTo(jsonByGson(texts));

    Map<String, Object> names = new LinkedHashMap<>();
    texts.forEach(name -> names.put(name, new ArrayList<>()));
    assertThat(json(names)).isEqualTo(jsonByGson(names));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(
        "", "\"", ",", "\\", "\n", "é", "€", "\u0000", "\u001f", "\u007f", "\u0080", "Zoé", "😀", "a😀é", "a".repeat(2045), "a".repeat(2046), "b".repeat(2047),
        "c".repeat(2048), "c".repeat(2049), "é".repeat(1024), "d".repeat(5000) + "é", "e".repeat(2046) + "😀f", "\t".repeat(2000), "g".repeat(700)).list().ofMaxSize(12);
  }

  private static String json(Object value) throws IOException {
    Buffer json = new Buffer();
    write(value, new Utf8JsonWriter(json));
    return json.readUtf8();
  }

  private static String jsonByGson(Object value) throws IOException {
    StringWriter json = new StringWriter();
    JsonWriter out = new JsonWriter(json);
    out.setSerializeNulls(true);
    write(value, out);
    return json.toString();
  }

  private static void write(Object value, JsonWriter out) throws IOException {
    ANY.write(out, value);
    out.flush();
  }
}
