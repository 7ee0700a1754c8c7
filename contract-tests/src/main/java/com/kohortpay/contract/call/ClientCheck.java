package com.kohortpay.contract.call;

import com.kohortpay.client.ApiException;
import com.kohortpay.client.AuthenticationException;
import com.kohortpay.client.BadRequestException;
import com.kohortpay.client.ConflictException;
import com.kohortpay.client.KohortPayException;
import com.kohortpay.client.NotFoundException;
import com.kohortpay.client.PermissionDeniedException;
import com.kohortpay.client.RateLimitException;
import com.kohortpay.client.ServerException;
import com.kohortpay.contract.check.JsonDiff;
import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.RequestParameters;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Judges the client: the request it sent by its arguments, and what it returned by the response. */
public final class ClientCheck {
  private static final Map<Integer, Class<? extends ApiException>> FAILURES = Map.of(
      400, BadRequestException.class, 422, BadRequestException.class, 401, AuthenticationException.class,
      403, PermissionDeniedException.class, 404, NotFoundException.class, 409, ConflictException.class,
      429, RateLimitException.class);

  private final Operation operation;
  private final Exchange exchange;
  private final List<Violation> violations = new ArrayList<>();

  private ClientCheck(Operation operation, Exchange exchange) {
    this.operation = operation;
    this.exchange = exchange;
  }

  /** Returns everything that the client got wrong in this exchange; empty if nothing. */
  public static List<Violation> check(Operation operation, Arguments arguments, Exchange exchange, Outcome outcome) {
    ClientCheck check = new ClientCheck(operation, exchange);
    check.request(arguments);
    if (exchange.status() >= 300) {
      check.failure(outcome);
    } else if (outcome.failure().isPresent()) {
      check.add(Kind.CLIENT_OUTCOME, Location.of(Part.CLIENT), "failed with " + name(outcome.failure().get()) + " though the status is "
          + exchange.status());
    } else {
      check.answer(outcome.value());
    }
    return List.copyOf(check.violations);
  }

  private void request(Arguments arguments) {
    RequestParameters sent = RequestParameters.of(operation, exchange);
    operation.parameters().forEach(parameter -> difference(Kind.CLIENT_REQUEST, Location.of(parameter)).find(
        JsonPath.ROOT, parameter.schema(), orAbsent(arguments.parameters().get(parameter)), orAbsent(sent.value(parameter).orElse(null))));
    Schema schema = operation.requestBody().flatMap(RequestBody::json).map(MediaType::schema).orElseGet(Schema::anything);
    difference(Kind.CLIENT_REQUEST, Location.of(Part.REQUEST_BODY))
        .find(JsonPath.ROOT, schema, orAbsent(arguments.body()), read(exchange::requestJson));
  }

  private void answer(Object value) {
    Optional<MediaType> content = operation.response(exchange.status())
        .flatMap(response -> exchange.responseHeader("Content-Type").flatMap(response::content)).filter(MediaType::isJson);
    JsonNode wire = read(exchange::responseJson);
    if (wire.isMissingNode() && value == null) {
      return;
    }
    Schema schema = content.map(MediaType::schema).orElseGet(Schema::anything);
    new JavaTypeCheck(report(Kind.CLIENT_TYPE, Location.of(Part.RESULT))).check(JsonPath.ROOT, schema, wire, value);
    difference(Kind.CLIENT_ROUND_TRIP, Location.of(Part.ENCODED_RESULT)).find(JsonPath.ROOT, schema, wire, JavaValues.tree(value));
  }

  private void failure(Outcome outcome) {
    Class<?> expected = exchange.status() >= 500
        ? ServerException.class : FAILURES.getOrDefault(exchange.status(), ApiException.class);
    KohortPayException failure = outcome.failure().orElse(null);
    if (failure == null || failure.getClass() != expected) {
      add(Kind.CLIENT_OUTCOME, Location.of(Part.CLIENT), "expected " + expected.getSimpleName() + " for status " + exchange.status()
          + ", found " + (failure == null ? "an answer" : name(failure)));
      return;
    }
    ApiException answered = (ApiException) failure;
    JsonNode error = read(exchange::responseJson).path("error");
    expect("status", exchange.status(), answered.status());
    expect("body", exchange.responseBody(), answered.body());
    expect("type", error.path("type").asString(null), answered.type());
    expect("message", error.path("message").asString(null), answered.message());
    expect("code", error.path("code").asString(null), answered.code());
  }

  private void expect(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      add(Kind.CLIENT_OUTCOME, Location.of(Part.EXCEPTION, what), "is not what the response says");
    }
  }

  private JsonDiff difference(Kind kind, Location location) {
    return new JsonDiff(report(kind, location));
  }

  private BiConsumer<JsonPath, String> report(Kind kind, Location location) {
    return (path, message) -> add(kind, location.at(path), message);
  }

  private void add(Kind kind, Location location, String message) {
    violations.add(new Violation(kind, location, message, operation.node().pointer()));
  }

  private static String name(KohortPayException failure) {
    return failure.getClass().getSimpleName();
  }

  /** Returns a missing node if there is no JSON, which {@code ContractCheck} reports. */
  private static JsonNode read(Supplier<JsonNode> body) {
    try {
      return body.get();
    } catch (Json.MalformedJsonException e) {
      return orAbsent(null);
    }
  }

  private static JsonNode orAbsent(JsonNode value) {
    return value == null ? Json.absent() : value;
  }
}
