package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.call.Slot.In;
import com.kohortpay.contract.call.Slot.Place;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.PathTemplate;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The methods with which the generated client offers one operation: in three styles, each with overloads. */
public final class OperationMethods {
  private static final Map<String, List<ClientMethod>> BY_LINE = new ConcurrentHashMap<>();

  private static final Place BODY = new Place(In.BODY, "");

  private final Operation operation;
  private final List<ClientMethod> methods;

  private OperationMethods(Operation operation, List<ClientMethod> methods) {
    this.operation = operation;
    this.methods = methods;
  }

  /**
   * Finds the methods that send the operation's requests.
   *
   * @throws ContractException if there is none of one of the three styles
   */
  public static OperationMethods of(Operation operation) {
    String line = line(operation);
    OperationMethods found = new OperationMethods(operation, BY_LINE.computeIfAbsent(line, key ->
        ClientMethod.all().stream().filter(each -> each.sends().equals(key)).toList()));
    if (Stream.of(CallStyle.values()).anyMatch(style -> found.methods(style).isEmpty())) {
      throw new ContractException("The client does not have the three methods of " + operation + " (" + operation.method()
          + " " + operation.path() + "). Was it generated from this contract? \"mvn verify\" does so.");
    }
    return found;
  }

  /** Returns what the methods of an operation send: HTTP method and path, variables as {@code {}}. */
  public static String line(Operation operation) {
    return RequestTemplate.line(operation.method(), operation.path());
  }

  /** Returns the overloads of one style. */
  public List<ClientMethod> methods(CallStyle style) {
    return methods.stream().filter(each -> each.style() == style).toList();
  }

  /** Returns the Java type of the body. */
  Type bodyType() {
    return methods.stream().flatMap(each -> each.slot(BODY).stream()).map(Slot::type).findFirst()
        .orElseThrow(() -> new ContractException("No method of the client for " + operation + " takes a body"));
  }

  /** Returns what the client throws instead of sending this body, if it refuses it. */
  Optional<Throwable> refusal(Object body) {
    ClientMethod method = methods(CallStyle.CALL).stream().filter(each -> each.slot(BODY).isPresent()).findFirst().orElseThrow();
    Map<Slot, Object> values = new HashMap<>(method.samples());
    values.put(method.slot(BODY).orElseThrow(), body);
    return method.refusal(values);
  }

  /** Returns what the shortest overload that takes these arguments returns. Throws what it throws. */
  static Object invoke(KohortPay client, OperationCall call) {
    OperationMethods methods = of(call.operation());
    Map<Place, JsonNode> given = given(call);
    ClientMethod method = methods.methods(call.style()).stream()
        .filter(each -> each.slots().stream().flatMap(slot -> slot.place().stream()).toList().containsAll(given.keySet()))
        .min(Comparator.comparingInt(each -> each.slots().size()))
        .orElseThrow(() -> new ContractException(
            "No method of the client for " + call.operation() + " takes all of " + given.keySet()));
    Map<Slot, Object> values = new HashMap<>();
    for (Slot slot : method.slots()) {
      JsonNode value = slot.place().map(given::get).orElse(null);
      values.put(slot, value == null ? null : JavaValues.decoded(value, slot.type()));
    }
    return method.invoke(client, values);
  }

  private static Map<Place, JsonNode> given(OperationCall call) {
    Map<Place, JsonNode> given = new HashMap<>();
    call.arguments().parameters().forEach((parameter, value) -> {
      if (value != null) {
        given.put(place(call.operation(), parameter), value);
      }
    });
    if (call.arguments().body() != null) {
      given.put(BODY, call.arguments().body());
    }
    return given;
  }

  /** Returns where in the request a parameter belongs. */
  public static Place place(Operation operation, Parameter parameter) {
    return switch (parameter.in()) {
      case "path" -> new Place(In.PATH,
          String.valueOf(PathTemplate.variables(operation.path()).indexOf(parameter.name())));
      case "header" -> new Place(In.HEADER, parameter.name().toLowerCase(Locale.ROOT));
      default -> new Place(In.QUERY, parameter.name());
    };
  }
}
