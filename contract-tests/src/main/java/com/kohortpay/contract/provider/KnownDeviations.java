package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tracks the known deviations of a provider, and which of them were seen. A response is judged as if it did not have them: each is
 * repaired in a copy of the body, so that anything else that is wrong in the same place is still reported.
 */
public final class KnownDeviations {

  /** States what a run has shown of a deviation. */
  public enum State {
    /** A response has it. */
    STILL_THERE,
    /** Where it could be, responses have a value in place of null or of nothing. */
    GONE,
    /** Nothing that came could prove either: no such response, or another value where one certain value is known to be wrong. */
    NOT_SEEN
  }

  private final Map<KnownDeviation, State> states = new LinkedHashMap<>();

  private KnownDeviations(List<KnownDeviation> deviations) {
    deviations.forEach(deviation -> states.put(deviation, State.NOT_SEEN));
  }

  /** Returns an empty list. */
  public static KnownDeviations none() {
    return new KnownDeviations(List.of());
  }

  /**
   * Reads a list from a JSON file.
   *
   * @throws ContractException if an entry cannot be used, or names what the contract does not have
   */
  public static KnownDeviations read(Path file, Contract contract) {
    return read(file, contract, problem -> {
      throw new ContractException(problem);
    });
  }

  /**
   * Reads a list that was not written for this contract.
   *
   * @param warnings receives what is wrong with each entry that names what the contract does not have; the entry is left out
   * @throws ContractException if an entry cannot be used
   */
  public static KnownDeviations read(Path file, Contract contract, Consumer<String> warnings) {
    return new KnownDeviations(new KnownDeviationReader(file, contract).read(warnings));
  }

  /** Returns the exchange without the known deviations in its response, and records which were there. */
  public Exchange repair(Operation operation, Exchange exchange) {
    Optional<Schema> schema = JsonResponse.schema(operation, exchange);
    JsonNode original = schema.isPresent() ? JsonResponse.body(exchange) : Json.absent();
    JsonNode body = original.deepCopy();
    for (KnownDeviation deviation : states.keySet()) {
      if (deviation.operation().equals(operation.id()) && schema.filter(deviation::isIn).isPresent()) {
        // Looked for in the original response: a repaired value might meet a condition.
        for (JsonPath owner : deviation.owners(original)) {
          boolean there = deviation.isIn(owner.find(original).get(owner));
          State now = there ? State.STILL_THERE : deviation.isRefutedByAValue() ? State.GONE : State.NOT_SEEN;
          states.merge(deviation, now, (before, after) -> before == State.STILL_THERE ? before : after);
          if (there) {
            deviation.repair((ObjectNode) owner.find(body).get(owner), schema.get());
          }
        }
      }
    }
    return body.equals(original) ? exchange : exchange.withResponseBody(body.toString());
  }

  /** Returns what the responses so far have shown of each. */
  public Map<KnownDeviation, State> states() {
    return Collections.unmodifiableMap(states);
  }
}
