package com.kohortpay.client.model;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Date-times as RFC 3339 writes them. The usual form is read and written by hand: {@link DateTimeFormatter} took 39 % of
 * the time in which the stock client decodes a list of orders. Everything else goes the slow way.
 */
final class DateTimes {
  // RFC 3339, in small letters too. Strict, as 30 February would be the 28th otherwise.
  private static final DateTimeFormatter OTHER_FORMS = new DateTimeFormatterBuilder()
      .parseCaseInsensitive()
      .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
      .appendPattern("XXXXX")
      .toFormatter()
      .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([-+]\\d\\d)(\\d\\d)$");
  private static final Pattern OFFSET_IN_HOURS = Pattern.compile("[-+]\\d\\d$");

  /** The length of {@code -999999999-01-01T00:00:00.000000001+17:59:59}. */
  static final int LONGEST = 44;

  /** Makes any sum negative in which it is. */
  private static final int NO_DIGIT = -1000;

  private DateTimes() {}

  /** Throws {@link DateTimeException} for anything that is not a date-time with an offset. */
  static OffsetDateTime parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1); // shorter than the text where it has a surrogate pair
    OffsetDateTime usual = parseUsual(bytes, 0, bytes.length);
    if (usual != null) {
      return usual;
    }
    // Servers also send a space for the T, and offsets in other forms.
    String withColon = OFFSET_WITHOUT_COLON.matcher(text.replace(' ', 'T')).replaceFirst("$1:$2");
    return OffsetDateTime.parse(OFFSET_IN_HOURS.matcher(withColon).replaceFirst("$0:00"), OTHER_FORMS);
  }

  /** With three digits of a second, as KohortPay writes it, or six or nine where they are needed. */
  static String format(OffsetDateTime time) {
    byte[] text = new byte[LONGEST];
    return new String(text, 0, write(time, text, 0), StandardCharsets.ISO_8859_1);
  }

  /** Writes the same into bytes, of which there must be {@link #LONGEST}, and returns where it ends. */
  static int write(OffsetDateTime time, byte[] text, int start) {
    int year = time.getYear();
    if (year < 0 || year > 9999) {
      return write(time.toString(), text, start);
    }
    int nano = time.getNano();
    int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
    // Digit by digit: a StringBuilder took 8 % of encoding a list of orders.
    two(text, start, year / 100, (byte) '0');
    two(text, start + 2, year % 100, (byte) '-');
    two(text, start + 5, time.getMonthValue(), (byte) '-');
    two(text, start + 8, time.getDayOfMonth(), (byte) 'T');
    two(text, start + 11, time.getHour(), (byte) ':');
    two(text, start + 14, time.getMinute(), (byte) ':');
    two(text, start + 17, time.getSecond(), (byte) '.');
    int rest = digits == 3 ? nano / 1_000_000 : digits == 6 ? nano / 1_000 : nano;
    for (int i = start + 19 + digits; i > start + 19; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return write(time.getOffset().getId(), text, start + 20 + digits);
  }

  /** Writes two digits and what is after them. */
  private static void two(byte[] text, int start, int number, byte after) {
    text[start] = (byte) ('0' + number / 10);
    text[start + 1] = (byte) ('0' + number % 10);
    text[start + 2] = after;
  }

  private static int write(String ascii, byte[] text, int start) {
    for (int i = 0; i < ascii.length(); i++) {
      text[start + i] = (byte) ascii.charAt(i);
    }
    return start + ascii.length();
  }

  /** {@code 2021-07-22T00:00:00.000Z}, with or without the fraction; null if the text has any other form. */
  static @Nullable OffsetDateTime parseUsual(byte[] text, int start, int length) {
    if ((length != 20 && length != 24)
        || text[start + 4] != '-' || text[start + 7] != '-' || text[start + 10] != 'T'
        || text[start + 13] != ':' || text[start + 16] != ':' || text[start + length - 1] != 'Z'
        || (length == 24 && text[start + 19] != '.')) {
      return null;
    }
    int century = two(text, start);
    int year = two(text, start + 2);
    int month = two(text, start + 5);
    int day = two(text, start + 8);
    int hour = two(text, start + 11);
    int minute = two(text, start + 14);
    int second = two(text, start + 17);
    int milli = length == 20 ? 0 : digit(text[start + 20]) * 100 + two(text, start + 21);
    if ((century | year | month | day | hour | minute | second | milli) < 0) {
      return null;
    }
    year += 100 * century;
    return OffsetDateTime.of(year, month, day, hour, minute, second, milli * 1_000_000, ZoneOffset.UTC);
  }

  /** The number of two digits, or a negative one if they are none. */
  private static int two(byte[] text, int start) {
    return digit(text[start]) * 10 + digit(text[start + 1]);
  }

  private static int digit(byte digit) {
    return digit >= '0' && digit <= '9' ? digit - '0' : NO_DIGIT;
  }
}
