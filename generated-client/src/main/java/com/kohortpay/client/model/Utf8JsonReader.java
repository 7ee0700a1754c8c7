package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses straight from their bytes: Gson's own reader makes characters of them first, and a string of each name. With it, decoding
 * 25 orders took 4.5 times as long. It reads strict JSON that is written as servers usually write it. Everything else is
 * malformed to it, JSON or not: Gson's reader then reads or rejects it, and says where. So this reader
 * does not track paths. Trusts its callers, who are this client's adapters, to ask for names and values in turn.
 *
 * <p>What is not in {@link JsonReader} is there for speed; the figures say how much longer decoding 25 orders took without it.
 */
final class Utf8JsonReader extends JsonReader {
  /** Far deeper than any response, and safe for the stack: each level is read by a call within a call. */
  private static final int DEEPEST = 63;
  private static final int LONGEST_NUMBER = 1000;
  /** So many digits always fit a long. */
  private static final int MOST_PLAIN_DIGITS = 18;
  private static final @Nullable JsonToken[] TOKENS = new @Nullable JsonToken[128];

  static {
    for (char digit = '0'; digit <= '9'; digit++) {
      TOKENS[digit] = JsonToken.NUMBER;
    }
    TOKENS['-'] = JsonToken.NUMBER;
    TOKENS['{'] = JsonToken.BEGIN_OBJECT;
    TOKENS['}'] = JsonToken.END_OBJECT;
    TOKENS['['] = JsonToken.BEGIN_ARRAY;
    TOKENS[']'] = JsonToken.END_ARRAY;
    TOKENS['"'] = JsonToken.STRING;
    TOKENS['t'] = JsonToken.BOOLEAN;
    TOKENS['f'] = JsonToken.BOOLEAN;
    TOKENS['n'] = JsonToken.NULL;
  }

  private final byte[] json;
  private int position;
  private int depth;
  private boolean afterValue;

  Utf8JsonReader(byte[] json) {
    super(new StringReader(""));
    this.json = json;
  }

  @Override
  public JsonToken peek() throws IOException {
    int next = token();
    JsonToken token = next < 0 ? null : TOKENS[next];
    if (token != null) {
      return token;
    }
    if (afterValue && position == json.length) {
      return JsonToken.END_DOCUMENT;
    }
    throw unusual();
  }

  int position() {
    return position;
  }

  int depth() {
    return depth;
  }

  /** Goes back to just before a value. */
  void goBack(int position, int depth) {
    this.position = position;
    this.depth = depth;
    this.afterValue = false;
  }

  @Override
  public void beginObject() throws IOException {
    begin('{');
  }

  @Override
  public void beginArray() throws IOException {
    begin('[');
  }

  private void begin(char bracket) throws IOException {
    if (token() != bracket || depth == DEEPEST) {
      throw unusual();
    }
    position++;
    depth++;
    afterValue = false;
  }

  @Override
  public void endObject() throws IOException {
    end('}');
  }

  @Override
  public void endArray() throws IOException {
    end(']');
  }

  private void end(char bracket) throws IOException {
    if (token() != bracket) {
      throw unusual();
    }
    depth--;
    endValue(position + 1);
  }

  @Override
  public boolean hasNext() throws IOException {
    int token = token();
    return token != '}' && token != ']';
  }

  @Override
  public String nextName() throws IOException {
    if (token() != '"') {
      throw unusual();
    }
    String name = text();
    if (skipSpace() != ':') {
      throw unusual();
    }
    position++;
    afterValue = false;
    return name;
  }

  /** Skips a name, and the comma before it, if they come just as {@link Utf8JsonWriter#writtenName} has them: 62 %. */
  boolean skipName(byte[] written) {
    int start = afterValue ? 0 : 1;
    if (!comes(written, start)) {
      return false;
    }
    position += written.length - start;
    afterValue = false;
    return true;
  }

  /** Skips a value, if it comes just as {@link Utf8JsonWriter#writtenValue} has it: 5 %, and 10 % more memory. */
  boolean skipValue(byte[] written) {
    if (startOfValue() != written[0] || !comes(written, 0)) {
      return false;
    }
    endValue(position + written.length);
    return true;
  }

