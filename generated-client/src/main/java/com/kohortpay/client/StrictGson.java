package com.kohortpay.client;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Makes Gson's reader strict with every version of Gson that an application may bring: before 2.11 it has no strict mode, before 2.12 no
 * limit of nesting. Without them this rejects what that reader would tolerate: literals in capitals, control characters and other escapes in strings.
 */
final class StrictGson extends FilterReader {
  private static final int MAX_DEPTH = 255;

  private boolean inString;
  private boolean escaped;
  private char last;
  private int depth;

  StrictGson(Reader text) {
    super(text);
  }

  static JsonReader reader(Reader text) {
    try {
      JsonReader in = new JsonReader(text);
      in.setStrictness(Strictness.STRICT);
      in.setNestingLimit(MAX_DEPTH);
      return in;
    } catch (LinkageError e) {
      return new JsonReader(new StrictGson(text));
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (!isStrict(buffer[i])) {
        throw new MalformedJsonException("not strict JSON");
      }
      last = buffer[i];
    }
    return count;
  }

  private boolean isStrict(char c) {
    if (inString) {
      boolean strict = c >= ' ' && (!escaped || "\"\\/bfnrtu".indexOf(c) >= 0);
      inString = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return strict;
    }
    inString = c == '"';
    if (c == '[' || c == '{') {
      return ++depth <= MAX_DEPTH;
    }
    if (c == ']' || c == '}') {
      depth--;
    }
    return c < 'A' || c > 'Z' || (c == 'E' && last >= '0' && last <= '9');
  }
}
