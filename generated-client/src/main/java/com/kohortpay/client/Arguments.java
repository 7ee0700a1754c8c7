package com.kohortpay.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rejects arguments that are null. Retrofit would leave some out without a word, and name others by a number. */
final class Arguments {
  private Arguments() {}

  static void require(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
  }

  /** Rejects a list that holds null; a list that is null is no concern of this method. */
  static void requireItems(String name, @Nullable List<?> list) {
    for (int i = 0; list != null && i < list.size(); i++) {
      require(name + "[" + i + "]", list.get(i));
    }
  }

  /** Rejects a map that holds null; a map that is null is no concern of this method. */
  static void requireValues(String name, @Nullable Map<String, ?> map) {
    if (map != null) {
      requireItems(name, new ArrayList<>(map.values()));
    }
  }
}
