package com.kohortpay.client.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import com.kohortpay.client.JsonText;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Models are read from bytes as they are by way of Gson's strict reader, and written as by Gson's writer. By way of Gson's reader, free-form values are
 * made first, then models of those: that shares no code with what reads names, numbers, times and enums from their bytes.
 */
class ModelBytesTest {
  private static final List<String> NAMES = List.of("text", "whole", "time", "day", "flag", "anything", "color", "level", "colors", "models", "strings",
      "te\\u0078t", "texts", "", "é", "other");
  // What a model reads straight from its bytes, what just misses that, and what is of another type.
  private static final List<String> VALUES = List.of(
      "\"\"", "\"a\"", "\"Zoé\"", "\"😀\"", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\u007f\"", "\"\t\"", "\"a", "null", "true", "nul",
      "0", "-0", "7", "-7", "01", "-", "1.0", "1e2", "123456789012345678", "-999999999999999999", "9223372036854775807", "9223372036854775808",
      "00000000000000000001", "\"7\"", "7a", "\"2021-07-22T00:00:00.000Z\"", "\"2021-07-22T23:59:59Z\"", "\"0000-01-01T00:00:00.001Z\"", "\"9999-12-31T23:59:59.999Z\"",
      "\"2021-02-30T00:00:00.000Z\"", "\"2021-02-30T00:00:00+00:00\"", "\"2021-02-29T00:00:00Z\"", "\"2021-07-22T24:00:00.000Z\"", "\"2021-07-22T00:00:00.00Z\"",
      "\"2021-07-22T00:00:0\u0660.000Z\"", "\"2021-07-22t00:00:00.000z\"", "\"2021-07-22T00:00:00.000+02:00\"", "\"2021-07-22T00:00:00.000Z",
      "\"+021-07-22T00:00:00.000Z\"", "\"😀021-07-22T00:00:00.000Z\"", "\"2021-07-22T00:00:00.000😀\"", "\"2021-07-22T00:00:00.00😀\"",
      "\"2021-07-22T00:00:00:000Z\"", "\"2021-0/-22T00:00:00.000Z\"", "\"red\"", "\"re\\u0064\"", "\"redd\"", "\"re\"", "\"3d\"", "[]", "[ ]", "{}", "{ }", "[\"red\",\"x\"]",
      "[null]", "[1]", "[[1]]", "{\"a\":\"b\"}", "{\"a\":null,}", "[{\"cents\":1,\"notes\":{}}]", "[{\"cents\":\"1\"}]");

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void models_areReadAndWrittenAsByGson(@ForAll("objects") String json) throws IOException {
    assertSame(Scalars_.Adapter.INSTANCE, json);
    assertSame(Enums_.Adapter.INSTANCE, json);
    assertSame(Containers_.Adapter.INSTANCE, json);
    Statistics.coverage(coverage -> coverage.check("read").percentage(share -> share > 30));
  }

  private static <T extends Model> void assertSame(WireAdapter<T> adapter, String json) throws IOException {
    T model;
    try {
      model = read(adapter, new Utf8JsonReader(json.getBytes(UTF_8)));
    } catch (JsonParseException | MalformedJsonException e) {
      Statistics.collect("left to Gson");
      return;
    }
    assertThat(model).isEqualTo(read(adapter, JsonText.strictReader(new StringReader(json))));
    assertThat(JsonText.read(adapter, JsonText.write(adapter, model))).isEqualTo(model);
    Statistics.collect("read");
  }

  private static <T extends Model> T read(WireAdapter<T> adapter, JsonReader in) throws IOException {
    T model = adapter.read(in);
    assertThat(in.peek()).isEqualTo(JsonToken.END_DOCUMENT);
    return model;
  }

  @Provide
  Arbitrary<String> objects() {
    Arbitrary<String> space = Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just("")), Tuple.of(1, Arbitraries.of(" ", "\n\t", "\f")));
    Arbitrary<String> member = Combinators.combine(Arbitraries.of(NAMES), space, space, Arbitraries.of(VALUES), space)
        .as((name, before, after, value, end) -> before + "\"" + name + "\"" + before + ":" + after + value + end);
    return Combinators.combine(member.list().ofMaxSize(6), space)
        .as((members, end) -> "{" + String.join(",", members) + "}" + end);
  }
}
