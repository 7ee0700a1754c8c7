package com.kohortpay.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

  @Test
  void ends_areThoseOfTheString() {
    assertMatches("^a$", "a").doesNot("a\n", "\na", "a\r\n", "b\na");
    assertMatches("\\$", "a$b").doesNot("a");
    assertMatches("[$]$", "$").doesNot("$\n");
  }

  @Test
  void dot_matchesWhatEndsNoLine() {
    assertMatches("^.$", "a", "\u0085", "😀").doesNot("\n", "\r", "\u2028", "\u2029", "ab");
  }

  @Test
  void spaces_areThoseOfEcma() {
    assertMatches("^\\s$", " ", "\t", "\u000B", "\u00A0", "\u2003", "\uFEFF", "\u2028").doesNot("\u0085", "a", "\u200B");
    assertMatches("^\\S$", "\u0085", "a", "\u200B").doesNot(" ", "\uFEFF");
    assertMatches("^[\\sx]$", "x", "\uFEFF").doesNot("y");
    assertMatches("^[^\\sx]$", "y").doesNot("x", "\u00A0");
    assertMatches("^[\\S ]$", "y", " ").doesNot("\t");
    assertMatches("^[^\\S ]$", "\t").doesNot("y", " ");
  }

  @Test
  void wordsAndDigits_areAscii() {
    assertMatches("^\\w\\d$", "a1").doesNot("é1", "a٣");
    assertMatches("^\\bcaf\\b", "café", "caf").doesNot("cafe");
    assertMatches("a\\Bb", "ab").doesNot("a b");
    assertMatches("[\\b]", "\b").doesNot("b");
  }

  @Test
  void classes_takeBracketsAndAmpersandsAsTheyAre() {
    assertMatches("^[^[]+$", "abc").doesNot("a[b");
    assertMatches("^[a&&b]+$", "a&b").doesNot("c");
    assertMatches("^[[a]$", "[", "a").doesNot("b");
    assertMatches("^[\\]a-c-e]$", "]", "b", "-", "e").doesNot("d");
    assertMatches("^[a\\-z]$", "-", "z").doesNot("b");
    assertMatches("^[\\w-.]$", "-", ".", "_").doesNot(",");
    assertMatches("^[#~^ ]$", "#", "~", "^", " ").doesNot("a");
    assertMatches("^a[^]b$", "a\nb", "a😀b").doesNot("ab");
    assertMatches("a[]|b", "b").doesNot("a");
    assertMatches("^[😀-😂]$", "😁").doesNot("\uD83D");
  }

  @Test
  void escapes_meanTheSameCharacter() {
    assertMatches("^\\/\\-\\.$", "/-.").doesNot("/-a");
    assertMatches("^\\cJ\\ca$", "\n\u0001").doesNot("JA");
    assertMatches("^\\x41\\u0042\\u{43}\\uD83D\\uDE00$", "ABC😀").doesNot("abc😀");
    assertMatches("^\\0\\v\\f$", "\0\u000B\f").doesNot("\0\n\f");
    assertMatches("^\\01\\012$", "\u0001\n").doesNot("\0001\n");
    assertMatches("^\\a\\e\\Z$", "aeZ").doesNot("\u0007\u001BZ");
    assertMatches("^\\Qa.\\E$", "QabE").doesNot("a.");
    assertMatches("^\\h\\R$", "hR").doesNot(" \n");
    assertMatches("\\*/", "a*/b").doesNot("a*_/b");
    assertMatches("^C:\\\\temp$", "C:\\temp").doesNot("C:temp");
  }

  @Test
  void looseBraces_areThemselves() {
    assertMatches("^a{$", "a{").doesNot("a");
    assertMatches("^{}]$", "{}]").doesNot("");
    assertMatches("^a{,2}$", "a{,2}").doesNot("aa");
    assertMatches("^\\\\{2}$", "\\\\").doesNot("\\{2}");
    assertMatches("^a{1,2}b{2,}c{1}$", "aabbbc").doesNot("aaabc");
  }

  @Test
  void groups_mayHaveNamesThatJavaDoesNotAllow() {
    assertMatches("^(?<first_1>a|b)(?<$x>c)\\k<first_1>\\2$", "acac").doesNot("acbc");
    assertMatches("^(?:a)(?=b)b(?!c)(?<=b)(?<!a)", "ab").doesNot("abc");
  }

  @Test
  void properties_ofUnicode() {
    assertMatches("^\\p{L}\\P{L}$", "é1").doesNot("1é");
    assertMatches("^\\p{Lu}[\\p{Script=Greek}]$", "Éα").doesNot("éα");
    assertMatches("^\\p{Alphabetic}$", "é").doesNot("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "(?i)a", "(?>a)", "a**", "(?<=a*)b", "\\", "[b-a]", "\\p{NoSuchThing}", "(?<a"})
  void whatJavaCannotSay_isRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> EcmaPattern.toJava(pattern)).withMessageContaining(pattern);
  }

  private static Matching assertMatches(String ecma, String... matching) {
    Pattern pattern = Pattern.compile(EcmaPattern.toJava(ecma));
    assertThat(matching).allSatisfy(text -> assertThat(pattern.matcher(text).find()).as(text + " for " + pattern).isTrue());
    return new Matching(pattern);
  }

  private record Matching(Pattern pattern) {
    void doesNot(String... others) {
      assertThat(others).allSatisfy(text -> assertThat(pattern.matcher(text).find()).as(text + " for " + pattern).isFalse());
    }
  }
}
