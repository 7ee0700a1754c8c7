package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The known deviations of a provider, and which of them were seen. An answer is judged as if they were not there: each is
 * repaired in a copy of the body. So anything else that is wrong at the same place still shows.
 */
public final class KnownDeviations {
  private static final Set<String> FIELDS = Set.of("operation", "path", "found", "absent", "reason", "date");

  /** What a run has shown of a deviation. */
  public enum State { STILL_THERE, GONE, NOT_LOOKED_AT }

  private final Map<KnownDeviation, State> states = new LinkedHashMap<>();

  private KnownDeviations(List<KnownDeviation> deviations) {
    deviations.forEach(deviation -> states.put(deviation, State.NOT_LOOKED_AT));
  }

  /** None. */
  public static KnownDeviations none() {
    return new KnownDeviations(List.of());
  }

  /**
   * Reads them from a JSON file.
   *
   * @throws ContractException if one of them cannot be used
   */
  public static KnownDeviations read(Path file, Contract contract) {
    try {
      JsonNode list = Json.read(Files.readString(file));
      List<KnownDeviation> deviations = new ArrayList<>();
      for (JsonNode entry : list) {
        String problem = problem(entry, contract);
        if (!problem.isEmpty()) {
          throw new ContractException(file + ", entry " + (deviations.size() + 1) + ": " + problem);
        }
        deviations.add(new KnownDeviation(text(entry, "operation"), path(entry).orElseThrow(),
            Optional.ofNullable(entry.get("found")), text(entry, "reason"), text(entry, "date")));
      }
      if (!list.isArray()) {
        throw new ContractException(file + " is no JSON array of known deviations");
      }
      return new KnownDeviations(deviations);
    } catch (IOException e) {
      throw new ContractException("Cannot read the known deviations in " + file + ": " + e, e);
    } catch (Json.MalformedJsonException e) {
      throw new ContractException(file + " " + e.getMessage(), e);
    }
  }

  /** The exchange without the known deviations in its answer; the same one if there are none. Notes which were there. */
  Exchange repair(Operation operation, Exchange exchange) {
    Optional<Schema> schema = schema(operation, exchange);
    JsonNode body = schema.isPresent() ? body(exchange) : Json.absent();
    boolean repaired = false;
    for (KnownDeviation deviation : states.keySet()) {
      if (deviation.operation().equals(operation.id()) && schema.flatMap(deviation::schema).isPresent()) {
        for (ObjectNode owner : deviation.owners(body)) {
          boolean there = deviation.isIn(owner);
          states.merge(deviation, there ? State.STILL_THERE : State.GONE,
              (before, now) -> before == State.STILL_THERE ? before : now);
          if (there) {
            deviation.repair(owner, schema.get());
            repaired = true;
          }
        }
      }
    }
    return repaired ? exchange.withResponseBody(body.toString()) : exchange;
  }

  /** What the answers so far have shown of each. */
  public Map<KnownDeviation, State> states() {
    return states;
  }

  private static Optional<Schema> schema(Operation operation, Exchange exchange) {
    return operation.response(exchange.status())
        .flatMap(response -> exchange.responseHeader("Content-Type").flatMap(response::content))
        .filter(MediaType::isJson).map(MediaType::schema);
  }

  private static JsonNode body(Exchange exchange) {
    try {
      return Json.read(exchange.responseBody());
    } catch (Json.MalformedJsonException e) {
      return Json.absent(); // ContractCheck says so
    }
  }

  private static String problem(JsonNode entry, Contract contract) {
    for (String field : List.of("operation", "path", "reason", "date")) {
      if (text(entry, field).isBlank()) {
        return "has no " + field;
      }
    }
    Optional<String> unknown = entry.propertyNames().stream().filter(name -> !FIELDS.contains(name)).findFirst();
    if (unknown.isPresent()) {
      return "has a field " + unknown.get() + ", which means nothing here";
    }
    if (entry.has("found") == entry.path("absent").asBoolean(false)) {
      return "needs either \"found\", the value that is found, or \"absent\": true";
    }
    if (!isDate(text(entry, "date"))) {
      return "has a date that is none of the form 2026-11-23";
    }
    if (path(entry).filter(KnownDeviation::isFollowed).isEmpty()) {
      return "has the path " + text(entry, "path") + ": write it like $.canceledAt or $.data[*].locale";
    }
    return declared(entry, contract) ? ""
        : "no answer of " + text(entry, "operation") + " in the contract has " + text(entry, "path") + ": correct it, or delete the entry";
  }

  private static Optional<JsonPath> path(JsonNode entry) {
    try {
      return Optional.of(JsonPath.parse(text(entry, "path")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean declared(JsonNode entry, Contract contract) {
    KnownDeviation deviation = new KnownDeviation(text(entry, "operation"), path(entry).orElseThrow(), Optional.empty(), "", "");
    return contract.operations().stream().filter(operation -> operation.id().equals(deviation.operation()))
        .flatMap(operation -> operation.responses().stream()).flatMap(response -> response.contents().stream())
        .anyMatch(content -> deviation.schema(content.schema()).isPresent());
  }

  private static String text(JsonNode entry, String field) {
    return entry.path(field).asString("");
  }
}
