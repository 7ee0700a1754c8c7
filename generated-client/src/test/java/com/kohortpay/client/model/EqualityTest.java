package com.kohortpay.client.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** equals and hashCode of every generated class, found by looking. */
class EqualityTest {
  private static final Gson GSON = new Gson();

  static Stream<Class<?>> models() {
    // Of 300 fields, each against each takes 15 seconds to say what 64 say.
    return ModelSamples.models().stream().<Class<?>>map(type -> type).filter(type -> type != Fields300_.class && hasFields(type));
  }

  static Stream<Class<?>> openEnums() {
    return ModelSamples.classesOf(OpenEnum.class).stream().map(type -> type);
  }

  @Test
  void classes_areFound() {
    assertThat(models()).contains(Scalars_.class, Fields64_.class, Thing_.class);
    assertThat(openEnums()).contains(Color_.class, Level_.class, NullableColor_.class);
  }

  @ParameterizedTest
  @MethodSource("models")
  void equals_ofEachModel_keepsItsContract(Class<?> type) {
    SingleTypeEqualsVerifierApi<?> verifier = EqualsVerifier.forClass(type);
    // Models may contain themselves.
    models().forEach(model -> prefab(verifier, model));
    verifier
        .withNonnullFields("values", "additionalProperties")
        .usingGetClass()
        // 1.0 and 1.00 are kept apart, as on the wire.
        .suppress(Warning.BIGDECIMAL_EQUALITY)
        .verify();
  }

  @ParameterizedTest
  @MethodSource("models")
  void equals_fieldAbsentAndFieldNull_differ(Class<? extends Model> type) {
    Model absent = GSON.fromJson("{}", type);
    assertThat(absent.adapter().names).isNotEmpty().allSatisfy(name ->
        assertThat(GSON.<Object>fromJson("{" + new JsonPrimitive(name) + ":null}", type)).isNotEqualTo(absent).doesNotHaveSameHashCodeAs(absent));
  }

  @ParameterizedTest
  @MethodSource("openEnums")
  void equals_ofEachOpenEnum_keepsItsContract(Class<?> type) {
    EqualsVerifier.forClass(type)
        .withNonnullFields("value")
        .usingGetClass()
        // Whether a value is known follows from the value.
        .suppress(Warning.ALL_FIELDS_SHOULD_BE_USED)
        .verify();
  }

  @Test
  void equals_ofViolation_keepsItsContract() {
    EqualsVerifier.forClass(Violation.class).withNonnullFields("path", "message").verify();
  }

  private static boolean hasFields(Class<?> model) {
    return ((Model) GSON.fromJson("{}", model)).adapter().names.length > 0;
  }

  private static <T> void prefab(SingleTypeEqualsVerifierApi<?> verifier, Class<T> model) {
    verifier.withPrefabValues(model, GSON.fromJson("{}", model), GSON.fromJson("{\"no such property\":1}", model));
  }
}
