package com.kohortpay.client.packaging;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JavadocJarIT {

  @Test
  void pages_areThoseOfPublicClasses() {
    Set<String> pages = Archive.JAVADOC.files(".html").stream()
        .filter(page -> page.startsWith("com/") && !page.contains("/class-use/") && !page.contains("/package-")).collect(toSet());
    Set<String> expected = Archive.CLASSES.files(".class").stream().filter(JavadocJarIT::isPublic)
        .map(name -> name.replace('$', '.').replaceFirst("class$", "html")).collect(toSet());

    assertThat(expected).contains("com/kohortpay/client/KohortPay.html").doesNotContain("com/kohortpay/client/model/GeneratedAdapters.html");
    assertThat(pages).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void code_isShownAsCode() {
    assertThat(Archive.JAVADOC.files(".html")).contains("index.html").allSatisfy(page -> assertThat(Archive.JAVADOC.text(page)).doesNotContain("&#x60;"));
  }

  private static boolean isPublic(String name) {
    try {
      return Modifier.isPublic(Class.forName(name.replace('/', '.').replaceFirst("\\.class$", "")).getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
