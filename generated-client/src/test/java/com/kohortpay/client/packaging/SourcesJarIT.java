package com.kohortpay.client.packaging;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourcesJarIT {

  @Test
  void files_areTheSourcesOfTheClasses_generatedOnesIncluded() {
    Set<String> sources = Archive.CLASSES.files(".class").stream().map(Sources::of).collect(toSet());
    Set<String> expected = new TreeSet<>(sources);
    expected.add("META-INF/MANIFEST.MF");

    assertThat(sources).contains("com/kohortpay/client/KohortPay.java", "com/kohortpay/client/KohortPayBuilder.java");
    assertThat(Archive.SOURCES.files("")).containsExactlyElementsOf(expected);
  }
}