  private boolean comes(byte[] written, int start) {
    int shift = position - start;
    if (json.length - shift < written.length) {
      return false;
    }
    // Four bytes at once took 10 % more of all decoding.
    for (int i = start; i < written.length; i++) {
      if (json[shift + i] != written[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String nextString() throws IOException {
    String value = token() == '"' ? text() : number();
    endValue(position);
    return value;
  }

  /** Returns the next string if it is ASCII without escapes: 4 %. Else returns null, and has read nothing. */
  @Nullable String nextPlainString() {
    String value = startOfValue() == '"' ? plainText() : null;
    if (value != null) {
      endValue(position);
    }
    return value;
  }

  /** Returns the next number if it has nothing but digits and perhaps a sign: 5 %, and 6 % more memory. Else returns null, and has read nothing. */
  @Nullable Long nextPlainLong() {
    int first = startOfValue() == '-' ? position + 1 : position;
    int i = first;
    long value = 0;
    while (at(i) >= '0' && at(i) <= '9') {
      value = value * 10 + at(i++) - '0';
    }
    int digits = i - first;
    boolean plain = digits > 0 && digits <= MOST_PLAIN_DIGITS && (digits == 1 || json[first] != '0');
    if (!plain || afterValue || at(i) == '.' || at(i) == 'e' || at(i) == 'E') {
      return null;
    }
    value = first == position ? value : -value;
    endValue(i);
    return value;
  }

  /**
   * Returns the next string if it is a date-time in its usual form: 5 %, and 11 % more memory. Else returns null, and has read nothing.
   *
   * @throws DateTimeException if the time does not exist
   */
  @Nullable OffsetDateTime nextUsualDateTime() {
    int start = startOfValue() == '"' ? position + 1 : json.length;
    int end = at(start + 24) == '"' ? start + 24 : start + 20;
    OffsetDateTime value = at(end) == '"' ? DateTimes.parseUsual(json, start, end - start) : null;
    if (value != null) {
      endValue(end + 1);
    }
    return value;
  }

  /** The first byte of a value, or 0 if a comma must come first. */
  private int startOfValue() {
    return afterValue ? 0 : skipSpace();
  }

  @Override
  public boolean nextBoolean() throws IOException {
    boolean value = token() == 't';
    word(value ? "true" : "false");
    return value;
  }

  @Override
  public void nextNull() throws IOException {
    token();
    word("null");
  }

  private void word(String word) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      if (at(position + i) != word.charAt(i)) {
        throw unusual();
      }
    }
    endValue(position + word.length());
  }

  /** The first byte of the next token, or 0 at the end, once the comma before it is behind. */
  private int token() throws IOException {
    int next = skipSpace();
    if (!afterValue) {
      return next;
    }
    if (depth == 0) {
      if (position < json.length) {
        throw unusual();
      }
      return next;
    }
    if (next == ',') {
      position++;
      afterValue = false;
      next = skipSpace();
      if (next != '}' && next != ']') {
        return next;
      }
    } else if (next == '}' || next == ']') {
      return next;
    }
    throw unusual();
  }

  private int skipSpace() {
    int i = position;
    int next = at(i);
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      next = at(++i);
    }
    position = i;
    return next;
  }

  /** The byte, or 0 after the end: no JSON has one. */
  private int at(int i) {
    return i < json.length ? json[i] : 0;
  }

  private void endValue(int end) {
    position = end;
    afterValue = true;
  }

  private String text() throws IOException {
    String plain = plainText();
    if (plain != null) {
      return plain;
    }
    int start = position + 1;
    int end = endOfPart(start);
    return at(end) == '\\' ? escapedText(start, end) : lastPart(start, end);
  }

  /** The string that starts here, if it is ASCII without escapes. Else null, and nothing is read. */
  private @Nullable String plainText() {
    int start = position + 1;
    int i = start;
    // A negative byte is one of several of a character.
    while (i < json.length && json[i] >= ' ' && json[i] != '"' && json[i] != '\\') {
      i++;
    }
    if (at(i) != '"') {
      return null;
    }
    position = i + 1;
    return ascii(start, i);
  }

  private String escapedText(int start, int firstEscape) throws IOException {
    StringBuilder text = new StringBuilder();
    int i = start;
    int end = firstEscape;
    while (at(end) == '\\') {
      text.append(utf8(i, end));
      boolean unicode = at(end + 1) == 'u';
      text.append(unicode ? hexadecimal(end + 2) : escape(at(end + 1)));
      i = end + (unicode ? 6 : 2);
      end = endOfPart(i);
    }
    return text.append(lastPart(i, end)).toString();
  }

  private String lastPart(int start, int end) throws IOException {
    if (at(end) != '"') {
      throw unusual();
    }
    position = end + 1;
    return utf8(start, end);
  }

  /** Where a quote, backslash or control character ends what needs no escape. */
  private int endOfPart(int start) {
    int i = start;
    while (i < json.length && json[i] != '"' && json[i] != '\\' && (json[i] < 0 || json[i] >= ' ')) {
      i++;
    }
    return i;
  }

  private static char escape(int letter) throws IOException {
    int index = "\"\\/bfnrt".indexOf(letter);
    if (index < 0) {
      throw unusual();
    }
    return "\"\\/\b\f\n\r\t".charAt(index);
  }

  private char hexadecimal(int start) throws IOException {
    int value = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = Character.digit(at(i), 16);
      if (digit < 0) {
        throw unusual();
      }
      value = value * 16 + digit;
    }
    if (Character.isSurrogate((char) value)) {
      throw unusual();
    }
    return (char) value;
  }

  private String number() throws IOException {
    int start = position;
    int i = at(start) == '-' ? start + 1 : start;
    i = at(i) == '0' ? i + 1 : digits(i);
    if (at(i) == '.') {
      i = digits(i + 1);
    }
    if (at(i) == 'e' || at(i) == 'E') {
      boolean signed = at(i + 1) == '+' || at(i + 1) == '-';
      i = digits(signed ? i + 2 : i + 1);
    }
    if (i - start > LONGEST_NUMBER) {
      throw unusual();
    }
    position = i;
    return ascii(start, i);
  }

  /** Where the digits end, of which there must be one. */
  private int digits(int start) throws IOException {
    int i = start;
    while (at(i) >= '0' && at(i) <= '9') {
      i++;
    }
    if (i == start) {
      throw unusual();
    }
    return i;
  }

  private String utf8(int start, int end) {
    return new String(json, start, end - start, StandardCharsets.UTF_8);
  }

  private String ascii(int start, int end) {
    return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private static MalformedJsonException unusual() {
    return new MalformedJsonException("unsupported JSON form; Gson's reader decides");
  }
}
