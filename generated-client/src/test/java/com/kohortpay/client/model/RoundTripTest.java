package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Decoding any JSON that has the contract's types, then encoding it, loses nothing: not what is null, unknown, reordered or given
 * twice (the last counts, as everywhere), not a digit of a number, not an offset of a time.
 */
class RoundTripTest {

  @Property(tries = 500)
  void roundTrip_ofScalars_losesNothing(@ForAll("scalarsJson") String json) {
    roundTrip(Scalars_.Adapter.INSTANCE, json);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void roundTrip_ofContainers_losesNothing(@ForAll("containersJson") String json) {
    roundTrip(Containers_.Adapter.INSTANCE, json);
  }

  @Property(tries = 300)
  void roundTrip_ofEnums_losesNothing(@ForAll("enumsJson") String json) {
    roundTrip(Enums_.Adapter.INSTANCE, json);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void roundTrip_ofFreeFormValues_losesNothing(@ForAll("anyJson") String json) {
    assertSame(JsonParser.parseString(json), JsonParser.parseString(write(ObjectAdapter.INSTANCE, read(ObjectAdapter.INSTANCE, json))), "$");
  }

  private static <T extends Model> void roundTrip(WireAdapter<T> adapter, String json) {
    T model = read(adapter, json);
    String written = write(adapter, model);

    assertSame(JsonParser.parseString(json), JsonParser.parseString(written), "$");
    assertThat(read(adapter, written)).isEqualTo(model);
  }

  /** Objects by name, numbers to the last digit, times as the same time at the same offset, all else to the letter. */
  private static void assertSame(JsonElement expected, JsonElement actual, String path) {
    if (expected instanceof JsonObject object && actual instanceof JsonObject other) {
      assertThat(other.keySet()).as(path).isEqualTo(object.keySet());
      object.entrySet().forEach(entry -> assertSame(entry.getValue(), other.get(entry.getKey()), path + "." + entry.getKey()));
    } else if (expected instanceof JsonArray array && actual instanceof JsonArray other) {
      assertThat(other.size()).as(path).isEqualTo(array.size());
      for (int i = 0; i < array.size(); i++) {
        assertSame(array.get(i), other.get(i), path + "[" + i + "]");
      }
    } else if (path.equals("$.time") && expected instanceof JsonPrimitive) {
      assertThat(OffsetDateTime.parse(actual.getAsString())).isEqualTo(OffsetDateTime.parse(expected.getAsString()));
    } else if (isTypedNumber(path) && expected instanceof JsonPrimitive) {
      assertThat(new BigDecimal(actual.getAsString())).as(path).isEqualByComparingTo(new BigDecimal(expected.getAsString()));
    } else {
      assertThat(actual.toString()).as(path).isEqualTo(expected.toString());
    }
  }

  private static boolean isTypedNumber(String path) {
    return path.matches("\\$\\.(whole|int32|number|float|double|level|mapOfLists\\..*|lists\\[.*|models\\[\\d+].cents)");
  }

  @Provide
  Arbitrary<String> scalarsJson() {
    return object(Map.ofEntries(
        Map.entry("text", text()), Map.entry("flag", Arbitraries.of("true", "false")), Map.entry("whole", whole()),
        Map.entry("int32", whole()), Map.entry("number", number()), Map.entry("float", number()), Map.entry("double", number()),
        Map.entry("time", time()), Map.entry("day", Arbitraries.of("\"2021-07-22\"", "\"0001-01-01\"")),
        Map.entry("uuid", Arbitraries.of("\"123e4567-e89b-12d3-a456-426614174000\"")),
        Map.entry("uri", Arbitraries.of("\"https://example.com/a?b=%20#c\"", "\"\"")), Map.entry("base64", text()),
        Map.entry("nullableText", text()), Map.entry("anything", json(2))));
  }

  @Provide
  Arbitrary<String> containersJson() {
    return object(Map.of(
        "strings", array(text()), "set", array(text()), "lists", array(array(whole())), "texts", map(Map.of("a", text(), "é", text())),
        "nullableTexts", map(Map.of("", text())), "mapOfLists", map(Map.of("x", array(number()))), "freeForm", map(Map.of("q", json(1))),
        "freeMap", map(Map.of("y", json(1))), "models", array(object(Map.of("cents", whole(), "notes", map(Map.of("z", text())))))));
  }

  @Provide
  Arbitrary<String> enumsJson() {
    return object(Map.of("color", Arbitraries.oneOf(Arbitraries.of("\"red\"", "\"3d\""), text()), "nullableColor", text(), "level", whole(),
        "colors", array(text()), "inlineEnum", text()));
  }

  @Provide
  Arbitrary<String> anyJson() {
    return json(3);
  }

  /** Some of the properties, some of them null, some twice, some unknown, in any order. */
  private static Arbitrary<String> object(Map<String, Arbitrary<String>> properties) {
    Arbitrary<String> unknown = Combinators.combine(Arbitraries.of("unknown", "more", "", "id\\u0000", "\\ud83d\\ude00"), json(0))
        .as((name, value) -> "\"" + name + "\":" + value);
    return members(Arbitraries.frequencyOf(Tuple.of(5, anyOf(properties)), Tuple.of(1, unknown)));
  }

  private static Arbitrary<String> map(Map<String, Arbitrary<String>> values) {
    return members(anyOf(values));
  }

  private static Arbitrary<String> anyOf(Map<String, Arbitrary<String>> properties) {
    return Arbitraries.of(properties.keySet()).flatMap(name ->
        properties.get(name).injectNull(0.2).map(value -> "\"" + name + "\":" + value));
  }

  private static Arbitrary<String> members(Arbitrary<String> member) {
    return member.list().ofMaxSize(12).map(list -> "{" + String.join(" , ", list) + "}");
  }

  private static Arbitrary<String> array(Arbitrary<String> items) {
    return items.injectNull(0.1).list().ofMaxSize(3).map(list -> list.toString());
  }

  private static Arbitrary<String> json(int depth) {
    Arbitrary<String> scalar = Arbitraries.oneOf(List.of(text(), number(), whole(), Arbitraries.of("true", "false", "null")));
    return depth == 0 ? scalar : Arbitraries.oneOf(List.of(scalar, array(json(depth - 1)), object(Map.of("a", json(depth - 1)))));
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(8).map(text -> new JsonPrimitive(text).toString());
  }

  private static Arbitrary<String> whole() {
    return Arbitraries.oneOf(Arbitraries.longs().map(Object::toString), Arbitraries.of("-0", "1.0", "12e2", "9007199254740993.0", "9223372036854775807"));
  }

  private static Arbitrary<String> number() {
    return Arbitraries.oneOf(Arbitraries.bigDecimals().map(BigDecimal::toString),
        Arbitraries.of("0.10", "-0.0", "1E400", "1e-400", "123456789012345678901234567890.123456789012345678901234567890"));
  }

  private static Arbitrary<String> time() {
    Arbitrary<String> fraction = Arbitraries.strings().numeric().ofMaxLength(9).map(digits -> digits.isEmpty() ? "" : "." + digits);
    return Combinators.combine(Arbitraries.integers().between(0, 9999), Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 28),
            Arbitraries.integers().between(0, 86399), fraction, Arbitraries.of("Z", "+00:00", "+02:00", "-11:30", "+18:00"))
        .as((year, month, day, second, part, offset) -> String.format("\"%04d-%02d-%02dT%02d:%02d:%02d%s%s\"",
            year, month, day, second / 3600, second / 60 % 60, second % 60, part, offset));
  }
}
