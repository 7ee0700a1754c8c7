package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  private static final String KEY = "sk_live_4eC39+HqLy/jWDa=rjtT1zdp7dc";

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "`a\nb\r\nc`, `a\\u000Ab\\u000D\\u000Ac`",
    "`\u001B[31mred`, `\\u001B[31mred`",
    "`\0\t\u007F\u0085`, `\\u0000\\u0009\\u007F\\u0085`",
    "`a\u202Eb\u2066c\u200Fd`, `a\\u202Eb\\u2066c\\u200Fd`",
    "`a\u2028b\u2029c`, `a\\u2028b\\u2029c`",
    "`\uFEFF\u200B\u00AD`, `\\uFEFF\\u200B\\u00AD`",
    "`\uD83D \uE000 \uFFFF`, `\\uD83D \\uE000 \\uFFFF`",
    "`\uDB40\uDC41`, `\\uE0041`",
    "`é 中 \uD83D\uDE00 \u00A0 \"quoted\" \\`, `é 中 \uD83D\uDE00 \u00A0 \"quoted\" \\`",
  })
  void invisibleCharacters_areEscaped_othersAreKept(String text, String safe) {
    assertThat(SafeText.of(text, KEY)).isEqualTo(safe);
  }

  @Test
  void longText_isCutOff() {
    String text = new String(new char[1_000_000]);
    assertThat(SafeText.of(text.replace('\0', 'a'), KEY)).hasSize(1001).endsWith("a…");
    assertThat(SafeText.of(text, KEY)).hasSizeLessThan(1010).endsWith("\\u0000…");
    assertThat(SafeText.of(text.substring(0, 1000).replace('\0', 'a'), KEY)).hasSize(1000).endsWith("a");
  }

  static Stream<String> formsOfTheKey() throws Exception {
    String encoded = URLEncoder.encode(KEY, "UTF-8");
    String base64 = base64("Bearer " + KEY);
    return Stream.of(
        KEY,
        "Bearer " + KEY,
        KEY.toUpperCase(Locale.ROOT),
        KEY.substring(0, 20),
        KEY.substring(15),
        String.join(" ", KEY.split("")),
        KEY.replaceAll(".{5}", "$0\n"),
        KEY.replaceAll(".{5}", "$0\u200B"),
        encoded,
        URLEncoder.encode(encoded, "UTF-8"),
        encoded.replaceAll("%..", "_"),
        base64(KEY),
        base64,
        base64("x:" + KEY),
        base64(KEY + ":"),
        Base64.getUrlEncoder().withoutPadding().encodeToString(KEY.getBytes(StandardCharsets.US_ASCII)),
        Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(KEY.getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @MethodSource("formsOfTheKey")
  void key_inAnyForm_isNotShown(String form) {
    assertThat(SafeText.of(form, KEY)).isEqualTo("[contains the API key]");
    assertThat(SafeText.withoutKey("before" + form + "\u202Eafter", KEY)).isEqualTo("[contains the API key]");
    assertThat(SafeText.withoutKey(form, "sk_live_anotherKeyAltogether")).isEqualTo(form);
    assertThat(SafeText.withoutKey(form, null)).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT_FOUND", "sk_live_", "sk_live_…7dc is not valid", "", "sk_test_4e", "$.data[3].metadata"})
  void text_thatGivesNothingAway_isKept(String text) {
    assertThat(SafeText.withoutKey(text, KEY)).isEqualTo(text);
  }

  /** Of a mock, which takes any. */
  @Test
  void shortKey_isNotLookedFor() {
    assertThat(SafeText.withoutKey("the key is k", "k")).isEqualTo("the key is k");
    assertThat(SafeText.withoutKey("sk_test_any", "sk_test_any")).isEqualTo("[contains the API key]");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
