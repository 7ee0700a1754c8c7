package com.kohortpay.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "`ends */ here`, `ends *&#47; here`",
    "`**/`, `**&#47;`",
    "{@link nothing}, &#123;&#64;link nothing&#125;",
    "</pre> & <b>, &lt;/pre&gt; &amp; &lt;b&gt;",
    "\\u002a\\u002f, &#92;u002a&#92;u002f",
    "a\\b, a&#92;b",
    "the `a<b` c, the <code>a&lt;b</code> c",
    "one ` backtick, one ` backtick",
    "«java.lang.Runtime», &#171;java.lang.Runtime&#187;",
    "`é – 😀 \u202E!`, `é – 😀  !`",
  }, delimiter = ',', ignoreLeadingAndTrailingWhitespace = true)
  void text_isShownAsItStands(String text, String shown) {
    assertThat(JavadocText.line(text)).isEqualTo(shown);
  }

  @Test
  void paragraphs_areKept() {
    assertThat(JavadocText.paragraphs("One\ntwo.\n\n\n  Three.\n", "x")).containsExactly("One two.", "Three.");
    assertThat(JavadocText.paragraphs(" \n\n ", "otherwise")).containsExactly("otherwise.");
    assertThat(JavadocText.paragraphs(null, "otherwise?")).containsExactly("otherwise?");
  }
}
