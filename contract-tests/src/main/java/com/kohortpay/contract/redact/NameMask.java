package com.kohortpay.contract.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides names that may be a customer's. Declared names are shown; a map's keys, which anyone may choose, only if they look
 * like a programmer's: an id or an e-mail address does not.
 */
public final class NameMask {
  static final String HIDDEN = "…";

  private static final Pattern NAME = Pattern.compile("(?!.*\\d{4})[A-Za-z0-9_][A-Za-z0-9_-]{0,39}");
  private static final Pattern QUOTED = Pattern.compile("(?<=')[^']*(?=')");
  private static final Pattern PARAMETER = Pattern.compile("(?<=\\b(parameter|header) )\\S+");
  private static final Pattern STEP = Pattern.compile("(?<=\\.)[^.\\[\\s]+");

  private NameMask() {}

  /** The name, or dots in its place. */
  static String name(String name) {
    return NAME.matcher(name).matches() ? name : HIDDEN;
  }

  /** Where a violation is: a JSON path, a parameter. */
  public static String where(String where) {
    int root = where.indexOf('$');
    return root < 0 ? names(PARAMETER, where)
        : names(PARAMETER, where.substring(0, root)) + names(STEP, message(where.substring(root)));
  }

  /** A message with names in single quotes. */
  public static String message(String message) {
    return names(QUOTED, message);
  }

  private static String names(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(found.group())));
  }
}
