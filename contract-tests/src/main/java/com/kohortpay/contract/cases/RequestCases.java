package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.call.RequestAlterations;
import com.kohortpay.contract.cases.InvalidBodies.Invalid;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.SecurityScheme;
import com.kohortpay.contract.values.BodyLocation;
import com.kohortpay.contract.values.SchemaValue;
import com.kohortpay.contract.values.ValidValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** The requests by which an operation's parameters, body and security are tried: those a server must accept, those it must refuse. */
public final class RequestCases {
  private final Operation operation;
  private final Arguments usual;
  private final List<RequestCase> cases = new ArrayList<>();

  private RequestCases(Operation operation) {
    this.operation = operation;
    this.usual = Arguments.of(operation);
  }

  /** All of them, the plainest first. */
  public static List<RequestCase> of(Operation operation) {
    RequestCases requests = new RequestCases(operation);
    requests.examples();
    requests.security();
    operation.parameters().forEach(requests::parameter);
    requests.bodies();
    return List.copyOf(requests.cases);
  }

  private void examples() {
    allowed("request", "as usual", usual);
    allowed("request", "with only what is required", Arguments.required(operation));
    for (Example example : Arguments.bodies(operation)) {
      allowed("$", example.isNamed() ? example.name() : "its example", Arguments.of(operation, example.value()));
    }
  }

  private void security() {
    if (operation.security().isEmpty() || operation.security().contains(List.<SecurityScheme>of())) {
      return;
    }
    refused("key", "missing", RequestAlterations.withoutKey());
    if (operation.security().stream().flatMap(List::stream).allMatch(scheme -> scheme.prefix().startsWith("Bearer"))) {
      refused("key", "of another scheme", RequestAlterations.withAuthorization("Basic c2s6"));
      refused("key", "without its scheme", RequestAlterations.withAuthorization("sk_test_1"));
      refused("key", "empty", RequestAlterations.withAuthorization("Bearer "));
    }
  }

  private void parameter(Parameter parameter) {
    String about = parameter.toString();
    RawParameter raw = new RawParameter(operation, parameter);
    for (JsonNode value : parameter.examples().stream().map(Example::value).toList()) {
      allowed(about, "an example", with(parameter, value));
    }
    for (SchemaValue value : raw.allowances()) {
      allowed(about, value.what(), with(parameter, value.value()));
    }
    if (!parameter.required()) {
      allowed(about, "left out", with(parameter, null));
    } else if (!parameter.in().equals("path")) {
      refused(about, "missing", raw::remove);
    }
    raw.faults().forEach(fault -> refused(about, fault.what(), request -> raw.put(request, fault.value())));
  }

  private Arguments with(Parameter parameter, JsonNode value) {
    Map<Parameter, JsonNode> parameters = new LinkedHashMap<>(usual.parameters());
    if (value == null) {
      parameters.remove(parameter);
    } else {
      parameters.put(parameter, value);
    }
    return new Arguments(parameters, usual.body());
  }

  private void bodies() {
    if (operation.requestBody().filter(body -> !body.required()).isPresent()) {
      allowed("$", "left out", Arguments.of(operation, null));
    }
    for (BodyLocation place : InvalidBodies.places(operation)) {
      for (SchemaValue value : ValidValues.of(place.schema(), place.sample())) {
        allowed(place.path().toString(), value.what(), Arguments.of(operation, place.within().apply(value.value())));
      }
    }
    for (Invalid invalid : InvalidBodies.of(operation)) {
      refused(invalid.path().toString(), invalid.name().replace(invalid.path() + " ", ""), RequestAlterations.withBody(invalid.body()));
    }
  }

  private void allowed(String about, String what, Arguments arguments) {
    cases.add(new RequestCase(OperationCall.of(operation, arguments), about, what, true));
  }

  private void refused(String about, String what, UnaryOperator<Request> alteration) {
    cases.add(new RequestCase(OperationCall.of(operation, usual).altered(alteration), about, what, false));
  }
}
