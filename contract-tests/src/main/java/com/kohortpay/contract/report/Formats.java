package com.kohortpay.contract.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formats numbers and lists for readers. */
final class Formats {
  private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d{1,9})");

  private Formats() {}

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns such as {@code 1 mutant} or {@code 3 mutants}. */
  static String count(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** Returns a share in per cent, {@code 100 %} only if it is all; a dash if there is nothing to count. */
  static String share(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    return part == whole ? "100 %" : String.format(Locale.ROOT, "%.1f %%", Math.floor(1000.0 * part / whole) / 10);
  }

  /** Returns what was tried and how often; numbered tries, such as {@code seed 1}, {@code seed 2}, as ranges. */
  static List<String> tries(Map<String, Integer> tries) {
    Map<String, Integer> plain = new LinkedHashMap<>();
    Map<String, TreeMap<Integer, Integer>> numbered = new LinkedHashMap<>();
    tries.forEach((what, times) -> {
      Matcher parts = NUMBERED.matcher(what);
      if (parts.matches()) {
        numbered.computeIfAbsent(parts.group(1), prefix -> new TreeMap<>()).put(Integer.valueOf(parts.group(2)), times);
        plain.merge(parts.group(1), times, Integer::sum);
      } else {
        plain.merge(what, times, Integer::sum);
      }
    });
    List<String> words = new ArrayList<>();
    plain.forEach((what, times) -> {
      TreeMap<Integer, Integer> numbers = numbered.get(what);
      boolean once = numbers == null ? times == 1 : times == numbers.size();
      words.add(what + (numbers == null ? "" : ranges(new TreeSet<>(numbers.keySet()))) + (once ? "" : " × " + number(times)));
    });
    return words;
  }

  private static String ranges(TreeSet<Integer> numbers) {
    List<int[]> ranges = new ArrayList<>();
    for (int number : numbers) {
      int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (last != null && last[1] == number - 1) {
        last[1] = number;
      } else {
        ranges.add(new int[] {number, number});
      }
    }
    return ranges.stream().map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "–" + range[1])
        .collect(Collectors.joining(", "));
  }
}
