package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.provider.Observation.Kind;
import com.kohortpay.contract.provider.ProviderCall.Expected;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.values.BodyLocation;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** Makes calls that go beyond the contract: how a robust server handles undocumented requests. */
final class Probes {
  private static final String UNKNOWN_PATH = "kohortpay-verify-no-such-path";
  private static final String UNKNOWN_PARAMETER = "kohortpay_verify";
  private static final int READS = 10;
  /** Levels of nested arrays. Many parsers use one stack frame for each. */
  private static final int DEEP = 10_000;
  private static final BigInteger HUGE = BigInteger.TEN.pow(30);
  /** Replaced by an unpaired surrogate, which no JSON writer writes. */
  private static final String PLACEHOLDER = "kohortpay-verify-unpaired-surrogate";

  private static final Map<String, String> LONG_STRINGS = new TreeMap<>(Map.of(
      "a string of 500 characters", "x".repeat(500), "a string of 5000 characters", "x".repeat(5000)));
  private static final Map<String, String> ODD_STRINGS = new TreeMap<>(Map.of(
      "a string of emoji", "\uD83D\uDE00".repeat(3), "a string with quotes", "O'Neil \"x\" \\ % ; --"));

  private final Operation operation;
  private final Arguments usual;
  private final List<ProviderCall> calls = new ArrayList<>();

  private Probes(Operation operation, Arguments usual) {
    this.operation = operation;
    this.usual = usual;
  }

  /**
   * Returns the probes of an operation.
   *
   * @param writes whether requests may be sent that could change data
   */
  static List<ProviderCall> of(Contract contract, Operation operation, Arguments usual, boolean writes) {
    Probes probes = new Probes(operation, usual);
    if (ProviderCalls.isRead(operation)) {
      probes.repetition();
    }
    probes.bodies();
    probes.strings();
    probes.numbers();
    if (contract.operations().indexOf(operation) == 0 || !writes) {
      probes.unknownPath();
    }
    probes.undocumentedMethod(contract, writes);
    return probes.calls;
  }

  private void repetition() {
    for (int i = 2; i <= READS; i++) {
      add("the same read, time " + i + " of " + READS, UnaryOperator.identity(), Expected.AS_USUAL, Kind.FLAKY);
    }
    add("an undocumented query parameter", request -> request.newBuilder().url(
        request.url().newBuilder().addQueryParameter(UNKNOWN_PARAMETER, "1").build()).build(), Expected.AS_USUAL, Kind.UNDOCUMENTED_PARAMETER);
  }

  private void bodies() {
    if (usual.body() == null || ProviderCalls.isRead(operation)) {
      return;
    }
    String body = usual.body().toString();
    add("malformed JSON", with("application/json", body.substring(0, body.length() - 1)), Expected.ANY_REFUSAL, Kind.MALFORMED_JSON);
    if (operation.requestBody().flatMap(RequestBody::json).filter(content -> !content.schema().isNullable()).isPresent()) {
      add("null as the body", with("application/json", "null"), Expected.ANY_REFUSAL, Kind.NULL_BODY);
    }
    add("nested arrays as the body, " + DEEP + " deep", with("application/json", "[".repeat(DEEP) + "]".repeat(DEEP)),
        Expected.ANY_REFUSAL, Kind.DEEP_JSON);
    add("the body as text/plain", with("text/plain", body), Expected.ANY_REFUSAL, Kind.TEXT_BODY);
    add("the body as application/json; charset=utf-8", with("application/json; charset=utf-8", body),
        Expected.ACCEPTED, Kind.JSON_WITH_CHARSET);
  }

  private void strings() {
    for (Parameter parameter : operation.parameters()) {
      if (isFree(parameter.schema()) && isInUrl(parameter)) {
        LONG_STRINGS.forEach((what, value) -> add(parameter + ": " + what, given(parameter, Json.tree(value)), Kind.LONG_STRING));
        ODD_STRINGS.forEach((what, value) -> add(parameter + ": " + what, given(parameter, Json.tree(value)), Kind.ODD_CHARACTERS));
      }
    }
    places().filter(place -> isFree(place.schema())).findFirst().ifPresent(place -> {
      String where = "body " + place.path() + ": ";
      LONG_STRINGS.forEach((what, value) -> add(where + what, given(place, Json.tree(value)), Kind.LONG_STRING));
      ODD_STRINGS.forEach((what, value) -> add(where + what, given(place, Json.tree(value)), Kind.ODD_CHARACTERS));
      add(where + "a NUL character", given(place, Json.tree("a\u0000b")), Kind.ODD_CHARACTERS);
      String unpaired = place.within().apply(Json.tree(PLACEHOLDER)).toString().replace(PLACEHOLDER, "\\ud83d");
      add(where + "an unpaired surrogate", with("application/json", unpaired), Expected.NO_FAILURE, Kind.ODD_CHARACTERS);
    });
  }

