package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name or value of the contract may hold any character: what is generated has it to the letter, and nothing of it becomes code. */
class AnyTextTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "quote \" and \\ backslash", "\"); System.setProperty(\"kohortpay.injected\", \"yes\"); (\"", "*/ } /*",
    "$1 ${x} {{name}} \\u0022 «java.lang.Runtime»", "a line\nfeed",
  })
  void name_isToTheLetter(String name) {
    String json = "{" + new JsonPrimitive(name) + ":null}";
    Hostile_ model = read(Hostile_.Adapter.INSTANCE, json);

    assertThat(model.additionalProperties()).isEmpty();
    assertThat(write(Hostile_.Adapter.INSTANCE, model)).isEqualTo(json.replace("\u00ab", "«"));
    assertThat(System.getProperty("kohortpay.injected")).isNull();
  }

  @Test
  void name_isToTheLetterInMessages() {
    Hostile_ model = read(Hostile_.Adapter.INSTANCE, "{\"it's\":[\"ab\"],\"*/ } /*\":\"*/\"}");

    assertThat(model.violations()).extracting(Violation::path)
        .containsExactly("$['quote \" and \\\\ backslash']", "$['*/ } /*']", "$['it\\'s'][0]");
    assertThat(model.violations()).extracting(Violation::message).contains("must match ^\\*/\"\\\\$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "a*/b", "\"quoted\"", "back\\slash", "\\u0041", "$1", "line\nfeed", "{@link x}", "NO", "true", ""})
  void enumValue_isToTheLetter(String value) {
    assertThat(MediaRange_.of(value).isKnown()).isTrue();
    assertThat(MediaRange_.knownValues()).hasSize(11).contains(MediaRange_.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*_/*", "a*_/b", "A", "false", "quoted"})
  void enumValue_escapedForAComment_isNotKnown(String value) {
    assertThat(MediaRange_.of(value).isKnown()).isFalse();
  }

  @Test
  void namesThatBecomeOneInJava_areKeptApart() {
    FooAdapter2nd_ model = FooAdapter2nd_.builder().createdAt("a").createdAt2("b").setFields(1L).setFields2(2L).build();

    assertThat(write(FooAdapter2nd_.Adapter.INSTANCE, model))
        .isEqualTo("{\"created_at\":\"a\",\"createdAt\":\"b\",\"setFields\":1,\"setFields_\":2}");
  }

  @Test
  void schemasWithNamesOfLibraries_areClassesLikeOthers() {
    ModelBuilder_ model = ModelBuilder_.builder()
        .builder(ModelBuilder_.builder().build())
        .rules(Rules_.builder().period(Period_.DAY).build())
        .adapter(ModelModelAdapter_.builder().violation(ModelViolation_.builder()
            .bigDecimal(BigDecimal_.builder().nullable(Nullable_.builder()._long(ModelLong_.builder().object("a").build()).build()).build())
            .number(java.math.BigDecimal.ONE).build()).build())
        .build();

    assertThat(write(ModelBuilder_.Adapter.INSTANCE, model)).isEqualTo("{\"builder\":{},\"rules\":{\"period\":\"day\"},\"adapter\":{\"violation\":"
        + "{\"BigDecimal\":{\"nullable\":{\"long\":{\"object\":\"a\"}}},\"number\":1}}}");
    assertThat(Foo_.builder().foo(FooAdapter_.builder().foo(Foo_.builder().build()).build()).build().getFoo().getFoo()).isEqualTo(Foo_.builder().build());
  }
}
