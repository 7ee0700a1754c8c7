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
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.RequestParameters;
import com.kohortpay.contract.json.Json;
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
import tools.jackson.databind.JsonNode;

/** Judges what the client did: what it sent by what it was given, and what it answered by what came. */
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

  /** Each thing the client got wrong in this exchange; empty if there is none. */
  public static List<Violation> check(Operation operation, Arguments arguments, Exchange exchange, Outcome outcome) {
    ClientCheck check = new ClientCheck(operation, exchange);
    check.request(arguments);
    if (exchange.status() >= 300) {
      check.failure(outcome);
    } else if (outcome.failure().isPresent()) {
      check.add(Kind.CLIENT_OUTCOME, "client", "failed with " + name(outcome.failure().get()) + " though the status is "
          + exchange.status());
    } else {
      check.answer(outcome.value());
    }
    return List.copyOf(check.violations);
  }

  private void request(Arguments arguments) {
    RequestParameters sent = RequestParameters.of(operation, exchange);
    operation.parameters().forEach(parameter -> difference(Kind.CLIENT_REQUEST, parameter.toString()).find(
        "$", parameter.schema(), orAbsent(arguments.parameters().get(parameter)), orAbsent(sent.value(parameter).orElse(null))));
    Schema schema = operation.requestBody().flatMap(RequestBody::json).map(MediaType::schema).orElseGet(this::anything);
    difference(Kind.CLIENT_REQUEST, "request body")
        .find("$", schema, orAbsent(arguments.body()), read(exchange.requestBody()));
  }

  private void answer(Object value) {
    Optional<MediaType> content = operation.response(exchange.status())
        .flatMap(response -> exchange.responseHeader("Content-Type").flatMap(response::content)).filter(MediaType::isJson);
    JsonNode wire = read(exchange.responseBody());
    if (wire.isMissingNode() && value == null) {
      return;
    }
    Schema schema = content.map(MediaType::schema).orElseGet(this::anything);
    new JavaTypeCheck(report(Kind.CLIENT_TYPE, "answer")).check("$", schema, wire, value);
    difference(Kind.CLIENT_ROUND_TRIP, "answer written again").find("$", schema, wire, JavaValues.tree(value));
  }

  private void failure(Outcome outcome) {
    Class<?> expected = exchange.status() >= 500
        ? ServerException.class : FAILURES.getOrDefault(exchange.status(), ApiException.class);
    KohortPayException failure = outcome.failure().orElse(null);
    if (failure == null || failure.getClass() != expected) {
      add(Kind.CLIENT_OUTCOME, "client", "expected " + expected.getSimpleName() + " for status " + exchange.status()
          + ", found " + (failure == null ? "an answer" : name(failure)));
      return;
    }
    ApiException answered = (ApiException) failure;
    JsonNode error = read(exchange.responseBody()).path("error");
    expect("status()", exchange.status(), answered.status());
    expect("body()", exchange.responseBody(), answered.body());
    expect("type()", error.path("type").asString(null), answered.type());
    expect("message()", error.path("message").asString(null), answered.message());
    expect("code()", error.path("code").asString(null), answered.code());
  }

  private void expect(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      add(Kind.CLIENT_OUTCOME, "exception's " + what, "is not what the answer says");
    }
  }

  private JsonDiff difference(Kind kind, String where) {
    return new JsonDiff(report(kind, where));
  }

  private BiConsumer<String, String> report(Kind kind, String where) {
    return (path, message) -> add(kind, where + " " + path, message);
  }

  private void add(Kind kind, String where, String message) {
    violations.add(new Violation(kind, where, message, operation.node().pointer()));
  }

  private Schema anything() {
    return new Schema(operation.node().at("no schema"));
  }

  private static String name(KohortPayException failure) {
    return failure.getClass().getSimpleName();
  }

  /** A missing node if there is no JSON: that it should be there is {@code ContractCheck}'s to say. */
  private static JsonNode read(String text) {
    try {
      return text == null ? orAbsent(null) : Json.read(text);
    } catch (Json.MalformedJsonException e) {
      return orAbsent(null);
    }
  }

  private static JsonNode orAbsent(JsonNode value) {
    return value == null ? Json.absent() : value;
  }
}
