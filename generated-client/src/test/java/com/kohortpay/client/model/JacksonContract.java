package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.annotation.JsonView;
import com.kohortpay.client.JsonText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What goes through Jackson is what goes through the client, whatever its mapper is set to. Run with Jackson 2 and with Jackson 3. */
@TestInstance(Lifecycle.PER_CLASS) // It is the mappers that take time, less so what is read and written.
abstract class JacksonContract {
  private static final List<Sample<?>> SAMPLES =
      ModelSamples.models().stream().flatMap(type -> ModelSamples.of(type).stream().map(json -> new Sample<>(json, type))).collect(Collectors.toList());

  private Map<String, JacksonMapper> mappers;

  /** Returns mappers with other settings, by these. */
  abstract Map<String, JacksonMapper> mappers();

  @BeforeAll
  void makeMappers() {
    mappers = mappers();
  }

  @TestFactory
  Stream<DynamicTest> models_throughAnyMapper_keepTheirJson() {
    return everyMapper(mapper -> assertAll(SAMPLES.stream().map(sample -> () -> sample.assertRoundTrip(mapper))));
  }

  private static final class Sample<T extends Model> {
    private final String json;
    private final Class<T> type;
    private final T model;
    private final Object value;

    Sample(String json, Class<T> type) {
      this.json = json;
      this.type = type;
      this.model = decode(json, type);
      this.value = value(json);
    }

    void assertRoundTrip(JacksonMapper mapper) throws Exception {
      assertThat(value(mapper.write(model))).as(json).isEqualTo(value);
      assertThat(value(mapper.tree(model))).as(json).isEqualTo(value);
      assertThat(mapper.read(json, type)).as(json).isEqualTo(model);
      assertThat(mapper.convert(model, type)).as(json).isEqualTo(model);
    }
  }

  /** A merchant's own class, of which the client says nothing. */
  @JsonView(Object.class)
  static class Envelope {
    public Thing_ thing;
    public ThingUpdate_ restore;
    public ThingUpdate_ change;
    public List<Node_> nodes;
    public Map<ThingStatus_, Part_> parts;
    public ThingStatus_ status;
  }

  @TestFactory
  Stream<DynamicTest> envelope_throughAnyMapper_keepsItsModels() {
    return everyMapper(mapper -> {
      Envelope envelope = new Envelope();
      envelope.thing = decode("{\"label\":\"a\",\"status\":\"NEW\",\"closedAt\":null,\"notes\":{\"a\":null},\"some_thing\":null}", Thing_.class);
      envelope.restore = ThingUpdate_.builder().closedAt(null).build();
      envelope.change = ThingUpdate_.builder().build();
      envelope.nodes = Arrays.asList(decode("{\"name\":null,\"child\":{\"name\":\"b\",\"edges\":[{\"to\":null}]}}", Node_.class));
      envelope.parts = Collections.singletonMap(ThingStatus_.of("NEWER"), decode("{\"weight\":9007199254740993}", Part_.class));
      envelope.status = ThingStatus_.OPEN;

      Envelope copy = mapper.read(mapper.write(envelope), Envelope.class);

      assertThat(copy).usingRecursiveComparison().isEqualTo(envelope);
      assertThat(mapper.convert(envelope, Envelope.class)).usingRecursiveComparison().isEqualTo(envelope);
    });
  }

