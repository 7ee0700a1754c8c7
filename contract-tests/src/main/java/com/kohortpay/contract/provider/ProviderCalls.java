package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.cases.RequestCase;
import com.kohortpay.contract.cases.RequestCases;
import com.kohortpay.contract.exchange.ParameterStyle;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.provider.Observation.Kind;
import com.kohortpay.contract.provider.ProviderCall.Expected;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/**
 * Lists the calls that a provider is verified with: all {@link RequestCases}, with the values of the settings in place of
 * the contract's examples, and what only a real server distinguishes: ids that do not exist and keys that are not valid.
 *
 * <p>Unlike a mock, a provider has state. Reads come first and deletes last; after a call that changes a state once (a DELETE, a
 * POST without a body), the same call may be rejected.
 */
public final class ProviderCalls {
  private static final Set<String> READS = Set.of("GET", "HEAD");
  /** Unlikely to exist anywhere, and short enough for any server. */
  static final String UNKNOWN_ID = "kohortpay-verify-no-such-id-7f3a9c";

  private final Operation operation;
  private final ProviderSettings settings;
  private final Arguments usual;
  private final List<ProviderCall> allowed = new ArrayList<>();
  private final List<ProviderCall> refused = new ArrayList<>();
  private final Set<Arguments> seen = new HashSet<>();

  private ProviderCalls(Operation operation, ProviderSettings settings) {
    this.operation = operation;
    this.settings = settings;
    this.usual = given(Arguments.of(operation), "");
  }

  /**
   * Returns all calls, in the order in which to make them.
   *
   * @throws ContractException if there are none
   */
  public static List<ProviderCall> of(Contract contract, ProviderSettings settings) {
    List<ProviderCall> calls = operations(contract, settings)
        .flatMap(operation -> new ProviderCalls(operation, settings).all(contract)).toList();
    if (calls.isEmpty()) {
      Set<String> chosen = settings.operations();
      throw new ContractException("There is nothing to verify: " + (chosen.isEmpty() ? "every operation changes data"
          : String.join(", ", chosen) + (chosen.size() == 1 ? " changes data" : " change data"))
          + ": add " + settings.spelling().give("writes", "true"));
    }
    return calls;
  }

  /** Returns the operations to call. */
  static Stream<Operation> operations(Contract contract, ProviderSettings settings) {
    return contract.operations().stream()
        .filter(operation -> settings.operations().isEmpty() || settings.operations().contains(operation.id()))
        .filter(operation -> settings.writes() || isRead(operation))
        .sorted(Comparator.comparing(operation -> isRead(operation) ? 0 : operation.method().equals("DELETE") ? 2 : 1));
  }

  /** Returns whether an operation is expected to change nothing. */
  public static boolean isRead(Operation operation) {
    return READS.contains(operation.method());
  }

  private Stream<ProviderCall> all(Contract contract) {
    allow("with your values", usual, Expected.SUCCESS);
    furtherValues();
    for (RequestCase each : RequestCases.of(operation)) {
      if (!each.about().equals("key")) {
        add(each);
      }
    }
    keys();
    unknownId();
    refused.addAll(Probes.of(contract, operation, usual, settings.writes()));
    if (isRead(operation)) {
      return Stream.concat(allowed.stream(), refused.stream());
    }
    // Calls that must be rejected change nothing: they come first, while the resource is in its original state.
    return Stream.concat(refused.stream(), allowed.stream());
  }

  /** Other resources may be in other states, in which a write is rejected. */
  private void furtherValues() {
    operation.parameters().forEach(parameter -> settings.furtherValues(operation, parameter).forEach((setting, value) -> {
      Map<Parameter, JsonNode> parameters = new LinkedHashMap<>(usual.parameters());
      parameters.put(parameter, ParameterStyle.simple(parameter, value));
      allow("with your " + setting, new Arguments(parameters, usual.body()), isRead(operation) ? Expected.SUCCESS : Expected.DOCUMENTED);
    }));
  }

