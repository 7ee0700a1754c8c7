package com.kohortpay.client;

import java.util.Locale;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Makes text that may come from a server safe for messages, and so for logs. */
final class SafeText {
  private static final int LONGEST = 1000;
  /** What gives a key away, of its letters and digits: the prefix, which is no secret, and some more. */
  private static final int TELLING = 12;
  /** The keys of mocks may be shorter. */
  private static final int SHORTEST_KEY = 8;

  private SafeText() {}

  /** Returns the text on one line, of at most about a thousand characters, with what a terminal would not show as it is escaped. */
  static String of(String text, @Nullable String key) {
    String source = withoutKey(text, key);
    StringBuilder safe = new StringBuilder();
    int i = 0;
    while (i < source.length() && safe.length() < LONGEST) {
      int c = source.codePointAt(i);
      i += Character.charCount(c);
      if (isVisible(c)) {
        safe.appendCodePoint(c);
      } else {
        safe.append(String.format("\\u%04X", c));
      }
    }
    return i < source.length() ? safe + "…" : safe.toString();
  }

  private static boolean isVisible(int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.FORMAT: // what changes the direction of text, among others
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.SURROGATE:
      case Character.PRIVATE_USE:
      case Character.UNASSIGNED:
        return false;
      default:
        return true;
    }
  }

  /** Returns the text, or a remark in its place if it shows a part of the key: as it is, percent-encoded, in Base64, in other case, or split. */
  static String withoutKey(String text, @Nullable String key) {
    if (key == null || plain(key).length() < SHORTEST_KEY) {
      return text;
    }
    String plain = plain(text);
    boolean shown = shows(plain, plain(key));
    for (int before = 0; before < 3; before++) { // bytes in front of it, such as those of "Bearer "
      String bytes = "  ".substring(2 - before) + key;
      String base64 = ByteString.encodeUtf8(bytes).base64();
      shown |= shows(plain, plain(base64.substring(before == 0 ? 0 : before + 1, bytes.length() * 8 / 6)));
    }
    return shown ? "[contains the API key]" : text;
  }

  private static String plain(String text) {
    return text.replaceAll("%(25)*[0-9A-Fa-f]{2}|[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean shows(String text, String secret) {
    int length = Math.min(TELLING, secret.length());
    for (int i = 0; i + length <= secret.length(); i++) {
      if (text.contains(secret.substring(i, i + length))) {
        return true;
      }
    }
    return false;
  }
}
