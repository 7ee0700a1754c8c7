package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.call.RequestAlterations;
import com.kohortpay.contract.cases.InvalidBodies.Invalid;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.spec.SecurityScheme;
import com.kohortpay.contract.values.BodyLocation;
import com.kohortpay.contract.values.SchemaValue;
import com.kohortpay.contract.values.ValidValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** Makes the requests that test an operation's parameters, body and security: those that a server must accept, and those that it must reject. */
public final class RequestCases {
  /** The keyword of cases that do not depend on one. */
  public static final String EXAMPLE = "example";
  private static final String SECURITY = "security";

  private final Operation operation;
  private final Arguments usual;
  private final List<RequestCase> cases = new ArrayList<>();

  private RequestCases(Operation operation) {
    this.operation = operation;
    this.usual = Arguments.of(operation);
  }

  /** Returns all cases, the simplest first. */
  public static List<RequestCase> of(Operation operation) {
    RequestCases requests = new RequestCases(operation);
    requests.examples();
    requests.security();
    operation.parameters().forEach(requests::parameter);
    requests.bodies();
    return List.copyOf(requests.cases);
  }

  private void examples() {
    allowed("request", EXAMPLE, "as usual", usual);
    allowed("request", "required", "with only what is required", Arguments.required(operation));
    for (Example example : Arguments.bodies(operation)) {
      allowed("$", EXAMPLE, example.isNamed() ? example.name() : "its example", Arguments.of(operation, example.value()));
    }
    operation.requestBody().flatMap(RequestBody::json).ifPresent(content ->
        allowed("$", EXAMPLE, "with everything", Arguments.of(operation, SchemaExample.complete(content.schema(), Side.SENT))));
  }

  private void security() {
    if (operation.security().isEmpty() || operation.security().contains(List.<SecurityScheme>of())) {
      return;
    }
    refused("key", SECURITY, "missing", request -> without(request, operation.security()));
    if (operation.security().stream().flatMap(List::stream).allMatch(scheme -> scheme.prefix().startsWith("Bearer"))) {
      refused("key", SECURITY, "of another scheme", RequestAlterations.withAuthorization("Basic c2s6"));
      refused("key", SECURITY, "without its scheme", RequestAlterations.withAuthorization("sk_test_1"));
      refused("key", SECURITY, "empty", RequestAlterations.withAuthorization("Bearer "));
    }
  }

  private static Request without(Request request, List<List<SecurityScheme>> security) {
    Request.Builder without = request.newBuilder();
    HttpUrl.Builder url = request.url().newBuilder();
    for (SecurityScheme scheme : security.stream().flatMap(List::stream).toList()) {
      switch (scheme.in()) {
        case "query" -> url.removeAllQueryParameters(scheme.field());
        case "cookie" -> without.removeHeader("Cookie");
        default -> without.removeHeader(scheme.field());
      }
    }
    return without.url(url.build()).build();
  }

  private void parameter(Parameter parameter) {
    String about = parameter.toString();
    RawParameter raw = new RawParameter(operation, parameter);
    for (JsonNode value : parameter.examples().stream().map(Example::value).toList()) {
      allowed(about, EXAMPLE, "an example", with(parameter, value));
    }
    for (SchemaValue value : raw.allowances()) {
      allowed(about, value.keyword(), value.what(), with(parameter, value.value()));
    }
    if (!parameter.required()) {
      allowed(about, "required", "left out", with(parameter, null));
    } else if (!parameter.in().equals("path")) {
      refused(about, "required", "missing", raw::remove);
    }
    raw.faults().forEach(fault -> refused(about, fault.keyword(), fault.what(), request -> raw.put(request, fault.value())));
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
      allowed("$", "required", "left out", Arguments.of(operation, null));
    }
    for (BodyLocation place : InvalidBodies.places(operation)) {
      for (SchemaValue value : ValidValues.of(place.schema(), place.sample())) {
        allowed(place.path().toString(), value.keyword(), value.what(), Arguments.of(operation, place.within().apply(value.value())));
      }
    }
    for (Invalid invalid : InvalidBodies.of(operation)) {
      refused(invalid.path().toString(), invalid.keyword(), invalid.what(),
          request -> RawRequest.withBody(request, RawRequest.mediaType(operation), invalid.body()));
    }
  }

  private void allowed(String about, String keyword, String what, Arguments arguments) {
    cases.add(new RequestCase(OperationCall.of(operation, arguments), about, keyword, what, true));
  }

  private void refused(String about, String keyword, String what, UnaryOperator<Request> alteration) {
    cases.add(new RequestCase(OperationCall.of(operation, usual).altered(alteration), about, keyword, what, false));
  }
}