  private void add(RequestCase each) {
    String what = each.about().equals("request") ? each.what() : each.about() + " " + each.what();
    Arguments arguments = given(each.call().arguments(), each.about());
    if (!each.allowed()) {
      refused.add(new ProviderCall(operation, what, arguments, each.call().alteration(), Expected.REFUSAL));
      return;
    }
    boolean ofAnotherThing = operation.parameters().stream()
        .anyMatch(parameter -> parameter.in().equals("path") && parameter.toString().equals(each.about()));
    allow(what, arguments, ofAnotherThing ? Expected.SUCCESS_OR_NOT_FOUND : isOnceOnly() ? Expected.DOCUMENTED
        : operation.method().equals("POST") ? Expected.SUCCESS_OR_CONFLICT : Expected.SUCCESS);
  }

  private void allow(String what, Arguments arguments, Expected expected) {
    if (seen.add(arguments)) {
      allowed.add(new ProviderCall(operation, what, arguments, UnaryOperator.identity(), expected));
    }
  }

  /** Returns whether a second call finds another state than the first. */
  private boolean isOnceOnly() {
    return operation.method().equals("DELETE") || operation.method().equals("POST") && operation.requestBody().isEmpty();
  }

  private void keys() {
    if (operation.security().isEmpty() || operation.security().stream().anyMatch(List::isEmpty)) {
      return;
    }
    Credentials credentials = new Credentials(operation);
    refuse("without a key", credentials::remove, Expected.NO_ACCESS);
    refuse("with an empty key", request -> credentials.set(request, ""), Expected.NO_ACCESS);
    if (credentials.hasScheme()) {
      refuse("with a key of another scheme", credentials::setAnotherScheme, Expected.NO_ACCESS);
    }
    refuseKey("with an unknown key", credentials, Credentials.NOBODYS);
    refuseKey("with one character after the key", credentials, settings.key() + "x");
    refuseKey("with the key in capitals, or in small letters", credentials, Credentials.otherCase(settings.key()));
  }

  /** A mock accepts any key, so that this is no violation. */
  private void refuseKey(String what, Credentials credentials, String key) {
    refused.add(new ProviderCall(operation, what, usual,
        request -> credentials.set(request, key), Expected.NO_ACCESS, Optional.of(Kind.WRONG_KEY_ACCEPTED)));
  }

  private void unknownId() {
    Map<Parameter, JsonNode> parameters = new LinkedHashMap<>(usual.parameters());
    operation.parameters().stream()
        .filter(parameter -> parameter.in().equals("path") && parameter.schema().type().equals("string")
            && parameter.schema().format().isEmpty() && parameter.schema().part("pattern").isEmpty() && !parameter.schema().isEnum())
        .forEach(parameter -> parameters.put(parameter, Json.tree(UNKNOWN_ID)));
    if (!parameters.equals(usual.parameters())) {
      refused.add(new ProviderCall(operation, "an id that does not exist", new Arguments(parameters, usual.body()),
          UnaryOperator.identity(), Expected.REFUSAL, Optional.of(Kind.UNKNOWN_ID_ACCEPTED)));
    }
  }

  private void refuse(String what, UnaryOperator<Request> alteration, Expected expected) {
    refused.add(new ProviderCall(operation, what, usual, alteration, expected));
  }

  /** Returns the arguments with the values of the settings, except for the parameter that is being tested. */
  private Arguments given(Arguments arguments, String about) {
    Map<Parameter, JsonNode> parameters = new LinkedHashMap<>(arguments.parameters());
    parameters.keySet().stream().filter(parameter -> !parameter.toString().equals(about)).toList().forEach(parameter ->
        settings.value(operation, parameter).ifPresent(value ->
            parameters.put(parameter, ParameterStyle.simple(parameter, value))));
    return new Arguments(parameters, arguments.body());
  }
}
