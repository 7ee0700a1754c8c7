package com.kohortpay.contract.call;

import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds the arguments of one call of an operation, as JSON.
 *
 * @param parameters the parameters that are sent
 * @param body null if none is sent
 */
public record Arguments(Map<Parameter, JsonNode> parameters, JsonNode body) {

  /** Returns every parameter, and the first example of the body. */
  public static Arguments of(Operation operation) {
    List<Example> bodies = bodies(operation);
    return of(operation, bodies.isEmpty() ? null : bodies.get(0).value());
  }

  /** Returns every parameter, and this body. */
  public static Arguments of(Operation operation, JsonNode body) {
    return of(operation, true, body);
  }

  /** Returns only what the contract requires: parameters and, if it is required, the first example of the body. */
  public static Arguments required(Operation operation) {
    boolean body = operation.requestBody().map(RequestBody::required).orElse(false);
    return of(operation, false, body ? of(operation).body() : null);
  }

  /** Returns the required parameters, and the first example of the body even if it may be left out. */
  public static Arguments withoutOptions(Operation operation) {
    return of(operation, false, of(operation).body());
  }

  /** Returns the examples of an operation's JSON body; one made from its schema if there are none. */
  public static List<Example> bodies(Operation operation) {
    return operation.requestBody().flatMap(RequestBody::json)
        .map(content -> Example.orMade(content.examples(), content.schema(), Side.SENT)).orElse(List.of());
  }

  private static Arguments of(Operation operation, boolean optional, JsonNode body) {
    Map<Parameter, JsonNode> parameters = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (optional || parameter.required()) {
        parameters.put(parameter, parameter.example());
      }
    }
    return new Arguments(parameters, body);
  }
}
