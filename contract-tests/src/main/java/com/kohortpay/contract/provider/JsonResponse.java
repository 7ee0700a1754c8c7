package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The JSON of a response, and what the contract says of it. */
final class JsonResponse {
  private JsonResponse() {}

  /** Returns the schema that the contract has for a response, if it is documented and is JSON. */
  static Optional<Schema> schema(Operation operation, Exchange exchange) {
    return operation.response(exchange.status())
        .flatMap(response -> exchange.responseHeader("Content-Type").flatMap(response::content))
        .filter(MediaType::isJson).map(MediaType::schema);
  }

  /** Returns the body, or a missing node if it is not JSON, which ContractCheck reports. */
  static JsonNode body(Exchange exchange) {
    try {
      return exchange.responseJson();
    } catch (Json.MalformedJsonException e) {
      return Json.absent();
    }
  }
}