  private void numbers() {
    for (Parameter parameter : operation.parameters()) {
      if (isNumber(parameter.schema()) && isInUrl(parameter)) {
        add(parameter + ": a number of 31 digits", given(parameter, Json.tree(HUGE)), Kind.HUGE_NUMBER);
      }
    }
    places().filter(place -> isNumber(place.schema())).findFirst().ifPresent(place ->
        add("body " + place.path() + ": a number of 31 digits", given(place, Json.tree(HUGE)), Kind.HUGE_NUMBER));
  }

  private Stream<BodyLocation> places() {
    if (usual.body() == null || ProviderCalls.isRead(operation)) {
      return Stream.empty();
    }
    return operation.requestBody().flatMap(RequestBody::json).stream()
        .flatMap(content -> BodyLocation.of(content.schema(), usual.body()).stream());
  }

  private static boolean isInUrl(Parameter parameter) {
    return Set.of("path", "query").contains(parameter.in());
  }

  private static boolean isNumber(Schema schema) {
    return Set.of("integer", "number").contains(schema.type()) && !schema.isEnum();
  }

  private static boolean isFree(Schema schema) {
    return schema.type().equals("string") && schema.format().isEmpty() && !schema.isEnum() && schema.part("pattern").isEmpty();
  }

  private Arguments given(Parameter parameter, JsonNode value) {
    Map<Parameter, JsonNode> parameters = new LinkedHashMap<>(usual.parameters());
    parameters.put(parameter, value);
    return new Arguments(parameters, usual.body());
  }

  private Arguments given(BodyLocation place, JsonNode value) {
    return new Arguments(usual.parameters(), place.within().apply(value));
  }

  private void unknownPath() {
    add("a path that does not exist", request -> request.newBuilder().url(request.url().newBuilder().encodedPath(base(request) + UNKNOWN_PATH).build()).build(),
        Expected.ANY_REFUSAL, Kind.UNKNOWN_PATH);
  }

  /** Returns the path of the base URL, with a slash at its end. */
  private String base(Request request) {
    int segments = operation.path().substring(1).split("/", -1).length;
    List<String> all = request.url().encodedPathSegments();
    return "/" + all.subList(0, Math.max(0, all.size() - segments)).stream().map(each -> each + "/").collect(Collectors.joining());
  }

  /** Uses an id that does not exist, and only GET unless writes are allowed. */
  private void undocumentedMethod(Contract contract, boolean writes) {
    Set<String> documented = contract.operations().stream()
        .filter(each -> each.path().equals(operation.path())).map(Operation::method).collect(Collectors.toSet());
    boolean hasId = operation.parameters().stream().anyMatch(parameter -> parameter.in().equals("path"));
    List<String> candidates = writes && hasId ? List.of("DELETE", "PUT", "PATCH", "GET") : List.of("GET");
    candidates.stream().filter(method -> !documented.contains(method)).findFirst().ifPresent(method -> {
      Map<Parameter, JsonNode> parameters = new LinkedHashMap<>(usual.parameters());
      parameters.keySet().stream().filter(parameter -> parameter.in().equals("path")).toList()
          .forEach(parameter -> parameters.put(parameter, Json.tree(ProviderCalls.UNKNOWN_ID)));
      calls.add(new ProviderCall(operation, "the undocumented method " + method, new Arguments(parameters, null),
          request -> request.newBuilder().method(method, Set.of("PUT", "PATCH").contains(method) ? okhttp3.RequestBody.create(new byte[0]) : null).build(),
          Expected.NO_SUCH_METHOD, Optional.of(Kind.UNDOCUMENTED_METHOD)));
    });
  }

  private void add(String what, UnaryOperator<Request> alteration, Expected expected, Kind kind) {
    calls.add(new ProviderCall(operation, what, usual, alteration, expected, Optional.of(kind)));
  }

  private void add(String what, Arguments arguments, Kind kind) {
    calls.add(new ProviderCall(operation, what, arguments, UnaryOperator.identity(), Expected.NO_FAILURE, Optional.of(kind)));
  }

  private static UnaryOperator<Request> with(String type, String body) {
    okhttp3.RequestBody bytes = okhttp3.RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get(type));
    return request -> request.newBuilder().method(request.method(), bytes).build();
  }
}
