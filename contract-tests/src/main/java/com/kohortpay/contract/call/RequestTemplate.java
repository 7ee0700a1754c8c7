package com.kohortpay.contract.call;

import com.kohortpay.contract.call.RequestCapture.Captured;
import com.kohortpay.contract.call.Slot.In;
import com.kohortpay.contract.call.Slot.Place;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.RequestParameters;
import com.kohortpay.contract.spec.PathTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The form of the requests that a method sends, found by changing one value at a time and comparing the requests.
 *
 * @param line HTTP method and path, variables as {@code {}}
 */
record RequestTemplate(String line, List<Slot> slots) {

  /** A variable part of a path. */
  private record Region(int start, int end) {}

  /**
   * Compares requests.
   *
   * @param sample the request with all sample values
   * @param variation the same request with another value in one slot
   */
  static RequestTemplate of(Captured sample, List<Slot> slots, Function<Slot, Captured> variation) {
    Optional<Exchange> base = sample.exchange();
    if (base.isEmpty()) {
      return new RequestTemplate("", slots);
    }
    Map<Slot, Region> regions = new LinkedHashMap<>();
    List<Slot> placed = new ArrayList<>();
    for (Slot slot : slots) {
      Optional<Exchange> changed = variation.apply(slot).exchange();
      if (changed.isPresent() && !changed.get().path().equals(base.get().path())) {
        regions.put(slot, region(base.get().path(), changed.get().path(), slot));
      } else {
        placed.add(slot.at(changed.flatMap(other -> place(base.get(), other))));
      }
    }
    List<Map.Entry<Slot, Region>> variables = regions.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<Slot, Region> entry) -> entry.getValue().start())).toList();
    for (int i = 0; i < variables.size(); i++) {
      placed.add(variables.get(i).getKey().at(Optional.of(new Place(In.PATH, String.valueOf(i)))));
    }
    placed.sort(Comparator.comparingInt(Slot::argument));
    return new RequestTemplate(
        base.get().method() + " " + path(base.get().path(), variables), List.copyOf(placed));
  }

  /** Returns the line of an operation of the contract in the same form. */
  static String line(String method, String path) {
    return method + " " + decoded(PathTemplate.shape(path));
  }

  private static Region region(String base, String changed, Slot slot) {
    int start = 0;
    while (base.charAt(start) == changed.charAt(start)) {
      start++;
    }
    int rest = 0;
    while (base.charAt(base.length() - 1 - rest) == changed.charAt(changed.length() - 1 - rest)) {
      rest++;
    }
    if (JavaValues.raw(slot.type()) == Boolean.class) {
      rest--; // true and false end with the same character
    }
    return new Region(start, base.length() - rest);
  }

  private static String path(String base, List<Map.Entry<Slot, Region>> variables) {
    StringBuilder path = new StringBuilder();
    int end = 0;
    for (Map.Entry<Slot, Region> each : variables) {
      path.append(decoded(base.substring(end, each.getValue().start()))).append("{}");
      end = each.getValue().end();
    }
    return path + decoded(base.substring(end));
  }

  private static String decoded(String path) {
    return PathTemplate.decode(path.replace("+", "%2B"));
  }

  private static Optional<Place> place(Exchange base, Exchange changed) {
    if (!Objects.equals(base.requestBody(), changed.requestBody())) {
      return Optional.of(new Place(In.BODY, ""));
    }
    return changedName(query(base), query(changed)).map(name -> new Place(In.QUERY, name))
        .or(() -> changedName(base.requestHeaders(), changed.requestHeaders())
            .map(name -> new Place(In.HEADER, name.toLowerCase(Locale.ROOT))));
  }

  private static Map<String, List<String>> query(Exchange exchange) {
    return new RequestParameters(Map.of(), exchange).query();
  }

  private static Optional<String> changedName(Map<String, List<String>> base, Map<String, List<String>> changed) {
    Set<String> names = new TreeSet<>(base.keySet());
    names.addAll(changed.keySet());
    return names.stream().filter(name -> !Objects.equals(base.get(name), changed.get(name))).findFirst();
  }
}
