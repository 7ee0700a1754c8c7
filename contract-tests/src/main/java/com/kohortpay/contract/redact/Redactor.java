package com.kohortpay.contract.redact;

import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.json.JsonPath.Any;
import com.kohortpay.contract.json.JsonPath.Property;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Redacts everything that was sent or received, except names that occur in the contract and names of common HTTP headers. The one way
 * in which an exchange gets into a log, a report or any other file. Messages of violations hold no values by themselves.
 */
public final class Redactor {
  static final String HIDDEN = "…";

  private static final Set<String> HEADERS = Set.of(
      "accept", "accept-encoding", "allow", "authorization", "cache-control", "connection", "content-encoding", "content-length",
      "content-type", "cookie", "date", "etag", "host", "idempotency-key", "last-modified", "location", "origin", "prefer", "retry-after", "server",
      "set-cookie", "sl-violations", "strict-transport-security", "transfer-encoding", "user-agent", "vary", "www-authenticate", "x-powered-by", "x-request-id");

  private final Set<String> names = new HashSet<>();

  private Redactor() {}

  /** Returns a redactor that shows the names of a contract. */
  public static Redactor of(Contract contract) {
    Redactor redactor = new Redactor();
    redactor.collect(contract.root().json());
    return redactor;
  }

  /** Returns a redactor that shows no names. */
  public static Redactor ofNothing() {
    return new Redactor();
  }

  /** Names of properties, parameters, headers: whatever is a key, or called {@code name}. Values of examples are none. */
  private void collect(JsonNode node) {
    node.properties().forEach(entry -> {
      names.add(entry.getKey());
      if (entry.getKey().equals("name") && entry.getValue().isString()) {
        names.add(entry.getValue().asString());
      }
    });
    node.forEach(this::collect);
  }

  /** Returns the violations with names of the contract only, those of many items of an array as one. */
  public List<Violation> violations(List<Violation> violations) {
    Map<Violation, Integer> counts = new LinkedHashMap<>();
    violations.forEach(each -> counts.merge(new Violation(
        each.kind(), location(each.inAnyItem().location()), each.message(), each.pointer()), 1, Integer::sum));
    List<Violation> redacted = new ArrayList<>();
    counts.forEach((each, count) -> redacted.add(count == 1 ? each
        : new Violation(each.kind(), each.location(), each.message() + " (" + count + " times)", each.pointer())));
    return redacted;
  }

  /** Returns the location with names of the contract only. */
  public Location location(Location location) {
    return new Location(location.part(), location.name().isEmpty() ? "" : name(location.name()), path(location.path()));
  }

  /** Returns the path with a wildcard in place of each name that the contract does not have. */
  public JsonPath path(JsonPath path) {
    return new JsonPath(path.steps().stream()
        .map(step -> step instanceof Property property && !names.contains(property.name()) ? Any.PROPERTY : step).toList());
  }

  /** Returns the exchange with types in place of values. */
  public MaskedExchange exchange(Operation operation, Exchange exchange) {
    return new MaskedExchange(operation.method(), query(exchange), headers(exchange.requestHeaders()),
        new BodyOutline(this).of(exchange.requestBody(), exchange::requestJson), String.valueOf(exchange.status()), headers(exchange.responseHeaders()),
        new BodyOutline(this).of(exchange.responseBody(), exchange::responseJson));
  }

  /** Returns the name, or dots in its place. */
  String name(String name) {
    return names.contains(name) ? name : HIDDEN;
  }

  private List<String> query(Exchange exchange) {
    return Stream.of(exchange.query().split("&")).filter(pair -> !pair.isEmpty())
        .map(pair -> name(pair.split("=", 2)[0])).distinct().toList();
  }

  private List<String> headers(Map<String, List<String>> headers) {
    return headers.keySet().stream()
        .map(name -> HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? name : name(name)).distinct().toList();
  }
}
