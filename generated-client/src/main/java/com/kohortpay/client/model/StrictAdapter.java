package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An adapter for one JSON type, never coerced from another. Keeps null apart from a value, and says where and what was wrong,
 * but not the value: it may be personal data.
 */
abstract class StrictAdapter<T> extends WireAdapter<T> {
  private final JsonToken expected;
  private final String description;

  StrictAdapter(JsonToken expected, String description) {
    this.expected = expected;
    this.description = description;
  }

  @Override
  public final @Nullable T read(JsonReader in) throws IOException {
    if (in instanceof Utf8JsonReader) {
      T value = readUsual((Utf8JsonReader) in);
      if (value != null) {
        return value;
      }
    }
    JsonToken token = in.peek();
    if (token == expected) {
      return readValue(in);
    }
    if (token == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    throw new TypeMismatch(in.getPath(), "is not " + description + " but " + name(token));
  }

  @Override
  final @Nullable T from(@Nullable Object json) {
    JsonToken token = FreeForm.token(json);
    if (token == expected) {
      return fromValue(json);
    }
    if (token == JsonToken.NULL) {
      return null;
    }
    throw new TypeMismatch("", "is not " + description + " but " + name(token));
  }

  /** Reads the next value, if it comes at once and in its usual form. Else returns null, and has read nothing. */
  @Nullable T readUsual(Utf8JsonReader in) {
    return null;
  }

  abstract T readValue(JsonReader in) throws IOException;

  /** Takes a value of the right JSON type. */
  abstract T fromValue(Object json);

  /** For a value of the right JSON type that is not what it should be. */
  final TypeMismatch malformed(String path) {
    return new TypeMismatch(path, "is " + name(expected) + ", but not " + description);
  }

  private static String name(JsonToken token) {
    String name = token.name().toLowerCase(Locale.ROOT);
    return name.startsWith("begin_") ? "an " + name.substring("begin_".length()) : "a " + name;
  }
}
