package com.kohortpay.contract.provider;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Node;
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
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads a list of known deviations, and compares it with the contract: an entry that matches nothing there would go unnoticed. */
final class KnownDeviationReader {
  private static final Set<String> FIELDS = Set.of("operation", "path", "found", "absent", "when", "reason", "date");

  private final Path file;
  private final Contract contract;

  KnownDeviationReader(Path file, Contract contract) {
    this.file = file;
    this.contract = contract;
  }

  /**
   * Reads the list.
   *
   * @param unknown receives what is wrong with each entry that names something the contract does not have; the entry is left out
   * @throws ContractException if the file or one of its entries is malformed
   */
  List<KnownDeviation> read(Consumer<String> unknown) {
    try {
      JsonNode list = Json.read(Files.readString(file));
      if (!list.isArray()) {
        throw new ContractException(file + " is not a JSON array of known deviations");
      }
      List<KnownDeviation> deviations = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        String entry = file + ", entry " + (i + 1);
        KnownDeviation deviation = deviation(entry, list.get(i));
        Optional<String> problem = unknown(deviation);
        problem.ifPresentOrElse(
            what -> unknown.accept(entry + " (" + deviation.operation() + " " + deviation.path() + "): " + what
                + ". Correct the entry or delete it."),
            () -> deviations.add(deviation));
      }
      return deviations;
    } catch (IOException e) {
      throw new ContractException("Cannot read the known deviations in " + file + ": " + e, e);
    } catch (Json.MalformedJsonException e) {
      throw new ContractException(file + " " + e.getMessage(), e);
    }
  }

  private static KnownDeviation deviation(String name, JsonNode entry) {
    for (String field : List.of("operation", "path", "reason", "date")) {
      require(!text(entry, field).isBlank(), name, "has no " + field);
    }
    entry.propertyNames().forEach(field ->
        require(FIELDS.contains(field), name, "has a field " + field + ", which is not one of " + String.join(", ", FIELDS.stream().sorted().toList())));
    require(entry.has("found") != entry.path("absent").asBoolean(false), name,
        "needs either \"found\", the value that is found, or \"absent\": true");
    require(isDate(text(entry, "date")), name, "has a date that is not of the form 2026-11-23");
    return new KnownDeviation(text(entry, "operation"), path(name, text(entry, "path")),
        Optional.ofNullable(entry.get("found")), when(name, entry.path("when")), text(entry, "reason"), text(entry, "date"));
  }

  private static Map<JsonPath, List<JsonNode>> when(String name, JsonNode when) {
    require(when.isMissingNode() || when.isObject() && !when.isEmpty(), name,
        "has a \"when\" that is not an object such as {\"$.status\": [\"OPEN\"]}");
    Map<JsonPath, List<JsonNode>> conditions = new LinkedHashMap<>();
    when.properties().forEach(condition -> {
      require(condition.getValue().isArray() && !condition.getValue().isEmpty(), name,
          "has a condition on " + condition.getKey() + " without an array of the values it may have");
      conditions.put(path(name, condition.getKey()), condition.getValue().valueStream().toList());
    });
    return conditions;
  }

  private static JsonPath path(String name, String text) {
    try {
      JsonPath path = JsonPath.parse(text);
      if (KnownDeviation.isFollowed(path)) {
        return path;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, with what to write instead.
    }
    throw new ContractException(name + ": has the path " + text + ": write it like $.canceledAt or $.data[*].locale");
  }

  /** Returns what an entry names that the contract does not have. */
  private Optional<String> unknown(KnownDeviation deviation) {
    if (contract.operations().stream().noneMatch(operation -> operation.id().equals(deviation.operation()))) {
      return Optional.of("the contract has no operation " + deviation.operation());
    }
    List<Schema> bodies = contract.operation(deviation.operation()).responses().stream()
        .flatMap(response -> response.contents().stream()).map(content -> content.schema()).filter(deviation::isIn).toList();
    if (bodies.isEmpty()) {
      return Optional.of("no response of " + deviation.operation() + " in the contract has " + deviation.path());
    }
    return deviation.when().entrySet().stream()
        .flatMap(condition -> unknown(condition.getKey(), condition.getValue(), bodies).stream()).findFirst();
  }

  private static Optional<String> unknown(JsonPath path, List<JsonNode> values, List<Schema> bodies) {
    List<Schema> schemas = bodies.stream().flatMap(body -> KnownDeviation.schema(path, body).stream()).toList();
    if (schemas.isEmpty()) {
      return Optional.of("its condition is on " + path + ", which the contract does not have in that response");
    }
    return values.stream().filter(value -> schemas.stream().noneMatch(schema -> canBe(schema, value))).findFirst()
        .map(value -> "its condition wants " + path + " to be " + value + ", which the contract does not allow");
  }

  private static boolean canBe(Schema schema, JsonNode value) {
    Optional<Node> constants = schema.part("enum");
    if (constants.isPresent()) {
      return constants.get().json().get("enum").valueStream().anyMatch(value::equals);
    }
    String type = Json.type(value);
    return schema.type().isEmpty() || schema.type().equals(type) || schema.type().equals("number") && type.equals("integer")
        || schema.isNullable() && value.isNull();
  }

  private static void require(boolean right, String name, String problem) {
    if (!right) {
      throw new ContractException(name + ": " + problem);
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

  private static String text(JsonNode entry, String field) {
    return entry.path(field).asString("");
  }
}
