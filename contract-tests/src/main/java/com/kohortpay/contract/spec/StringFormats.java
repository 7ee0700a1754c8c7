package com.kohortpay.contract.spec;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The formats of strings and numbers: values that have them, and whether a value does. Formats that nothing checks allow everything. */
final class StringFormats {
  private static final Map<String, Predicate<String>> CHECKS = Map.of(
      "date-time", parses(OffsetDateTime::parse),
      "date", parses(LocalDate::parse),
      "uri", parses(text -> URI.create(text).getScheme()),
      "email", matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*"),
      "uuid", matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
      "hostname", matches("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"),
      "ipv4", matches("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}"),
      "ipv6", matches("[0-9a-fA-F:]+:[0-9a-fA-F:.]*"),
      "byte", parses(Base64.getDecoder()::decode));

  private StringFormats() {}

  static boolean allow(String format, JsonNode value) {
    if (value.isIntegralNumber()) {
      return !format.equals("int32") && !format.equals("int64")
          || value.bigIntegerValue().bitLength() < (format.equals("int32") ? 32 : 64);
    }
    return !value.isString() || CHECKS.getOrDefault(format, any -> true).test(value.asString());
  }

  /**
   * Strings of a format, different ones; none if the format is not known.
   *
   * @param length how long they should be, where their format leaves it open
   */
  static Stream<String> of(String format, int length) {
    OffsetDateTime time = OffsetDateTime.of(2021, 7, 22, 0, 0, 0, 0, ZoneOffset.UTC);
    return switch (format) {
      case "date-time" -> counted(i -> time.plusDays(i).toLocalDate() + "T00:00:00.000Z");
      case "date" -> counted(i -> time.plusDays(i).toLocalDate().toString());
      case "time" -> counted(i -> String.format("00:%02d:%02dZ", i / 60 % 60, i % 60));
      case "duration" -> counted(i -> "P" + (i + 1) + "D");
      case "email", "idn-email" -> counted(i -> padded("someone" + number(i), "@example.com", length));
      case "uuid" -> counted(i -> String.format("123e4567-e89b-42d3-a456-%012x", 0x426614174000L + i));
      case "uri", "url", "uri-reference", "iri", "iri-reference" -> counted(i -> padded("https://example.com/" + number(i), "", length));
      case "hostname", "idn-hostname" -> counted(i -> padded("host" + number(i), ".example.com", length));
      case "phone" -> counted(i -> "+33123456" + (100 + i));
      case "color" -> counted(i -> String.format("#%06x", i));
      case "style" -> counted(i -> "width: " + i + "px");
      case "json-pointer", "relative-json-pointer" -> counted(i -> (format.startsWith("r") ? "0" : "") + "/a" + number(i));
      case "uri-template" -> counted(i -> padded("https://example.com/{id}" + number(i), "", length));
      case "ipv4", "ip-address" -> counted(i -> "192.0.2." + (1 + i % 250));
      case "ipv6" -> counted(i -> "2001:db8::" + Integer.toHexString(i + 1));
      case "byte" -> counted(i -> Base64.getEncoder().encodeToString(
          padded("a" + number(i), "", length / 4 * 3).getBytes(StandardCharsets.ISO_8859_1)));
      case "decimal", "number", "double", "float", "int32", "int64", "utc-millisec" -> counted(i -> "1".repeat(Math.max(1, length)) + number(i));
      default -> Stream.empty();
    };
  }

  private static Stream<String> counted(IntFunction<String> string) {
    return IntStream.range(0, 300).mapToObj(string);
  }

  private static String number(int i) {
    return i == 0 ? "" : String.valueOf(i);
  }

  private static String padded(String start, String end, int length) {
    return start + "x".repeat(Math.max(0, length - start.length() - end.length())) + end;
  }

  private static Predicate<String> matches(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static Predicate<String> parses(Function<String, Object> parser) {
    return text -> {
      try {
        return parser.apply(text) != null;
      } catch (DateTimeException | IllegalArgumentException e) {
        return false;
      }
    };
  }
}
