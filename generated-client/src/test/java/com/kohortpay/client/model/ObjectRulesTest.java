package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectRulesTest {

  @Test
  void closedObject_hasNoOtherProperties() {
    assertThatIllegalArgumentException().isThrownBy(() -> Closed_.builder().width(1L).additionalProperty("depth", 2))
        .withMessageContaining("\"depth\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Empty_.builder().additionalProperty("depth", 2));
    assertThat(read(Closed_.Adapter.INSTANCE, "{\"width\":1,\"depth\":2}").violations()).extracting(Violation::path).containsExactly("$.depth");
    assertThat(read(Closed_.Adapter.INSTANCE, "{\"width\":1}").violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"{}; 1", "{\"a\":\"\"}; 0", "{\"other\":1}; 0", "{\"a\":\"\",\"b\":\"\"}; 0",
    "{\"a\":\"\",\"b\":\"\",\"other\":1}; 1"})
  void numberOfProperties_countsAllThatAreThere(String json, int violations) {
    assertThat(read(Sized_.Adapter.INSTANCE, json).violations()).hasSize(violations).allSatisfy(each -> assertThat(each.path()).isEqualTo("$"));
  }

  @Test
  void numberOfProperties_isRequiredByBuilders() {
    assertThatIllegalStateException().isThrownBy(() -> Sized_.builder().build()).withMessage("Sized_ must have at least 1 properties");
    assertThatIllegalStateException().isThrownBy(() -> Sized_.builder().a("").b("").additionalProperty("c", 1).build())
        .withMessage("Sized_ must have at most 2 properties");
    assertThat(Sized_.builder().a("").build().violations()).isEmpty();
  }

  @Test
  void readOnly_isRequiredInResponsesOnly_writeOnlyInRequests() {
    assertThat(Sides_.builder().pin("1").name("a").build().getId()).isNull();
    assertThatIllegalStateException().isThrownBy(() -> Sides_.builder().name("a").build()).withMessageContaining("pin");
    assertThat(read(Sides_.Adapter.INSTANCE, "{\"id\":\"1\",\"name\":\"a\"}").violations()).isEmpty();
    assertThat(read(Sides_.Adapter.INSTANCE, "{\"name\":\"a\"}").violations()).extracting(Violation::path).containsExactly("$.id");
  }

  @Test
  void allOf_requiresWhatAnyMemberRequires() {
    assertThatIllegalStateException().isThrownBy(() -> RequiredOnly_.builder().note("ab").build()).withMessageContaining("tag");
    assertThat(read(RequiredOnly_.Adapter.INSTANCE, "{}").violations()).extracting(Violation::path).containsExactlyInAnyOrder("$.note", "$.tag");
  }

  @Test
  void allOf_holdsAPropertyToTheRulesOfAllMembers() {
    assertThat(read(Nested_.Adapter.INSTANCE, "{\"note\":\"a\",\"tag\":\"\"}").violations()).extracting(Violation::path).containsExactly("$.note");
    assertThat(read(Nested_.Adapter.INSTANCE, "{\"note\":\"abcd\",\"tag\":\"\"}").violations()).extracting(Violation::path).containsExactly("$.note");
    assertThat(read(Nested_.Adapter.INSTANCE, "{\"note\":\"abc\",\"tag\":\"\",\"inner\":{}}").violations()).extracting(Violation::path)
        .containsExactly("$.inner.a");
  }
}
