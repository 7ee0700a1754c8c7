package com.kohortpay.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "a, `\"a\"`",
    "`\"); System.exit(1); (\"`, `\"\\\"); System.exit(1); (\\\"\"`",
    "`*/`, `\"*/\"`",
    "`$1 {@link x} </pre>`, `\"$1 {@link x} </pre>\"`",
    "`\\u0022`, `\"\\\\u0022\"`",
    "`a\nb\r\tc`, `\"a\\nb\\r\\tc\"`",
    "`\0`, `\"\\000\"`",
    "`«é\u2028😀»`, `\"\\u00ab\\u00e9\\u2028\\ud83d\\ude00\\u00bb\"`",
  })
  void value_staysWithinItsLiteral(String value, String literal) {
    assertThat(Literals.of(value)).isEqualTo(literal);
  }
}
