package com.kohortpay.contract.redact;

import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Takes out of what is said of an exchange whatever came from the provider or was given from outside, but for names and texts
 * that stand in the contract. Violations hold no values by themselves; this is for what a validator's message may quote all
 * the same, and for names, which are data where the contract has a map.
 */
public final class ProviderRedactor {
  private static final String HIDDEN = "***";
  /** Shorter ones say nothing of anybody, and would hide parts of every sentence. */
  private static final int SHORTEST = 4;
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(application|audio|font|image|multipart|text|video)/[A-Za-z0-9.+-]{1,40}\\s*(;|$)");
  private static final Pattern STEP = Pattern.compile(
      "\\.([\\p{L}_$][\\p{L}\\p{N}_$-]*)|\\[(\\d+|\\*)]|\\['((?:[^'\\\\]|\\\\.)*)']|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]");

  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> secrets;

  /**
   * Knows what may be shown.
   *
   * @param secrets what may not be shown in any case: the key, ids
   */
  public ProviderRedactor(Contract contract, Set<String> secrets) {
    collect(contract.root().json(), vocabulary);
    this.secrets = secrets;
  }

  /** The violations without anything of the exchange's values, those of many items of an array as one. */
  public List<Violation> violations(List<Violation> violations, Exchange exchange) {
    Set<String> hidden = hidden(exchange);
    Map<Violation, Integer> counts = new LinkedHashMap<>();
    for (Violation each : violations) {
      String where = path(each.where());
      counts.merge(new Violation(each.kind(), text(where.replaceAll("\\[\\d+]", "[*]"), hidden),
          text(each.message(), hidden), each.pointer()), 1, Integer::sum);
    }
    List<Violation> masked = new ArrayList<>();
    counts.forEach((each, count) -> masked.add(count == 1 ? each
        : new Violation(each.kind(), each.where(), each.message() + " (" + count + " times)", each.pointer())));
    return masked;
  }

  /** The exchange as the report gets it: the path's template, names of headers, and bodies without a value of theirs. */
  public Exchange exchange(Operation operation, Exchange exchange) {
    return new Exchange(exchange.method(), operation.path(), names(exchange.requestHeaders()), blank(exchange.requestBody()),
        exchange.status(), Map.of(), blank(exchange.responseBody()));
  }

  private String text(String text, Set<String> hidden) {
    String masked = text;
    for (String value : hidden) {
      masked = masked.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])", HIDDEN);
    }
    return masked;
  }

  /** Names in a JSON path that the contract does not have become stars. */
  private String path(String where) {
    int start = where.indexOf('$');
    if (start < 0) {
      return where;
    }
    StringBuilder path = new StringBuilder(where.substring(0, start + 1));
    Matcher step = STEP.matcher(where).region(start + 1, where.length());
    int end = start + 1;
    for (; step.lookingAt(); step.region(end, where.length())) {
      boolean known = step.group(2) != null || step.group(1) != null && vocabulary.contains(step.group(1));
      path.append(known ? step.group() : ".*");
      end = step.end();
    }
    return path + (end < where.length() ? ".*" : "");
  }

  /** Longest first, so that none is left of which another is a part. */
  private Set<String> hidden(Exchange exchange) {
    Set<String> found = new HashSet<>(secrets);
    try {
      collect(Json.read(exchange.responseBody()), found);
    } catch (Json.MalformedJsonException e) {
      // Messages quote no body that is no JSON.
    }
    exchange.responseHeaders().forEach((name, values) ->
        values.forEach(value -> found.addAll(name.equalsIgnoreCase("Content-Type") ? parameters(value) : List.of(value))));
    found.removeIf(value -> value.length() < SHORTEST || vocabulary.contains(value) && !secrets.contains(value));
    Set<String> sorted = new LinkedHashSet<>();
    found.stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach(sorted::add);
    return sorted;
  }

  /** What is no media type in a {@code Content-Type}. */
  private static List<String> parameters(String contentType) {
    Matcher type = MEDIA_TYPE.matcher(contentType);
    return List.of(type.lookingAt() ? contentType.substring(type.end()).strip() : contentType);
  }

  private static Map<String, List<String>> names(Map<String, List<String>> headers) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    headers.keySet().forEach(name -> names.put(name, List.of(HIDDEN)));
    return names;
  }

  /** JSON with the same types, and the names that the contract has; question marks if it is no JSON. */
  private String blank(String body) {
    if (body == null || body.isEmpty()) {
      return body;
    }
    try {
      return Json.tree(blank(Json.read(body))).toString();
    } catch (Json.MalformedJsonException e) {
      return "?".repeat(body.length());
    }
  }

  private Object blank(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> blanks = new LinkedHashMap<>();
      node.properties().forEach(entry ->
          blanks.put(vocabulary.contains(entry.getKey()) ? entry.getKey() : HIDDEN, blank(entry.getValue())));
      return blanks;
    }
    if (node.isArray()) {
      List<Object> blanks = new ArrayList<>();
      node.forEach(item -> blanks.add(blank(item)));
      return blanks;
    }
    return switch (Json.type(node)) {
      case "string" -> HIDDEN;
      case "integer" -> 0;
      case "number" -> 0.5;
      case "boolean" -> false;
      default -> null;
    };
  }

  private static void collect(JsonNode node, Set<String> texts) {
    if (node.isValueNode()) {
      texts.add(node.asString());
    }
    node.properties().forEach(entry -> texts.add(entry.getKey()));
    node.forEach(child -> collect(child, texts));
  }
}
