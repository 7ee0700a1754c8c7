package com.kohortpay.client;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** Gson's reader, strict with every version of Gson that an application may bring: before 2.11 it has no strict mode, before 2.12 no limit of nesting. */
final class StrictGson {
  private static final boolean HAS_STRICT_MODE = hasStrictMode();

  private StrictGson() {}

  static JsonReader reader(Reader text) {
    if (!HAS_STRICT_MODE) {
      return new JsonReader(new StrictText(text));
    }
    JsonReader in = new JsonReader(text);
    in.setStrictness(Strictness.STRICT);
    return in;
  }

  private static boolean hasStrictMode() {
    try {
      JsonReader in = new JsonReader(new StringReader(""));
      in.setStrictness(Strictness.STRICT);
      in.setNestingLimit(StrictText.MAX_DEPTH);
      return true;
    } catch (LinkageError e) {
      return false;
    }
  }

  /** Rejects what Gson's reader takes for JSON without its strict mode: literals in capitals, control characters and other escapes in strings. */
  static final class StrictText extends FilterReader {
    static final int MAX_DEPTH = 255;
    private static final String ESCAPES = "\"\\/bfnrtu";

    private boolean inString;
    private boolean escaped;
    private char last;
    private int depth;

    StrictText(Reader text) {
      super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      for (int i = offset; i < offset + count; i++) {
        check(buffer[i]);
        last = buffer[i];
      }
      return count;
    }

    private void check(char c) throws MalformedJsonException {
      if (inString) {
        require(c >= ' ' && (!escaped || ESCAPES.indexOf(c) >= 0));
        inString = escaped || c != '"';
        escaped = !escaped && c == '\\';
        return;
      }
      inString = c == '"';
      if (c == '[' || c == '{') {
        require(++depth <= MAX_DEPTH);
      } else if (c == ']' || c == '}') {
        depth--;
      } else if (c >= 'A' && c <= 'Z') {
        require(c == 'E' && last >= '0' && last <= '9');
      }
    }

    private static void require(boolean strict) throws MalformedJsonException {
      if (!strict) {
        throw new MalformedJsonException("not strict JSON");
      }
    }
  }
}
