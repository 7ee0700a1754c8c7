package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuilderTest {

  @Test
  void build_withoutRequired_namesIt() {
    assertThatIllegalStateException().isThrownBy(() -> Scalars_.builder().build())
        .withMessage("Scalars_: text is required; set it before build()");
  }

  @Test
  void null_whereNoneMayBe_namesTheField() {
    assertThatNullPointerException().isThrownBy(() -> Scalars_.builder().text(null)).withMessage("text must not be null");
  }

  @Test
  void null_withinAListOrMap_isRefused_whereNoneMayBe() {
    assertThatNullPointerException().isThrownBy(() -> Containers_.builder().strings(Arrays.asList("a", null)))
        .withMessage("strings must not hold null: null at 1");
    assertThatNullPointerException().isThrownBy(() -> Containers_.builder().texts(Collections.singletonMap("a", null)))
        .withMessage("texts must not hold null: null at \"a\"");
  }

  @Test
  void null_withinAFreeFormMap_isTaken() {
    Containers_ containers = Containers_.builder().freeMap(Collections.singletonMap("a", null)).build();

    assertThat(write(Containers_.Adapter.INSTANCE, containers)).isEqualTo("{\"freeMap\":{\"a\":null}}");
    assertThat(containers.violations()).isEmpty();
  }

  @Test
  void values_outsideTheirBounds_areRefused() {
    Bounds_.Builder bounds = Bounds_.builder();
    refused(() -> bounds.cents(-1L), "cents must be at least 0");
    refused(() -> bounds.cents(101L), "cents must be at most 100");
    refused(() -> bounds.open(BigDecimal.ZERO), "open must be greater than 0");
    refused(() -> bounds.open(new BigDecimal("1.00")), "open must be less than 1");
    refused(() -> bounds.even(3L), "even must be a multiple of 2");
    refused(() -> bounds.name("a"), "name must have at least 2 characters");
    refused(() -> bounds.name("abcde"), "name must have at most 4 characters");
    refused(() -> bounds.letters("A"), "letters must match ^[a-z\"\\\\]+$");
    refused(() -> bounds.mail("nobody"), "mail must be an e-mail address");
    refused(() -> bounds.few(List.of()), "few must have at least 1 items");
    refused(() -> bounds.few(List.of("a", "b", "c")), "few must have at most 2 items");
    refused(() -> bounds.notes(Map.of()), "notes must have at least 1 properties");
    refused(() -> bounds.notes(Map.of("a", "", "b", "", "c", "")), "notes must have at most 2 properties");

    assertThat(bounds.build()).isEqualTo(Bounds_.builder().build());
  }

  @Test
  void values_onTheirBounds_areTaken() {
    Bounds_ bounds = Bounds_.builder().cents(0L).open(new BigDecimal("0.01")).even(-2L).name("\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00")
        .letters("a\"\\").mail("ü@b").few(List.of("a")).notes(Map.of("a", "")).build();

    assertThat(bounds.violations()).isEmpty();
    assertThat(bounds.getCents()).isZero();
    assertThat(Bounds_.builder().cents(100L).name("\ud83d\ude00\ud83d\ude00").few(List.of("a", "b")).notes(Map.of("a", "", "b", "")).build().violations())
        .isEmpty();
  }

  @Test
  void enumValue_thatTheContractDoesNotName_isTaken() {
    assertThat(Enums_.builder().color(Color_.of("blue")).build().getColor().value()).isEqualTo("blue");
  }

  @Test
  void listsAndMaps_areCopied_atEveryDepth() {
    List<Level_> inner = new ArrayList<>(List.of(Level_.NUMBER_1));
    List<List<Level_>> lists = new ArrayList<>(List.of(inner));
    Map<String, String> texts = new HashMap<>(Map.of("a", "b"));
    Map<String, Object> free = new HashMap<>(Map.of("list", new ArrayList<>(List.of(1))));
    Containers_ containers = Containers_.builder().lists(lists).texts(texts).freeMap(free).freeForm(free).build();

    inner.add(Level_.NUMBER_2);
    lists.clear();
    texts.clear();
    ((List<?>) free.get("list")).clear();

    assertThat(write(Containers_.Adapter.INSTANCE, containers)).isEqualTo(
        "{\"lists\":[[1]],\"texts\":{\"a\":\"b\"},\"freeForm\":{\"list\":[1]},\"freeMap\":{\"list\":[1]}}");
  }

  @Test
  void whatGettersGive_cannotBeChanged() {
    Containers_ built = Containers_.builder().strings(List.of("a")).texts(Map.of("a", "b")).freeMap(Map.of("a", List.of(1))).build();
    Containers_ read = read(Containers_.Adapter.INSTANCE,
        "{\"strings\":[\"a\"],\"texts\":{\"a\":\"b\"},\"freeMap\":{\"a\":[1]},\"more\":{\"b\":[]}}");

    for (Containers_ containers : List.of(built, read)) {
      unsupported(() -> containers.getStrings().add("b"));
      unsupported(() -> containers.getTexts().put("b", "c"));
      unsupported(() -> ((List<?>) containers.getFreeMap().get("a")).clear());
      unsupported(() -> containers.additionalProperties().put("c", 1));
    }
    unsupported(() -> ((List<?>) ((Map<?, ?>) read.additionalProperties().get("more")).get("b")).clear());
  }

  @Test
  void additionalProperty_declaredByTheContract_isRefused() {
    refused(() -> Scalars_.builder().additionalProperty("text", "a"), "\"text\" is declared by the contract: use the method of that name");
  }

  @Test
  void additionalProperty_thatIsNoJson_isRefused() {
    refused(() -> Scalars_.builder().additionalProperty("x", new Object()),
        "java.lang.Object is not a JSON value: give a String, Boolean, Number, List, Map or null");
    refused(() -> Scalars_.builder().additionalProperty("x", Double.NaN), "JSON has no NaN");
    refused(() -> Scalars_.builder().additionalProperty("x", Float.NEGATIVE_INFINITY), "JSON has no -Infinity");
    refused(() -> Scalars_.builder().additionalProperty("x", Map.of(1, 2)), "a name in a JSON object is a String, not a java.lang.Integer");
  }

  @Test
  void additionalProperty_isEqualToWhatIsReadBack() {
    Scalars_ built = Scalars_.builder().text("a").additionalProperty("x", Map.of("n", 1, "f", 1.50f, "l", List.of("s", true))).build();

    assertThat(read(Scalars_.Adapter.INSTANCE, write(Scalars_.Adapter.INSTANCE, built))).isEqualTo(built);
  }

  @Test
  void recursiveSchemas_areBuiltAndRead() {
    Node_ node = Node_.builder().name("a").edges(List.of(Edge_.builder().to(Node_.builder().name("b").build()).build())).build();

    assertThat(read(Node_.Adapter.INSTANCE, write(Node_.Adapter.INSTANCE, node))).isEqualTo(node);
  }

  private static void refused(Runnable action, String message) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
  }

  private static void unsupported(Runnable action) {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(action::run);
  }
}
