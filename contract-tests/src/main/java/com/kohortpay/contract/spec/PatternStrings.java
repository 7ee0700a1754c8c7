package com.kohortpay.contract.spec;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Strings that match the {@code pattern} of a schema, or that do not. */
final class PatternStrings {
  /** Few: a pattern that needs more luck than this needs an example. */
  private static final int TRIES = 400;
  /** Longer strings take their time. */
  private static final int LONG = 200;

  private PatternStrings() {}

  /**
   * Returns what the pattern says of strings.
   *
   * @throws ContractException if the pattern means nothing to Java
   */
  static Predicate<String> matcher(String pattern) {
    return new EcmaRegex().getRegularExpression(pattern)::matches;
  }

  /**
   * Strings that probably match, always the same ones: they are generated without regard for look-around, so ask {@link #matcher}.
   *
   * @param length about how long they may be
   */
  static Stream<String> like(String pattern, int length) {
    try {
      RgxGenProperties properties = new RgxGenProperties();
      RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, Math.max(3, length));
      RgxGen generator = RgxGen.parse(properties, pattern);
      return IntStream.range(0, length > LONG ? TRIES / 20 : TRIES).mapToObj(seed -> generator.generate(new Random(seed)));
    } catch (RuntimeException e) {
      return Stream.empty(); // a pattern that the generator cannot read
    }
  }
}