  @TestFactory
  Stream<DynamicTest> enums_throughAnyMapper_keepAnyValue() {
    return everyMapper(mapper -> {
      for (Object value : List.of(Color_._3D, Color_.of("new"), MediaRange_.of(""), MediaRange_.of("\"quoted\""), Level_.of(1L), Level_.of(9007199254740993L),
          Rate_.NUMBER_2_DOT_50, Rate_.NUMBER_MINUS_3, Rate_.of(new java.math.BigDecimal("7.25")), Answer_.TRUE, Answer_.of(false))) {
        String json = text(value);
        assertSame(mapper.write(value), json);
        assertThat(mapper.<Object>read(json, uncheckedClass(value))).as(json).isEqualTo(value);
        assertThat(mapper.<Object>convert(value, uncheckedClass(value))).as(json).isEqualTo(value);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> otherJson_forAModelOrAnEnum_isRejected() {
    return everyMapper(mapper -> {
      for (String json : List.of("\"x\"", "3", "true", "[]", "[{}]", "\"\"")) {
        assertThatThrownBy(() -> mapper.read(json, Thing_.class)).as(json).hasMessageContaining("Thing_").hasMessageContaining("$ is not an object but ");
      }
      assertThatThrownBy(() -> mapper.read("{}", ThingStatus_.class)).hasMessageContaining("ThingStatus_");
      assertThatThrownBy(() -> mapper.read("\"1\"", Level_.class)).hasMessageContaining("Level_");
    });
  }

  @TestFactory
  Stream<DynamicTest> jsonNull_isNull() {
    return everyMapper(mapper -> {
      assertThat(mapper.read("null", Thing_.class)).isNull();
      assertThat(mapper.read("null", ThingStatus_.class)).isNull();
      assertThat(mapper.read("null", Level_.class)).isNull();
    });
  }

  /** Models are immutable: without a word Jackson would change final fields, or nothing. */
  @TestFactory
  Stream<DynamicTest> model_updatedInPlace_throws() {
    return everyMapper(mapper -> {
      Thing_ thing = decode("{\"label\":\"a\"}", Thing_.class);

      assertThatThrownBy(() -> mapper.update(thing, "{\"label\":\"b\"}")).hasStackTraceContaining("models are immutable");
      assertThat(thing.getLabel()).isEqualTo("a");
    });
  }

  /** Free-form values of a model, in a class of the merchant's. */
  @Test
  void additionalProperties_written_keepEveryDigit() throws Exception {
    String json = "{\"whole\":123456789012345678901234567890,\"decimal\":0.12345678901234567890123456789,\"cents\":9007199254740993}";

    assertSame(mappers.get("defaults").write(decode(json, Thing_.class).additionalProperties()), json);
  }

  @Test
  void decimals_read_haveTheDigitsOfTheMappersNumbers() throws Exception {
    String json = "{\"number\":0.12345678901234567890,\"whole\":9007199254740993}";

    assertThat(mappers.get("big decimals").read(json, Scalars_.class)).isEqualTo(decode(json, Scalars_.class));
    // As a mapper that is not told otherwise reads any decimal: as a double.
    assertThat(mappers.get("defaults").read(json, Scalars_.class)).isEqualTo(decode(json.replace("0.12345678901234567890", "0.12345678901234568"), Scalars_.class));
  }

  @Test
  void decimal_beyondDoubles_isRejected() {
    assertThatThrownBy(() -> mappers.get("defaults").read("{\"number\":1e400}", Scalars_.class)).hasMessageContaining("Scalars_");
  }

  private Stream<DynamicTest> everyMapper(Check check) {
    return mappers.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check.check(entry.getValue())));
  }

  private interface Check {
    void check(JacksonMapper mapper) throws Exception;
  }

  @SuppressWarnings("unchecked")
  private static <T> T decode(String json, Class<T> type) {
    return (T) read(ModelSamples.adapter(type), json);
  }

  @SuppressWarnings("unchecked")
  private static <T> String text(T value) {
    return JsonText.write((WireAdapter<T>) ModelSamples.adapter(value.getClass()), value);
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> uncheckedClass(Object value) {
    return (Class<Object>) value.getClass();
  }

  /** Numbers by their value, all else to the letter; but for the order of properties. */
  private static void assertSame(String actual, String expected) {
    assertThat(value(actual)).as(expected).isEqualTo(value(expected));
  }

  private static Object value(String json) {
    return Decimals.canonical(read(ObjectAdapter.INSTANCE, json));
  }
}
