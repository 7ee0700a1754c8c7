package com.kohortpay.contract.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides names that may be a customer's. Declared names are shown; a map's keys, which anyone may choose, only if they look
 * like a programmer's: an id or an e-mail address does not.
 */
final class Mask {
  static final String HIDDEN = "…";

  private static final Pattern NAME = Pattern.compile("(?!.*\\d{4})[A-Za-z0-9_][A-Za-z0-9_-]{0,39}");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\s]+)");

  private Mask() {}

  /** The name, or dots in its place. */
  static String name(String name) {
    return NAME.matcher(name).matches() ? name : HIDDEN;
  }

  /** A JSON path, or text with one in it. */
  static String path(String text) {
    int root = text.indexOf('$');
    return root < 0 ? quoted(text)
        : quoted(text.substring(0, root)) + replace(STEP, ".", replace(QUOTED, "'", text.substring(root), "'"), "");
  }

  /** Text with names in single quotes. */
  static String quoted(String text) {
    return replace(QUOTED, "'", text, "'");
  }

  private static String replace(Pattern pattern, String before, String text, String after) {
    Matcher names = pattern.matcher(text);
    return names.replaceAll(found -> Matcher.quoteReplacement(before + name(found.group(1)) + after));
  }
}
