package com.kohortpay.contract.redact;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exchange without anything of a customer's: names of headers and query parameters, types in place of values.
 *
 * @param query the names of the query's parameters
 * @param status the status code; {@code none} if no response came
 */
public record MaskedExchange(
    String method, List<String> query, List<String> requestHeaders, String requestBody,
    String status, List<String> responseHeaders, String responseBody) {

  public static MaskedExchange of(Operation operation, Exchange exchange) {
    Optional<MediaType> sent = operation.requestBody().flatMap(RequestBody::json);
    Optional<MediaType> answered = operation.response(exchange.status())
        .flatMap(response -> response.contents().stream().filter(MediaType::isJson).findFirst());
    return new MaskedExchange(
        exchange.method(), query(exchange), List.copyOf(exchange.requestHeaders().keySet()),
        BodyOutline.of(exchange.requestBody(), schema(operation, sent)),
        String.valueOf(exchange.status()), List.copyOf(exchange.responseHeaders().keySet()),
        BodyOutline.of(exchange.responseBody(), schema(operation, answered)));
  }

  /** Returns what is known of an exchange in which no response came. */
  public static MaskedExchange unanswered(Operation operation) {
    return new MaskedExchange(operation.method(), List.of(), List.of(), "unknown", "none", List.of(), "none");
  }

  private static List<String> query(Exchange exchange) {
    return Stream.of(exchange.query().split("&")).filter(pair -> !pair.isEmpty())
        .map(pair -> NameMask.name(pair.replaceFirst("=.*", ""))).distinct().toList();
  }

  private static Schema schema(Operation operation, Optional<MediaType> content) {
    return content.map(MediaType::schema).orElseGet(Schema::anything);
  }
}
