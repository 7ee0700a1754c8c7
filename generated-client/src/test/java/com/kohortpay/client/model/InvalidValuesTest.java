package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that does not have the type that the contract gives it is kept as it came, and loses nothing beside it. */
class InvalidValuesTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
      "text | 1 | is not a string but a number",
      "text | true | is not a string but a boolean",
      "text | {} | is not a string but an object",
      "text | [null,{\"a\":[]},\"é\"] | is not a string but an array",
      "flag | \"true\" | is not a boolean but a string",
      "whole | \"1\" | is not an integer of at most 64 bits but a string",
      "whole | 1.50 | is a number, but not an integer of at most 64 bits",
      "whole | 9223372036854775808 | is a number, but not an integer of at most 64 bits",
      "whole | 1e999999999 | is a number, but not an integer of at most 64 bits",
      "whole | 1E+400 | is a number, but not an integer of at most 64 bits",
      "number | \"0.10\" | is not a number with an exponent of at most 32 bits but a string",
      "number | 1e99999999999 | is a number, but not a number with an exponent of at most 32 bits",
      "time | \"secret\" | is a string, but not a date-time (RFC 3339)",
      "time | \"\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2016-12-31T23:59:60Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-07-2210:11:12Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-07-22T 10:11:12Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-07-22T00:00:00.1234567890Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-30T00:00:00Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-03\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2o21-02-03T00:00:00Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-o2-03T00:00:00Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-o3T00:00:00Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-03To0:00:00Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-03T00:o0:00Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-03T00:00:0/Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-03T00:00:00.00:Z\" | is a string, but not a date-time (RFC 3339)",
      "time | \"2021-02-03T00:00:00,000Z\" | is a string, but not a date-time (RFC 3339)",
      "time | 1.50 | is not a date-time (RFC 3339) but a number",
      "time | {\"seconds\":1.50} | is not a date-time (RFC 3339) but an object",
      "day | \"2021-02-30\" | is a string, but not a date (yyyy-mm-dd)",
      "uuid | \"1-1-1-1-1\" | is a string, but not a UUID",
      "uuid | \"x\" | is a string, but not a UUID",
      "uri | \"a b\" | is a string, but not a URI",
      "nullableText | 0 | is not a string but a number",
  })
  void scalar_isKeptAsItCame(String property, String value, String violation) {
    String json = "{" + (property.equals("text") ? "" : "\"text\":\"a\",") + "\"" + property + "\":" + value + ",\"more\":[1.0]}";
    Scalars_ scalars = read(Scalars_.Adapter.INSTANCE, json);

    assertThat(scalars.violations()).extracting(Violation::toString).containsExactly("$." + property + " " + violation);
    assertThat(write(Scalars_.Adapter.INSTANCE, scalars)).isEqualTo(json);
    assertThat(scalars.<Object>value(Scalars_.Adapter.INSTANCE.field(property))).isNull();
    assertThat(scalars.additionalProperties()).containsOnlyKeys("more");
    assertThat(scalars.toBuilder().build()).isEqualTo(scalars).hasSameHashCodeAs(scalars);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
      "{\"strings\":{\"a\":1}} | $.strings is not an array but an object",
      "{\"strings\":[\"a\",1]} | $.strings[1] is not a string but a number",
      "{\"strings\":[null,[]]} | $.strings[1] is not a string but an array",
      "{\"lists\":[[1],[2,\"x\"]]} | $.lists[1][1] is not an integer of at most 64 bits but a string",
      "{\"texts\":{\"a b\":1}} | $.texts['a b'] is not a string but a number",
      "{\"texts\":[\"a\"]} | $.texts is not an object but an array",
      "{\"mapOfLists\":{\"a.b\":[1,2,false]}} | $.mapOfLists['a.b'][2] is not a number with an exponent of at most 32 bits but a boolean",
      "{\"freeForm\":[]} | $.freeForm is not an object but an array",
      "{\"models\":[{\"cents\":1},{\"cents\":\"2\",\"name\":\"ab\"}]} | $.models[1].cents is not an integer of at most 64 bits but a string",
      "{\"models\":[{\"cents\":1},\"a\"]} | $.models[1] is not an object but a string",
      "{\"models\":{}} | $.models is not an array but an object",
      "{\"mapOfModels\":{\"x\":{\"few\":{}}}} | $.mapOfModels.x.few is not an array but an object",
  })
  void list_map_orModelWithin_isKeptAsItCame(String json, String violation) {
    Containers_ containers = read(Containers_.Adapter.INSTANCE, json);

    assertThat(containers.violations()).extracting(Violation::toString).containsExactly(violation);
    assertThat(write(Containers_.Adapter.INSTANCE, containers)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
      "{\"level\":\"1\"} | $.level is not an integer of at most 64 bits but a string",
      "{\"color\":1} | $.color is not a string but a number",
      "{\"colors\":[\"red\",{}]} | $.colors[1] is not a string but an object",
  })
  void openEnum_ofAnotherType_isKeptAsItCame(String json, String violation) {
    Enums_ enums = read(Enums_.Adapter.INSTANCE, json);

    assertThat(enums.violations()).extracting(Violation::toString).containsExactly(violation);
    assertThat(write(Enums_.Adapter.INSTANCE, enums)).isEqualTo(json);
  }

  @Test
  void modelOfAllOf_keepsThePropertiesOfEachPart() {
    String json = "{\"to\":\"a\",\"extra\":1,\"more\":true}";
    AllOf_ model = read(AllOf_.Adapter.INSTANCE, json);

    assertThat(model.violations()).extracting(Violation::path).containsExactly("$.to", "$.extra");
    assertThat(write(AllOf_.Adapter.INSTANCE, model)).isEqualTo(json);
  }

  @Test
  void nestedModels_loseTheOneFieldOnly() {
    String json = "{\"name\":\"a\",\"child\":{\"name\":1,\"child\":{\"name\":\"c\",\"edges\":[{\"to\":{\"name\":{\"x\":[1]}}}]}},\"edges\":[]}";
    Node_ node = read(Node_.Adapter.INSTANCE, json);

    assertThat(node.getChild().getChild().getName()).isEqualTo("c");
    assertThat(node.violations()).extracting(Violation::path).containsExactly("$.child.name", "$.child.child.edges[0].to.name");
    assertThat(write(Node_.Adapter.INSTANCE, node)).isEqualTo(json);
  }

  @Test
  void whatIsBeside_isRead() {
    Containers_ containers = read(Containers_.Adapter.INSTANCE,
        "{\"strings\":1,\"models\":[{\"cents\":true,\"name\":\"ab\"},{\"cents\":2}],\"more\":[1.0],\"texts\":{\"a\":\"b\"}}");

    assertThat(containers.getStrings()).isNull();
    assertThat(containers.getModels()).extracting(Bounds_::getCents).containsExactly(null, 2L);
    assertThat(containers.getModels().get(0).getName()).isEqualTo("ab");
    assertThat(containers.getTexts()).containsEntry("a", "b");
    assertThat(containers.additionalProperties()).containsOnlyKeys("more");
  }

  /** Only Gson's reader takes the escape of a character in two halves. */
  @Test
  void mismatchInJsonThatIsLeftToGson_isKeptAsItCame() {
    Scalars_ scalars = read(Scalars_.Adapter.INSTANCE, "{\"text\":[\"\\ud83d\\ude00\"],\"whole\":\"\\ud83d\\ude00\",\"number\":1.50}");

    assertThat(scalars.violations()).extracting(Violation::path).containsExactly("$.text", "$.whole");
    assertThat(write(Scalars_.Adapter.INSTANCE, scalars)).isEqualTo("{\"text\":[\"😀\"],\"whole\":\"😀\",\"number\":1.50}");
  }

  @Test
  void gsonOfACaller_keepsItToo() {
    Gson gson = new Gson();
    String json = "{\"text\":{\"a\":1.0},\"flag\":true,\"nullableText\":null}";
    Scalars_ scalars = gson.fromJson(json, Scalars_.class);

    assertThat(scalars.violations()).extracting(Violation::path).containsExactly("$.text");
    assertThat(gson.toJson(scalars)).isEqualTo(json);
  }

  @Test
  void equality_isThatOfWhatCame() {
    Scalars_ one = read(Scalars_.Adapter.INSTANCE, "{\"text\":1}");

    assertThat(one).isEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"text\":1}")).hasSameHashCodeAs(read(Scalars_.Adapter.INSTANCE, "{\"text\":1}"))
        .isNotEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"text\":2}"))
        .isNotEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"text\":\"1\"}"))
        .isNotEqualTo(read(Scalars_.Adapter.INSTANCE, "{\"text\":null}"))
        .isNotEqualTo(read(Scalars_.Adapter.INSTANCE, "{}"))
        .hasToString("Scalars_{text=1}");
  }

  @Test
  void fieldThatIsSet_replacesWhatCame() {
    Scalars_ scalars = read(Scalars_.Adapter.INSTANCE, "{\"text\":1,\"flag\":\"x\",\"nullableText\":2}").toBuilder().text("a").nullableText(null).build();

    assertThat(write(Scalars_.Adapter.INSTANCE, scalars)).isEqualTo("{\"text\":\"a\",\"flag\":\"x\",\"nullableText\":null}");
    assertThat(scalars.violations()).extracting(Violation::path).containsExactly("$.flag");
  }

  @Test
  void ofANameThatComesTwice_theLastCounts() {
    assertThat(read(Scalars_.Adapter.INSTANCE, "{\"text\":\"a\",\"text\":1}").getText()).isNull();
    assertThat(read(Scalars_.Adapter.INSTANCE, "{\"text\":1,\"text\":\"a\"}").violations()).isEmpty();
  }

  @Test
  void violation_neverContainsTheValue() {
    assertThat(read(Scalars_.Adapter.INSTANCE, "{\"text\":[\"Jane\"],\"time\":\"Jane\",\"flag\":{\"Jane\":1}}").violations().toString()).doesNotContain("Jane");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "17", "\"a\"", "{\"text\":1,}", "{\"text\":1} 2", "{\"text\":1,\"more\":tRue}", "{\"text\":1,\"more\":[1", "{\"text\":1 \"flag\":true}"})
  void whatIsNotJsonOrNotAnObject_isRejected(String json) {
    assertThatThrownBy(() -> read(Scalars_.Adapter.INSTANCE, json)).isInstanceOf(JsonParseException.class);
  }

  @Test
  void itemsOfAResponse_keepTheirFields() {
    List<Part_> parts = read(adapter(new TypeToken<List<Part_>>() {}), "[{\"weight\":\"1\"},null,{\"weight\":2}]");
    assertThat(parts).hasSize(3).first().extracting(Part_::getWeight).isNull();
    assertThat(violations(new TypeToken<List<Part_>>() {}, parts)).extracting(Violation::path).containsExactly("$[0].weight", "$[1]");

    Map<String, Part_> named = read(adapter(new TypeToken<Map<String, Part_>>() {}), "{\"a b\":{\"weight\":\"1\"}}");
    assertThat(violations(new TypeToken<Map<String, Part_>>() {}, named)).extracting(Violation::path).containsExactly("$['a b'].weight");
  }

  /** No model could keep them. */
  @Test
  void itemsOfAResponse_thatAreNotOfTheirType_areRejectedByPath() {
    assertThatThrownBy(() -> read(adapter(new TypeToken<List<Part_>>() {}), "[{},\"a\"]")).isInstanceOf(JsonParseException.class)
        .hasMessage("$[1] is not an object but a string");
    assertThatThrownBy(() -> read(adapter(new TypeToken<Map<String, Long>>() {}), "{\"a\":1.5}")).isInstanceOf(JsonParseException.class)
        .hasMessage("$.a is a number, but not an integer of at most 64 bits");
    assertThatThrownBy(() -> read(adapter(new TypeToken<List<Part_>>() {}), "{}")).isInstanceOf(JsonParseException.class)
        .hasMessage("$ is not an array but an object");
  }

  @SuppressWarnings("unchecked")
  private static <T> WireAdapter<T> adapter(TypeToken<T> type) {
    return (WireAdapter<T>) ShapeAdapters.of(type.getType());
  }

  private static <T> List<Violation> violations(TypeToken<T> type, T value) {
    return ModelAdapters.violations(adapter(type), value);
  }
}
