package com.kohortpay.contract.redact;

import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.json.JsonPath.Any;
import com.kohortpay.contract.json.JsonPath.Property;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Redacts everything that came from the provider or the settings, except names that occur in the contract. Messages of
 * violations hold no values; names of properties are data where the contract has a map.
 */
public final class ProviderRedactor {
  private static final String HIDDEN = "***";

  private final Set<String> vocabulary = new HashSet<>();

  /** Collects the names that may be shown. */
  public ProviderRedactor(Contract contract) {
    collect(contract.root().json());
  }

  /** Returns the violations with names of the contract only, those of many items of an array as one. */
  public List<Violation> violations(List<Violation> violations) {
    Map<Violation, Integer> counts = new LinkedHashMap<>();
    violations.forEach(each -> counts.merge(
        new Violation(each.kind(), location(each.location()), each.message(), each.pointer()), 1, Integer::sum));
    List<Violation> redacted = new ArrayList<>();
    counts.forEach((each, count) -> redacted.add(count == 1 ? each
        : new Violation(each.kind(), each.location(), each.message() + " (" + count + " times)", each.pointer())));
    return redacted;
  }

  private Location location(Location location) {
    String name = location.name();
    return new Location(location.part(), name.isEmpty() || vocabulary.contains(name) ? name : HIDDEN,
        new JsonPath(location.path().inAnyItem().steps().stream().map(step ->
            step instanceof Property property && !vocabulary.contains(property.name()) ? Any.PROPERTY : step).toList()));
  }

  /** The exchange as the report gets it: the path's template, names of headers, and bodies without a value of theirs. */
  public Exchange exchange(Operation operation, Exchange exchange) {
    return new Exchange(exchange.method(), operation.path(), names(exchange.requestHeaders()), blank(exchange.requestBody()),
        exchange.status(), Map.of(), blank(exchange.responseBody()));
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

  private void collect(JsonNode node) {
    if (node.isString()) {
      vocabulary.add(node.asString());
    }
    node.properties().forEach(entry -> vocabulary.add(entry.getKey()));
    node.forEach(this::collect);
  }
}
