package com.kohortpay.generator;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text of the contract as a part of a Javadoc comment: shown as it stands, but for the backticks of Markdown. */
final class JavadocText {
  private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
  private static final Pattern PARAGRAPH = Pattern.compile("\\s*\n[ \t]*\n\\s*");

  private JavadocText() {}

  /** Returns the text as one line. */
  static String line(String text) {
    return escape(text.strip().replaceAll("\\s+", " "));
  }

  /** Returns the paragraphs of a text, or a sentence of the other text if there is none. */
  static List<String> paragraphs(String text, String otherwise) {
    List<String> paragraphs = text == null ? List.of() : Stream.of(PARAGRAPH.split(text.strip())).map(JavadocText::line)
        .filter(line -> !line.isBlank()).toList();
    return paragraphs.isEmpty() ? List.of(sentence(otherwise)) : paragraphs;
  }

  /** Ends a line as a sentence. */
  static String sentence(String text) {
    String line = line(text);
    return line.isEmpty() || line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + ".";
  }

  private static String escape(String line) {
    StringBuilder escaped = new StringBuilder();
    line.codePoints().forEach(c -> {
      if (c == '/' && endsWithStar(escaped) || "&<>@{}\\«»".indexOf(c) >= 0) {
        escaped.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : "&#" + c + ";");
      } else {
        escaped.append(isShown(c) ? Character.toString(c) : " ");
      }
    });
    return CODE.matcher(escaped).replaceAll("<code>$1</code>");
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static boolean endsWithStar(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == '*';
  }
}
