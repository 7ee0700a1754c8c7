package com.kohortpay.contract.spec;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Strings that have the format, the pattern or the length that a schema asks for; rarely all of them, so ask {@link ValueRules}. */
public final class SchemaStrings {
  private static final int MANY = 400;

  private SchemaStrings() {}

  /** Strings for a schema. */
  static Stream<String> of(Schema schema) {
    int least = schema.largest("minLength").map(SchemaStrings::count).orElse(0);
    return of(schema, "", least);
  }

  /**
   * Strings for a schema of which one keyword is disregarded.
   *
   * @param length how long they should be; some are shorter
   */
  public static Stream<String> of(Schema schema, String disregarded, int length) {
    Stream<String> ofFormat = schema.format().isEmpty() || disregarded.equals("format") ? Stream.empty()
        : Stream.concat(StringFormats.of(schema.format(), 0), StringFormats.of(schema.format(), length));
    Stream<String> ofPattern = disregarded.equals("pattern") ? Stream.empty()
        : schema.parts("pattern").flatMap(part -> like(part.text("pattern", ""), length));
    int most = disregarded.equals("maxLength") ? Integer.MAX_VALUE
        : schema.smallest("maxLength").map(SchemaStrings::count).orElse(Integer.MAX_VALUE);
    return Stream.of(ofFormat, ofPattern, plain(Math.min(most, Math.max(1, length)))).flatMap(strings -> strings);
  }

  /** As they come, and brought to the length by its last character or without it. */
  private static Stream<String> like(String pattern, int length) {
    return Stream.concat(
        Stream.of(3, length, 40).flatMap(size -> PatternStrings.like(pattern, size)),
        PatternStrings.like(pattern, length).filter(string -> !string.isEmpty()).map(string -> string.length() > length
            ? string.substring(0, length) : string + string.substring(string.length() - 1).repeat(length - string.length())));
  }

  /** {@code x} so often as is asked for, then with another end. */
  private static Stream<String> plain(int length) {
    return IntStream.range(0, MANY).mapToObj(i -> {
      String end = i == 0 ? "" : Integer.toString(i, 36);
      return "x".repeat(Math.max(0, length - end.length())) + end;
    });
  }

  private static int count(BigDecimal bound) {
    return bound.min(BigDecimal.valueOf(100_000)).intValue();
  }
}
