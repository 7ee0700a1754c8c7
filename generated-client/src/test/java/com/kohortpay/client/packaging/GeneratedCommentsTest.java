package com.kohortpay.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GeneratedCommentsTest {
  private static final Path SCALARS = Path.of("target/generated-test-sources/openapi/src/main/java/com/kohortpay/client/model/Scalars_.java");

  @Test
  void descriptions_areEscapedForHtml() throws IOException {
    assertThat(Files.readString(SCALARS))
        .contains(" * One property of each type. Its text holds *&#47;, &lt;b&gt; &amp; \"quotes\", <code>code</code> and a back&#92;slash.");
  }
}
