package com.kohortpay.contract.facts;

import com.kohortpay.contract.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ValueProbes of a string: length in code points, pattern, format. */
final class StringProbes {
  private static final int LONG = 500;
  /** Longer strings are not made. */
  private static final int LONGEST = 100_000;
  /** Formats with a Java type of their own, or that the client checks: valid strings, and then one that is not. */
  private static final Map<String, List<String>> FORMATS = Map.of(
      "date-time", List.of("2021-07-22T02:30:00+02:00", "2021-07-22T00:30:00.123Z", "not a date-time"),
      "date", List.of("2021-07-22", "not a date"),
      "uuid", List.of("123e4567-e89b-42d3-a456-426614174000", "not a uuid"),
      "uri", List.of("https://example.com/a?b=c", "not a uri"),
      "email", List.of("someone@example.com", "not an e-mail address"));
  /** Characters that engines of regular expressions disagree on, or that escapes are made of. */
  private static final List<String> ODD = List.of("\n", "\r", "\u2028", "\u00a0", "\u0130", "\u00e9", "\u0661", "\\", "*/", "\"", "$", "{", " ", "A", "_", "7");

  private final Keywords keywords;
  private final EcmaPatterns patterns;
  private final String sample;
  private final List<Probe> probes = new ArrayList<>();

  /**
   * Makes probes.
   *
   * @param sample a valid string; empty if none could be made
   */
  StringProbes(Keywords keywords, EcmaPatterns patterns, String sample) {
    this.sample = sample;
    this.keywords = keywords;
    this.patterns = patterns;
  }

  List<Probe> all() {
    List<String> format = FORMATS.get(keywords.schema().format());
    if (format != null) {
      String invalid = format.get(format.size() - 1);
      judged(Fact.FORMAT, format.subList(0, format.size() - 1));
      probes.add(new Probe(Fact.FORMAT, Json.tree(invalid), false, keywords.pointer("format")));
    } else {
      lengths();
      if (!keywords.patterns().isEmpty()) {
        judged(Fact.PATTERN, candidates());
      } else if (keywords.schema().format().isEmpty() && keywords.least("minLength").isEmpty()) {
        judged(Fact.TYPE, List.of(String.join("", ODD)));
      }
    }
    return probes;
  }

  private void lengths() {
    Optional<Integer> least = keywords.least("minLength").map(Number::intValue);
    Optional<Integer> most = keywords.most("maxLength").map(Number::intValue);
    judged(Fact.MIN_LENGTH, least.map(length -> strings(length - 1, length)).orElse(List.of("")));
    judged(Fact.MAX_LENGTH, most.map(length -> strings(length, length + 1)).orElse(List.of("x".repeat(LONG))));
  }

  /** Strings of some lengths, with characters inside and outside the basic plane; of the sample's characters, for patterns. */
  private List<String> strings(int... lengths) {
    List<String> strings = new ArrayList<>();
    for (int length : lengths) {
      if (length >= 0 && length <= LONGEST) {
        strings.add("x".repeat(length));
        strings.add("\uD83D\uDE00".repeat(length));
        if (!sample.isEmpty()) {
          strings.add(sample.substring(0, 1).repeat(length));
          strings.add(sample.repeat(length / sample.length() + 1).substring(0, length));
        }
      }
    }
    return strings;
  }

  /** Strings near the contract's example, and the characters that the pattern itself is written with. */
  private List<String> candidates() {
    Set<String> strings = new LinkedHashSet<>(List.of(sample, "", sample + sample));
    Set<String> parts = new LinkedHashSet<>(ODD);
    keywords.patterns().forEach(pattern -> pattern.codePoints().mapToObj(Character::toString).forEach(parts::add));
    for (String part : parts) {
      strings.add(part);
      strings.add(part + sample);
      strings.add(sample + part);
      strings.add(sample.substring(0, sample.length() / 2) + part + sample.substring(sample.length() / 2));
      strings.add(sample.isEmpty() ? part : part + sample.substring(1));
    }
    strings.add(sample.toUpperCase(Locale.ROOT));
    return List.copyOf(strings);
  }

  /** Keeps the strings that are valid, and those that are invalid for one reason only. */
  private void judged(Fact about, List<String> strings) {
    Map<String, Set<Fact>> broken = new LinkedHashMap<>();
    strings.forEach(string -> broken.put(string, lengthsBroken(string)));
    for (String pattern : keywords.patterns()) {
      List<String> all = List.copyOf(broken.keySet());
      List<Boolean> matches = patterns.match(pattern, all);
      for (int i = 0; i < all.size(); i++) {
        if (!matches.get(i)) {
          broken.get(all.get(i)).add(Fact.PATTERN);
        }
      }
    }
    broken.forEach((string, facts) -> {
      if (facts.size() < 2) {
        Fact fact = facts.isEmpty() ? about : facts.iterator().next();
        probes.add(new Probe(fact, Json.tree(string), facts.isEmpty(), keywords.pointer(keyword(fact))));
      }
    });
  }

  private Set<Fact> lengthsBroken(String string) {
    int length = string.codePointCount(0, string.length());
    Stream<Fact> tooShort = keywords.least("minLength").filter(least -> length < least.intValue()).map(least -> Fact.MIN_LENGTH).stream();
    Stream<Fact> tooLong = keywords.most("maxLength").filter(most -> length > most.intValue()).map(most -> Fact.MAX_LENGTH).stream();
    return Stream.concat(tooShort, tooLong).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String keyword(Fact fact) {
    return switch (fact) {
      case MIN_LENGTH -> "minLength";
      case MAX_LENGTH -> "maxLength";
      case PATTERN -> "pattern";
      case FORMAT -> "format";
      default -> "type";
    };
  }
}
