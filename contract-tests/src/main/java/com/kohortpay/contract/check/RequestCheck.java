package com.kohortpay.contract.check;

import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.RequestParameters;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.PathTemplate;
import com.kohortpay.contract.spec.RequestBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks method, path, parameters, security and body of a request. */
final class RequestCheck {
  private final SchemaValidator validator;

  RequestCheck(SchemaValidator validator) {
    this.validator = validator;
  }

  List<Violation> check(Operation operation, Exchange exchange) {
    List<Violation> violations = new ArrayList<>();
    if (!exchange.method().equals(operation.method())) {
      violations.add(new Violation(Kind.METHOD, Part.METHOD,
          "expected " + operation.method() + ", found " + exchange.method(), operation.node().pointer()));
    }
    Optional<Map<String, String>> path = PathTemplate.match(operation.path(), exchange.path());
    if (path.isEmpty()) {
      violations.add(new Violation(Kind.PATH, Part.PATH,
          "is not of the form " + operation.path(), operation.node().pointer()));
    }
    RequestParameters sent = new RequestParameters(path.orElse(Map.of()), exchange);
    for (Parameter parameter : operation.parameters()) {
      if (path.isPresent() || !parameter.in().equals("path")) {
        parameter(parameter, sent, violations);
      }
    }
    undocumented(operation, sent, violations);
    security(operation, sent, violations);
    body(operation, exchange, violations);
    return violations;
  }

  private void parameter(Parameter parameter, RequestParameters sent, List<Violation> violations) {
    sent.value(parameter).ifPresentOrElse(
        value -> violations.addAll(
            validator.request(Kind.PARAMETER, Location.of(parameter), parameter.schema(), value)),
        () -> {
          if (parameter.required()) {
            violations.add(new Violation(
                Kind.PARAMETER, Location.of(parameter), "is required but absent", parameter.node().pointer()));
          }
        });
  }

  /** Looks at the query only: whatever is on the way adds headers. */
  private void undocumented(Operation operation, RequestParameters sent, List<Violation> violations) {
    Map<String, List<String>> left = new LinkedHashMap<>(sent.query());
    operation.parameters().forEach(parameter -> RequestParameters.names(parameter).forEach(left::remove));
    operation.security().forEach(schemes -> schemes.forEach(scheme -> left.remove(scheme.field())));
    left.keySet().forEach(name -> violations.add(
        new Violation(Kind.PARAMETER, Location.of(Part.QUERY_PARAMETER, name), "is not documented", operation.node().pointer())));
  }

  private void security(Operation operation, RequestParameters sent, List<Violation> violations) {
    boolean proved = operation.security().isEmpty()
        || operation.security().stream().anyMatch(schemes -> schemes.stream().allMatch(sent::proves));
    if (!proved) {
      String expected = operation.security().stream()
          .map(schemes -> schemes.stream().map(Object::toString).collect(Collectors.joining(" and ")))
          .collect(Collectors.joining(" or "));
      violations.add(new Violation(
          Kind.SECURITY, Part.SECURITY, "expected " + expected, operation.node().pointer()));
    }
  }

  private void body(Operation operation, Exchange exchange, List<Violation> violations) {
    String body = exchange.requestBody();
    boolean sent = body != null && !body.isEmpty();
    String pointer = operation.node().pointer();
    if (operation.requestBody().isEmpty()) {
      if (sent) {
        violations.add(new Violation(Kind.REQUEST_BODY, Part.REQUEST_BODY, "expected none, found one", pointer));
      }
      return;
    }
    RequestBody documented = operation.requestBody().get();
    if (!sent) {
      if (documented.required()) {
        violations.add(new Violation(
            Kind.REQUEST_BODY, Part.REQUEST_BODY, "is required but absent", documented.node().pointer()));
      }
      return;
    }
    Optional<String> type = exchange.requestHeader("Content-Type");
    Optional<MediaType> content = type.flatMap(documented::content);
    if (content.isEmpty()) {
      String expected = documented.contents().stream().map(MediaType::mediaType).collect(Collectors.joining(", "));
      violations.add(new Violation(Kind.REQUEST_MEDIA_TYPE, Part.REQUEST_MEDIA_TYPE,
          "expected " + expected + ", found " + type.map(ShownMediaType::of).orElse("none"), documented.node().pointer()));
    } else if (content.get().isJson()) {
      json(content.get(), exchange, violations);
    }
  }

  private void json(MediaType content, Exchange exchange, List<Violation> violations) {
    try {
      violations.addAll(validator.request(Kind.REQUEST_BODY, Location.of(Part.REQUEST_BODY), content.schema(), exchange.requestJson()));
    } catch (Json.MalformedJsonException e) {
      violations.add(new Violation(Kind.REQUEST_BODY, Part.REQUEST_BODY, e.getMessage(), content.node().pointer()));
    }
  }
}
