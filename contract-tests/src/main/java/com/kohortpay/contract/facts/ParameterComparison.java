package com.kohortpay.contract.facts;

import com.kohortpay.contract.call.ClientMethod;
import com.kohortpay.contract.call.JavaValues;
import com.kohortpay.contract.call.OperationMethods;
import com.kohortpay.contract.call.Slot;
import com.kohortpay.contract.call.Slot.In;
import com.kohortpay.contract.call.Slot.Place;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.RequestParameters;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.PathTemplate;
import com.kohortpay.contract.spec.RequestBody;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares the parameters and the body of an operation with what the overloads of one style take and send. */
final class ParameterComparison {
  private static final Place BODY = new Place(In.BODY, "");

  private final Operation operation;
  private final List<ClientMethod> overloads;
  private final TypeComparison types;
  private final Differences differences;
  private final Map<Place, Parameter> parameters = new LinkedHashMap<>();

  ParameterComparison(
      Operation operation, List<ClientMethod> overloads, TypeComparison types, Differences differences) {
    this.operation = operation;
    this.overloads = overloads;
    this.types = types;
    this.differences = differences;
    operation.parameters().forEach(parameter -> parameters.put(OperationMethods.place(operation, parameter), parameter));
  }

  void compare() {
    parameters.forEach(this::parameter);
    operation.requestBody().ifPresent(body -> {
      if (taking(BODY).isEmpty()) {
        differences.add(Fact.REQUEST_BODY, operation.id(), "no method sends a body: " + overloads, body.node());
      } else {
        required(BODY, body.required(), Fact.REQUEST_BODY_REQUIRED, "request body", pointer(body));
      }
    });
    overloads.forEach(method -> method.slots().forEach(slot -> unknown(method, slot)));
  }

  private void parameter(Place place, Parameter parameter) {
    List<ClientMethod> taking = taking(place);
    String subject = operation + " " + parameter;
    if (taking.isEmpty()) {
      differences.add(Fact.PARAMETER, subject, "no method sends it: " + overloads, parameter.node());
      return;
    }
    required(place, parameter.required(), Fact.PARAMETER_REQUIRED, parameter.toString(), parameter.node().pointer());
    for (ClientMethod method : taking) {
      Slot slot = method.slot(place).orElseThrow();
      if (types.compare(Fact.TYPE, subject, parameter.schema(), slot.type())) {
        style(subject, parameter, method, slot);
      }
    }
  }

  /** Whether a value can be read back from the request by the style in which the contract has it written. */
  private void style(String subject, Parameter parameter, ClientMethod method, Slot slot) {
    Map<Slot, Object> samples = method.samples();
    JsonNode given = JavaValues.tree(samples.get(slot));
    Optional<Exchange> request = method.request(samples);
    JsonNode sent = request.flatMap(each -> RequestParameters.of(operation, each).value(parameter)).orElse(Json.absent());
    boolean otherPath = request.filter(each -> PathTemplate.match(operation.path(), each.path()).isEmpty()).isPresent();
    if (!otherPath && !SameJson.test(parameter.schema(), given, sent)) {
      differences.add(Fact.PARAMETER_STYLE, subject, method + " sends " + given + " as " + sent, parameter.node());
    }
  }

  private void required(Place place, boolean required, Fact fact, String what, String pointer) {
    boolean canBeLeftOut = overloads.stream().anyMatch(method -> isLeftOut(method, place));
    if (required == canBeLeftOut) {
      differences.add(fact, operation + " " + what, required ? "can be left out" : "cannot be left out", pointer);
    }
  }

  /** Whether the method sends a request without it if it is given no value for it. */
  private boolean isLeftOut(ClientMethod method, Place place) {
    Map<Slot, Object> values = new HashMap<>(method.samples());
    Optional<Slot> slot = method.slot(place);
    slot.ifPresent(values::remove);
    return method.request(values).filter(request -> slot.isEmpty() || !carries(request, place)).isPresent();
  }

  private boolean carries(Exchange request, Place place) {
    return place.in() == In.BODY ? request.requestBody() != null && !request.requestBody().isEmpty()
        : RequestParameters.of(operation, request).value(parameters.get(place)).isPresent();
  }

  private void unknown(ClientMethod method, Slot slot) {
    if (slot.place().isEmpty()) {
      differences.add(Fact.PARAMETER, operation.id(), method + ": argument " + (slot.argument() + 1) + " of type "
          + slot.type().getTypeName() + " changes nothing in the request", operation.node());
    } else if (slot.place().get().equals(BODY)) {
      if (operation.requestBody().isEmpty()) {
        differences.add(Fact.REQUEST_BODY, operation.id(), method + " sends a body", operation.node());
      }
    } else if (!parameters.containsKey(slot.place().get())) {
      differences.add(Fact.PARAMETER, operation + " " + slot.place().get(),
          method + " sends it, and the contract does not have it", operation.node());
    }
  }

  private List<ClientMethod> taking(Place place) {
    return overloads.stream().filter(method -> method.slot(place).isPresent()).toList();
  }

  private static String pointer(RequestBody body) {
    return body.node().json().has("required") ? body.node().pointer() + "/required" : body.node().pointer();
  }
}
