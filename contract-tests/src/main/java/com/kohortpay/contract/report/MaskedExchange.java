package com.kohortpay.contract.report;

import com.kohortpay.contract.Content;
import com.kohortpay.contract.Exchange;
import com.kohortpay.contract.Operation;
import com.kohortpay.contract.RequestBody;
import com.kohortpay.contract.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exchange without anything of a customer's: names of headers and query parameters, types in place of values.
 *
 * @param query the names of the query's parameters
 */
record MaskedExchange(
    String method, List<String> query, List<String> requestHeaders, String requestBody,
    int status, List<String> responseHeaders, String responseBody) {

  static MaskedExchange of(Operation operation, Exchange exchange) {
    Optional<Content> sent = operation.requestBody().flatMap(RequestBody::json);
    Optional<Content> answered = operation.response(exchange.status())
        .flatMap(response -> response.contents().stream().filter(Content::isJson).findFirst());
    return new MaskedExchange(
        exchange.method(), query(exchange), List.copyOf(exchange.requestHeaders().keySet()),
        Shape.of(exchange.requestBody(), schema(operation, sent)),
        exchange.status(), List.copyOf(exchange.responseHeaders().keySet()),
        Shape.of(exchange.responseBody(), schema(operation, answered)));
  }

  private static List<String> query(Exchange exchange) {
    return Stream.of(exchange.query().split("&")).filter(pair -> !pair.isEmpty())
        .map(pair -> Mask.name(pair.replaceFirst("=.*", ""))).distinct().toList();
  }

  private static Schema schema(Operation operation, Optional<Content> content) {
    return content.map(Content::schema).orElseGet(() -> new Schema(operation.node().at("no schema")));
  }
}
