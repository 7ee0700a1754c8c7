package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each JSON type is read as itself or refused, with the path and without the value. */
class TypesTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
      "{`text`:1} | $.text is not a string but number",
      "{`text`:{}} | $.text is not a string but an object",
      "{`flag`:`true`} | $.flag is not a boolean but string",
      "{`whole`:`1`} | $.whole is not a whole number of 64 bits but string",
      "{`whole`:1.5} | $.whole is not a whole number of 64 bits",
      "{`whole`:9223372036854775808} | $.whole is not a whole number of 64 bits",
      "{`whole`:1e999999999} | $.whole is not a whole number of 64 bits",
      "{`number`:1e99999999999} | $.number is not a number that can be held",
      "{`time`:`secret`} | $.time is not a date-time (RFC 3339)",
      "{`time`:`2021-02-30T00:00:00Z`} | $.time is not a date-time (RFC 3339)",
      "{`time`:`2021-02-03`} | $.time is not a date-time (RFC 3339)",
      "{`time`:1} | $.time is not a date-time (RFC 3339) but number",
      "{`day`:`2021-02-30`} | $.day is not a date (yyyy-mm-dd)",
      "{`uuid`:`1-1-1-1-1`} | $.uuid is not a UUID",
      "{`uri`:`a b`} | $.uri is not a URI",
      "[] | $ is not an object but an array",
  })
  void wrongType_isRefusedByPath(String json, String message) {
    assertThatExceptionOfType(JsonParseException.class)
        .isThrownBy(() -> read(ScalarsAdapter.INSTANCE, json.replace('`', '"')))
        .withMessage(message);
  }

  @Test
  void wrongType_withinListsAndMaps_isRefusedByPath() {
    malformed("{\"lists\":[[1],[2,\"x\"]]}", "$.lists[1][1] is not a whole number of 64 bits but string");
    malformed("{\"mapOfLists\":{\"a.b\":[1,2,false]}}", "$.mapOfLists.a.b[2] is not a number that can be held but boolean");
    malformed("{\"models\":[{},{\"cents\":1.5}]}", "$.models[1].cents is not a whole number of 64 bits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"strings\":[\"a\"", "{\"strings\":", "{", "{\"strings\"", ""})
  void truncated_isRefused(String json) {
    assertThatExceptionOfType(JsonParseException.class).isThrownBy(() -> read(ContainersAdapter.INSTANCE, json))
        .withMessageStartingWith("the JSON ends too early, in $");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'strings':[]}", "{strings:[]}", "{\"strings\":[1,]}", "{\"more\":NaN}", "{\"strings\":[]}x", "{\"strings\":[]}{}", "<html>",
      "{\"more\":TRUE}", "{\"more\":01}", "{\"more\":\"\n\"}"})
  void malformed_isRefused(String json) {
    assertThatExceptionOfType(JsonParseException.class).isThrownBy(() -> read(ContainersAdapter.INSTANCE, json));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "-0,0", "1.0,1", "1e3,1000", "9007199254740993.0,9007199254740993", "9223372036854775807,9223372036854775807",
      "-9223372036854775808,-9223372036854775808", "100e-2,1"})
  void wholeNumbers_inAnyForm_areExact(String json, long value) {
    assertThat(read(ScalarsAdapter.INSTANCE, "{\"whole\":" + json + "}").getWhole()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1e0", "-0", "0.10", "123456789012345678901234567890", "1E400", "1e-999999999999"})
  void freeFormNumbers_keepTheirText(String number) {
    String json = "{\"anything\":" + number + ",\"more\":[" + number + "]}";

    assertThat(write(ScalarsAdapter.INSTANCE, read(ScalarsAdapter.INSTANCE, json))).isEqualTo(json);
  }

  @Test
  void freeFormNumbers_areNumbers() {
    Number number = (Number) read(ScalarsAdapter.INSTANCE, "{\"anything\":12.75}").getAnything();

    assertThat(number.intValue()).isEqualTo(12);
    assertThat(number.doubleValue()).isEqualTo(12.75);
    assertThat(((Number) read(ScalarsAdapter.INSTANCE, "{\"anything\":1e999999999}").getAnything()).longValue()).isEqualTo(Long.MAX_VALUE);
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
      "2021-07-22t10:11:12.5z, 2021-07-22T10:11:12.500Z",
      "2021-07-22 10:11:12Z, 2021-07-22T10:11:12.000Z",
      "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
      "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z",
  })
  void dateTimes_areReadInManyForms_andWrittenInOne(String read, String written) {
    Scalars scalars = read(ScalarsAdapter.INSTANCE, "{\"time\":\"" + read + "\"}");

    assertThat(scalars.getTime()).isEqualTo(OffsetDateTime.parse(written));
    assertThat(write(ScalarsAdapter.INSTANCE, scalars)).isEqualTo("{\"time\":\"" + written + "\"}");
  }

  @Test
  void anotherGson_readsAndWritesModels_nullsIncluded() {
    Gson gson = new Gson();
    String json = "{\"text\":\"a\",\"nullableText\":null,\"more\":null}";

    assertThat(gson.toJson(gson.fromJson(json, Scalars.class))).isEqualTo(json);
    assertThat(gson.fromJson("{\"color\":\"blue\"}", Enums.class).getColor()).isEqualTo(Color.of("blue"));
  }

  private static void malformed(String json, String message) {
    assertThatExceptionOfType(JsonParseException.class).isThrownBy(() -> read(ContainersAdapter.INSTANCE, json)).withMessage(message);
  }
}
