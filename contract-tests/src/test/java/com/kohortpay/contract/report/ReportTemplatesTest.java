package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page, filled with what no page should be filled with. */
class ReportTemplatesTest {
  private static final String CANARY = "<script>alert(1)</script>\"'&|`*_\n#";
  private static final ReportView PAGE = SamplePages.filledWith(CANARY);
  private static final String HTML = ReportTemplates.html(PAGE);

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("pages")
  void html_anyValues_isWellFormedAndEscaped(ReportView page) throws Exception {
    Document document = read(ReportTemplates.html(page));

    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "*")).allSatisfy(element ->
        assertThat(IntStream.range(0, element.getAttributes().getLength()).mapToObj(i -> element.getAttributes().item(i).getNodeName()))
            .noneMatch(name -> name.startsWith("on")));
  }

  static Stream<ReportView> pages() {
    Report broken = Sample.report();
    Sample.breaks(broken, "Small");
    return Stream.of(PAGE, SamplePages.filledWith("plain"), ReportView.of(List.of(broken.run())), ReportView.of(List.of(Sample.report().run())), ReportView.of(List.of()));
  }

  @Test
  void html_markupInValues_isShownAsItIs() throws Exception {
    String text = read(HTML).getDocumentElement().getTextContent();

    assertThat(occurrences(text, "<script>alert(1)</script>\"'&|`*_")).isGreaterThan(40);
    assertThat(occurrences(HTML, "<script>")).isZero();
  }

  @Test
  void html_anyValues_fetchesNothing() throws Exception {
    for (Element element : elements(read(HTML), "*")) {
      for (String attribute : List.of("src", "href", "action", "data", "poster", "srcset")) {
        assertThat(element.getAttribute(attribute)).matches("|#[\\w-]+|data:,");
      }
    }
    assertThat(HTML).contains("default-src 'none'").doesNotContain("@import").doesNotContain("url(");
    assertThat(occurrences(HTML, "http")).as("the namespace, and http-equiv").isEqualTo(2);
  }

  @Test
  void html_headings_skipNoLevel() throws Exception {
    List<Integer> levels = elements(read(HTML), "*").stream().map(Element::getTagName)
        .filter(name -> name.matches("h[1-6]")).map(name -> name.charAt(1) - '0').toList();

    assertThat(levels).first().isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).as("heading %d of %s", i, levels).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void html_anyValues_isReachableAndNamed() throws Exception {
    List<Element> elements = elements(read(HTML), "*");
    List<String> ids = elements.stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();

    assertThat(ids).doesNotHaveDuplicates().contains("content", "matrix", "mutants", "violations", "deviations", "tests", "runs");
    for (Element element : elements) {
      String label = element.getAttribute("aria-labelledby");
      String link = element.getAttribute("href");
      assertThat(label.isEmpty() || ids.contains(label)).as("label %s", label).isTrue();
      assertThat(!link.startsWith("#") || ids.contains(link.substring(1))).as("link %s", link).isTrue();
      if (element.getTagName().equals("th")) {
        assertThat(element.getAttribute("scope")).isIn("row", "col");
      }
      if (element.getAttribute("class").equals("scroll")) {
        assertThat(element.getAttribute("tabindex")).isEqualTo("0");
        assertThat(element.getAttribute("aria-labelledby") + element.getAttribute("aria-label")).isNotEmpty();
      }
      if (element.getTagName().equals("details")) {
        assertThat(elements(element, "summary")).isNotEmpty();
      }
    }
  }

  @Test
  void markdown_markupInValues_isEscaped() {
    String markdown = ReportTemplates.markdown(PAGE);

    assertThat(markdown).doesNotContain("<").doesNotContain("`").contains("&#60;script&#62;alert(1)&#60;/script&#62;");
    List<String> rows = markdown.lines().filter(line -> line.startsWith("|")).toList();
    assertThat(rows).hasSizeGreaterThan(6);
    assertThat(rows.stream().map(row -> occurrences(row, "|")).collect(Collectors.toSet()))
        .as("columns of the two tables").isEqualTo(Set.of(5, 7));
  }

  @Test
  void markdown_manyViolations_isShort() {
    Report report = Sample.report();
    for (int i = 0; i < 30; i++) {
      report.testFailed("aTest: case " + i, new AssertionError());
    }

    assertThat(ReportTemplates.markdown(SamplePages.filledWith("plain")).lines().filter(line -> line.startsWith("- **plain"))).hasSize(20);
    assertThat(ReportTemplates.markdown(SamplePages.filledWith("plain"))).contains("- 12 more are in the report");
    assertThat(ReportTemplates.markdown(ReportView.of(List.of(report.run()))))
        .contains("- aTest: case 19 (AssertionError)\n- 10 more are in the report").doesNotContain("case 20");
  }

  /** By their names: what is named on-x is text upon x. 4.5 is what WCAG asks for text (AA). */
  @Test
  void contrast_isEnough_inBothSchemes() {
    String css = HTML.substring(HTML.indexOf("<style>"), HTML.indexOf("</style>"));
    List<MatchResult> schemes = Pattern.compile(":root \\{(.*?)}", Pattern.DOTALL).matcher(css).results().toList();

    assertThat(schemes).hasSize(2);
    for (MatchResult scheme : schemes) {
      Set<String> pairs = new TreeSet<>();
      Pattern.compile("--on-(\\w+): (#\\w{6});").matcher(scheme.group(1)).results().forEach(text -> {
        String ground = value(scheme.group(1), text.group(1));
        assertThat(Contrast.of(text.group(2), ground)).as("%s on %s", text.group(1), ground).isGreaterThan(4.5);
        pairs.add(text.group(1));
      });
      assertThat(pairs).containsExactly("bad", "gap", "good", "link", "page", "panel", "quiet");
    }
    assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21.0);
    assertThat(Contrast.of("#777777", "#ffffff")).isBetween(4.47, 4.49);
  }

  private static String value(String css, String name) {
    return Pattern.compile("--" + name + ": (#\\w{6});").matcher(css).results().findFirst().orElseThrow().group(1);
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static Document read(String html) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))));
  }

  private static List<Element> elements(Document document, String name) {
    return list(document.getElementsByTagName(name));
  }

  private static List<Element> elements(Element element, String name) {
    return list(element.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** As WCAG 2 computes it. */
  private static final class Contrast {
    static double of(String text, String ground) {
      double one = luminance(text);
      double other = luminance(ground);
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
      return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
      double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
      return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
  }
}
