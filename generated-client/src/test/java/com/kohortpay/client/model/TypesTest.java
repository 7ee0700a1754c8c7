package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each JSON type is read as itself, never as another; see {@link InvalidValuesTest} for what is of another type. */
class TypesTest {

  @ParameterizedTest
  @ValueSource(strings = {"{\"strings\":[\"a\"", "{\"strings\":", "{", "{\"strings\"", ""})
  void truncated_isRefused(String json) {
    assertThatExceptionOfType(JsonParseException.class).isThrownBy(() -> read(Containers_.Adapter.INSTANCE, json))
        .withMessageStartingWith("the JSON ends too early, in $");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'strings':[]}", "{strings:[]}", "{\"strings\":[1,]}", "{\"more\":NaN}", "{\"strings\":[]}x", "{\"strings\":[]}{}", "<html>",
      "{\"more\":TRUE}", "{\"more\":01}", "{\"more\":\"\n\"}"})
  void malformed_isRefused(String json) {
    assertThatExceptionOfType(JsonParseException.class).isThrownBy(() -> read(Containers_.Adapter.INSTANCE, json));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "-0,0", "1.0,1", "1e3,1000", "1E3,1000", "9007199254740993.0,9007199254740993", "9223372036854775807,9223372036854775807",
      "-9223372036854775808,-9223372036854775808", "100e-2,1"})
  void wholeNumbers_inAnyForm_areExact(String json, long value) {
    assertThat(read(Scalars_.Adapter.INSTANCE, "{\"whole\":" + json + "}").getWhole()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1e0", "-0", "0.10", "123456789012345678901234567890", "1E400", "1e-999999999999"})
  void freeFormNumbers_keepTheirText(String number) {
    String json = "{\"anything\":" + number + ",\"more\":[" + number + "]}";

    assertThat(write(Scalars_.Adapter.INSTANCE, read(Scalars_.Adapter.INSTANCE, json))).isEqualTo(json);
  }

  /** Some have more digits than memory, or an exponent of more than 32 bits. */
  @ParameterizedTest
  @CsvSource({"1,1", "-1.99,-1", "1e3,1000", "0.99999999999999999999,0", "18446744073709551617,1", "1e19,-8446744073709551616",
      "1e99999999999,9223372036854775807", "-1e99999999999,-9223372036854775808", "1e-99999999999,0", "1e-999999999,0", "0e99999999999,0"})
  void freeFormNumbers_areCutOffOrNarrowed(String json, long value) {
    assertThat(((Number) read(Scalars_.Adapter.INSTANCE, "{\"anything\":" + json + "}").getAnything()).longValue()).isEqualTo(value);
  }

  @Test
  void freeFormNumbers_areEqualByTheirText() {
    Scalars_ one = read(Scalars_.Adapter.INSTANCE, "{\"anything\":1}");

    assertThat(one).isEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"anything\":1}")).hasSameHashCodeAs(read(Scalars_.Adapter.INSTANCE, "{\"anything\":1}"));
    assertThat(one).isNotEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"anything\":1.0}")).isNotEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"anything\":\"1\"}"));
    assertThat(one.hashCode()).isNotEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"anything\":2}").hashCode());
  }

  static Stream<Arguments> types() {
    return Stream.of(
        Arguments.of(String.class, "\"a\"", "a"), Arguments.of(Boolean.class, "true", true), Arguments.of(Long.class, "1", 1L),
        Arguments.of(BigDecimal.class, "1.50", new BigDecimal("1.50")), Arguments.of(LocalDate.class, "\"2021-07-22\"", LocalDate.of(2021, 7, 22)),
        Arguments.of(OffsetDateTime.class, "\"2021-07-22T00:00:00.000Z\"", OffsetDateTime.parse("2021-07-22T00:00:00Z")),
        Arguments.of(UUID.class, "\"123e4567-e89b-12d3-a456-426614174000\"", UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
        Arguments.of(URI.class, "\"https://example.com/\"", URI.create("https://example.com/")), Arguments.of(Object.class, "[true]", List.of(true)),
        Arguments.of(new TypeToken<List<Long>>() {}.getType(), "[1]", List.of(1L)),
        Arguments.of(new TypeToken<Map<String, Long>>() {}.getType(), "{\"a\":1}", Map.of("a", 1L)),
        Arguments.of(Color_.class, "\"new\"", Color_.of("new")));
  }

  @ParameterizedTest
  @MethodSource("types")
  void adapters_areFoundByType(Type type, String json, Object value) throws IOException {
    assertThat((Object) ShapeAdapters.of(type).fromJson(json)).isEqualTo(value);
  }

  @Test
  void adapters_ofOtherTypes_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ModelAdapters.of(Integer.class))
        .withMessage("java.lang.Integer is neither a model nor a type that models use");
    assertThatIllegalArgumentException().isThrownBy(() -> ModelAdapters.of(new TypeToken<Set<String>>() {}.getType()))
        .withMessage("java.util.Set<java.lang.String> is neither a model nor a type that models use");
  }

  @Test
  void freeFormNumbers_areNumbers() {
    Number number = (Number) read(Scalars_.Adapter.INSTANCE, "{\"anything\":12.75}").getAnything();

    assertThat(number.intValue()).isEqualTo(12);
    assertThat(number.doubleValue()).isEqualTo(12.75);
    assertThat(number.floatValue()).isEqualTo(12.75f);
    assertThat(((Number) read(Scalars_.Adapter.INSTANCE, "{\"anything\":1e999999999}").getAnything()).longValue()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({
      "2021-07-22T00:00:00.000Z, 2021-07-22T00:00:00.000Z",
      "2021-07-22T00:00:00Z, 2021-07-22T00:00:00.000Z",
      "2021-07-22T10:11:12.1Z, 2021-07-22T10:11:12.100Z",
      "2021-07-22T10:11:12.123456Z, 2021-07-22T10:11:12.123456Z",
      "2021-07-22T10:11:12.123456789+02:00, 2021-07-22T10:11:12.123456789+02:00",
      "2021-07-22T10:11:12+0200, 2021-07-22T10:11:12.000+02:00",
      "2021-07-22T10:11:12-05, 2021-07-22T10:11:12.000-05:00",
      "2021-07-22T10:11:12.5+02:00:30, 2021-07-22T10:11:12.500+02:00:30",
      "2021-07-22T10:11:12-00, 2021-07-22T10:11:12.000Z",
      "2021-07-22t10:11:12.5z, 2021-07-22T10:11:12.500Z",
      "2021-07-22 10:11:12Z, 2021-07-22T10:11:12.000Z",
      "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
      "9999-12-31T23:59:00Z, 9999-12-31T23:59:00.000Z",
      "+10000-01-01T00:00:01Z, +10000-01-01T00:00:01Z",
      "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z",
  })
  void dateTimes_areReadInManyForms_andWrittenInOne(String read, String written) {
    Scalars_ scalars = read(Scalars_.Adapter.INSTANCE, "{\"time\":\"" + read + "\"}");

    assertThat(scalars.getTime()).isEqualTo(OffsetDateTime.parse(written));
    assertThat(write(Scalars_.Adapter.INSTANCE, scalars)).isEqualTo("{\"time\":\"" + written + "\"}");
  }

  /** Java's own parsers take the last day of the month for most of them. */
  @ParameterizedTest
  @ValueSource(strings = {"2021-02-29T00:00:00.000Z", "2021-02-30T00:00:00Z", "2021-02-30T00:00:00+02:00", "2021-02-30t00:00:00z", "2021-04-31 00:00:00.5Z",
      "2021-02-29T00:00:00+0000", "2021-07-22T24:00:00.000Z", "2021-07-22T24:00:00+00:00", "2021-13-01T00:00:00.000Z", "2021-00-10T00:00:00.5Z",
      "2021-07-22T10:60:00Z", 
      "2021-07-22T10:11:12ZZ", "2021-07-22T10:11:12+02:00+0300", "2021-07-22T10:11:12+02Z", "2021-07-22T10:11:12+2",
      "2021-07-22-05", "2021-07-22T10:00:60.25Z", "\ud83d\ude0021-07-22T00:00:00.000Z", "2021-07-22T00:00:00.00\ud83d\ude00"})
  void impossibleTimes_areKeptAsText(String time) {
    Scalars_ scalars = read(Scalars_.Adapter.INSTANCE, "{\"time\":\"" + time + "\"}");

    assertThat(scalars.getTime()).isNull();
    assertThat(write(Scalars_.Adapter.INSTANCE, scalars)).isEqualTo("{\"time\":\"" + time + "\"}");
  }

  /** Java's own parser decides. It takes small letters only where they are made capital, and a space nowhere. */
  @ParameterizedTest
  @ValueSource(strings = {"2021-12-22T11:12:13.456Z", "2019-11-12T13:14:15Z"})
  void eachCharacterOfATime_counts(String time) {
    for (int i = 0; i < time.length(); i++) {
      for (char other : "/:.-+ TtZz019\u0660".toCharArray()) {
        String changed = time.substring(0, i) + other + time.substring(i + 1);
        assertThat(read(Scalars_.Adapter.INSTANCE, "{\"time\":\"" + changed + "\"}").getTime()).as(changed).isEqualTo(timeOf(changed.replace(' ', 'T')));
      }
    }
  }

  private static OffsetDateTime timeOf(String text) {
    try {
      return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Test
  void longestTime_isWritten() {
    OffsetDateTime time = OffsetDateTime.of(-999_999_999, 1, 1, 0, 0, 0, 1, ZoneOffset.ofHoursMinutesSeconds(17, 59, 59));

    assertThat(write(OffsetDateTimeAdapter.INSTANCE, time)).isEqualTo("\"-999999999-01-01T00:00:00.000000001+17:59:59\"").hasSize(DateTimes.LONGEST + 2);
  }

  @Test
  void anotherGson_readsAndWritesModels_nullsIncluded() {
    Gson gson = new Gson();
    String json = "{\"text\":\"a\",\"nullableText\":null,\"more\":null}";

    assertThat(gson.toJson(gson.fromJson(json, Scalars_.class))).isEqualTo(json);
    assertThat(gson.fromJson("{\"color\":\"blue\"}", Enums_.class).getColor()).isEqualTo(Color_.of("blue"));
  }
}
