package com.kohortpay.contract.check;

import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.ParameterStyle;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks status, headers, media type and body of a response. */
final class ResponseCheck {
  private final SchemaValidator validator;

  ResponseCheck(SchemaValidator validator) {
    this.validator = validator;
  }

  List<Violation> check(Operation operation, Exchange exchange) {
    Optional<Response> documented = operation.response(exchange.status());
    if (documented.isEmpty()) {
      return List.of(new Violation(
          Kind.STATUS, Part.STATUS, "expected one of " + codes(operation) + ", found " + exchange.status(),
          operation.node().at("responses").pointer()));
    }
    Response response = documented.get();
    List<Violation> violations = new ArrayList<>();
    response.headers().forEach(header -> header(header, exchange, violations));
    body(response, exchange, violations);
    return violations;
  }

  private void header(Parameter header, Exchange exchange, List<Violation> violations) {
    Location location = Location.of(Part.RESPONSE_HEADER, header.name());
    List<String> values = exchange.responseHeaders().getOrDefault(header.name(), List.of());
    if (!values.isEmpty()) {
      violations.addAll(validator.response(
          Kind.RESPONSE_HEADER, location, header.schema(), ParameterStyle.simple(header, String.join(",", values))));
    } else if (header.required()) {
      violations.add(new Violation(Kind.RESPONSE_HEADER, location, "is required but absent", header.node().pointer()));
    }
  }

  private void body(Response response, Exchange exchange, List<Violation> violations) {
    String body = exchange.responseBody();
    String pointer = response.node().pointer();
    if (response.contents().isEmpty()) {
      if (!body.isEmpty()) {
        violations.add(new Violation(Kind.RESPONSE_BODY, Part.RESPONSE_BODY, "expected none, found one", pointer));
      }
      return;
    }
    if (exchange.method().equals("HEAD")) {
      return;
    }
    String expected = response.contents().stream().map(MediaType::mediaType).collect(Collectors.joining(", "));
    Optional<String> type = exchange.responseHeader("Content-Type");
    Optional<MediaType> content = type.flatMap(response::content);
    if (content.isEmpty()) {
      violations.add(new Violation(Kind.RESPONSE_MEDIA_TYPE, Part.RESPONSE_MEDIA_TYPE,
          "expected " + expected + ", found " + type.map(ShownMediaType::of).orElse("none"), pointer));
    } else if (content.get().isJson()) {
      json(content.get(), exchange, violations);
    }
  }

  private void json(MediaType content, Exchange exchange, List<Violation> violations) {
    try {
      violations.addAll(
          validator.response(Kind.RESPONSE_BODY, Location.of(Part.RESPONSE_BODY), content.schema(), exchange.responseJson()));
    } catch (Json.MalformedJsonException e) {
      violations.add(new Violation(Kind.RESPONSE_BODY, Part.RESPONSE_BODY, e.getMessage(), content.node().pointer()));
    }
  }

  private static String codes(Operation operation) {
    return operation.responses().stream().map(Response::code).collect(Collectors.joining(", "));
  }
}
