package com.kohortpay.client;

import org.jspecify.annotations.Nullable;

/** Validates keys. No message shows one. */
final class ApiKeys {
  private ApiKeys() {}

  static String requireSendable(@Nullable String key) {
    if (key == null || key.trim().isEmpty()) {
      throw new IllegalArgumentException("apiKey must not be " + (key == null ? "null" : "blank"));
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(String.format(
            "apiKey contains a character that cannot be sent: U+%04X at position %d of %d%s",
            (int) c, i + 1, key.length(), c == '\n' || c == '\r' ? " (was it read with its line terminator?)" : ""));
      }
    }
    return key;
  }
}
