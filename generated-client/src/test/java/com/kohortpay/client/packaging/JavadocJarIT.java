package com.kohortpay.client.packaging;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JavadocJarIT {
  private static final Pattern LINK_OR_TAG = Pattern.compile("<a [^>]*>[^<]*</a>|<[^>]*>");
  private static final Pattern LIBRARY_TYPE = Pattern.compile("(okhttp3|retrofit2|com\\.google\\.gson|org\\.jspecify\\.annotations)\\.\\w+");

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
    assertThat(Archive.JAVADOC.files(".html")).contains("index.html").allSatisfy(page -> assertThat(Archive.JAVADOC.html(page)).doesNotContain("&#x60;"));
  }

  /** A name in full, outside of a link, is that of a type whose documentation was not found. */
  @Test
  void typesOfLibraries_areLinks() {
    Set<String> unlinked = Archive.JAVADOC.files(".html").stream().filter(page -> page.startsWith("com/"))
        .flatMap(page -> LIBRARY_TYPE.matcher(LINK_OR_TAG.matcher(Archive.JAVADOC.html(page)).replaceAll("")).results().map(MatchResult::group))
        .collect(toSet());

    assertThat(unlinked).isEmpty();
    assertThat(Archive.JAVADOC.html("com/kohortpay/client/KohortPayBuilder.html")).contains("/okhttp3/OkHttpClient.html\"");
    assertThat(Archive.JAVADOC.html("com/kohortpay/client/Json.html")).contains("/com/google/gson/JsonParseException.html\"");
    assertThat(Archive.JAVADOC.html("com/kohortpay/client/ApiException.html")).contains("/retrofit2/Response.html\"");
  }

  @Test
  void firstPage_leadsToEachOperation() {
    String overview = Archive.JAVADOC.html("index.html");

    assertThat(overview).contains("href=\"com/kohortpay/client/KohortPay.html\"");
    assertThat(Archive.JAVADOC.files("Api.html")).filteredOn(page -> page.startsWith("com/kohortpay/client/api/") && !page.contains("class-use"))
        .extracting(page -> URI.create(page).toASCIIString())
        .isNotEmpty().allSatisfy(page -> assertThat(overview).contains("href=\"" + page + "\"", "href=\"" + page + "#"));
  }

  @Test
  void reference_isLinkedFromTheOverview_andLinksToPagesThatExist() {
    String reference = Archive.JAVADOC.html("resources/reference.html");
    Set<String> linked = Pattern.compile("href=\"\\.\\./([^\"#]*)").matcher(reference).results().map(link -> link.group(1)).collect(toSet());

    assertThat(Archive.JAVADOC.html("index.html")).contains("href=\"resources/reference.html\"");
    assertThat(linked).contains("index.html").hasSizeGreaterThan(2).isSubsetOf(Archive.JAVADOC.files(".html"));
  }

  private static boolean isPublic(String name) {
    try {
      return Modifier.isPublic(Class.forName(name.replace('/', '.').replaceFirst("\\.class$", "")).getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
