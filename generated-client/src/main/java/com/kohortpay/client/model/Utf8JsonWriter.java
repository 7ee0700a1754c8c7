package com.kohortpay.client.model;

import com.google.gson.stream.JsonWriter;
import java.io.PipedWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as UTF-8 into OkHttp's own buffer. Gson's own writer looks at each character, then hands it in small pieces to another
 * writer, which has to look at each again. Trusts its callers, who are this client's adapters, to give names and values in turn.
 */
final class Utf8JsonWriter extends JsonWriter {
  /** Refuses to be written to: nothing gets to it. */
  private static final Writer NOWHERE = new PipedWriter();
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final @Nullable String[] ESCAPES = new @Nullable String[128];

  static {
    for (int control = 0; control < ' '; control++) {
      ESCAPES[control] = String.format("\\u%04x", control);
    }
    for (String pair : new String[] {"\"\"", "\\\\", "\tt", "\bb", "\nn", "\rr", "\ff"}) {
      ESCAPES[pair.charAt(0)] = "\\" + pair.charAt(1);
    }
  }

  private final Buffer target;
  // Gathers what is ASCII, which nearly all is.
  private final byte[] ascii = new byte[1024];
  private int count;
  private boolean commaDue;

  Utf8JsonWriter(Buffer target) {
    super(NOWHERE);
    this.target = target;
  }

  @Override
  public JsonWriter beginObject() {
    return begin('{');
  }

  @Override
  public JsonWriter endObject() {
    return end('}');
  }

  @Override
  public JsonWriter beginArray() {
    return begin('[');
  }

  @Override
  public JsonWriter endArray() {
    return end(']');
  }

  @Override
  public JsonWriter name(String name) {
    separate();
    text(name);
    put(':');
    commaDue = false;
    return this;
  }

  @Override
  public JsonWriter value(@Nullable String value) {
    if (value == null) {
      return nullValue();
    }
    separate();
    text(value);
    return this;
  }

  @Override
  public JsonWriter nullValue() {
    return word("null");
  }

  @Override
  public JsonWriter value(boolean value) {
    return word(value ? "true" : "false");
  }

  @Override
  public JsonWriter value(@Nullable Boolean value) {
    return word(String.valueOf(value));
  }

  @Override
  public JsonWriter value(long value) {
    return word(Long.toString(value));
  }

  @Override
  public JsonWriter value(@Nullable Number value) {
    String text = String.valueOf(value);
    if (value != null && !NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("JSON has no number " + text);
    }
    return word(text);
  }

  @Override
  public void flush() {
    target.write(ascii, 0, count);
    count = 0;
  }

  private JsonWriter begin(char bracket) {
    separate();
    put(bracket);
    commaDue = false;
    return this;
  }

  private JsonWriter end(char bracket) {
    put(bracket);
    commaDue = true;
    return this;
  }

  private JsonWriter word(String word) {
    separate();
    if (word.length() > ascii.length - count) {
      flush();
      target.writeUtf8(word);
      return this;
    }
    for (int i = 0; i < word.length(); i++) {
      ascii[count++] = (byte) word.charAt(i);
    }
    return this;
  }

  /** Before a name or value. */
  private void separate() {
    if (commaDue) {
      put(',');
    }
    commaDue = true;
  }

  private void put(char character) {
    if (count == ascii.length) {
      flush();
    }
    ascii[count++] = (byte) character;
  }

  private void text(String text) {
    put('"');
    int next = 0;
    int stop = Math.min(text.length(), ascii.length - count);
    int to = count;
    while (next < stop && isPlain(text.charAt(next))) {
      ascii[to++] = (byte) text.charAt(next++);
    }
    count = to;
    if (next < text.length()) {
      flush();
      escapedText(text, next);
    }
    put('"');
  }

  private static boolean isPlain(char character) {
    return character < ESCAPES.length && ESCAPES[character] == null;
  }

  private void escapedText(String text, int start) {
    int written = start;
    for (int i = start; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ESCAPES.length && ESCAPES[character] != null) {
        target.writeUtf8(text, written, i).writeUtf8(ESCAPES[character]);
        written = i + 1;
      }
    }
    target.writeUtf8(text, written, text.length());
  }
}
