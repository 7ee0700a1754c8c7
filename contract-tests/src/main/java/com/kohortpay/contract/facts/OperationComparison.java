package com.kohortpay.contract.facts;

import com.kohortpay.client.model.Model;
import com.kohortpay.contract.call.CallStyle;
import com.kohortpay.contract.call.ClientMethod;
import com.kohortpay.contract.call.JavaValues;
import com.kohortpay.contract.call.NotRepresentable;
import com.kohortpay.contract.call.Slot;
import com.kohortpay.contract.call.Slot.In;
import com.kohortpay.contract.call.Slot.Place;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares an operation with the methods that send it: names, styles, parameters, body, success. */
final class OperationComparison {
  private static final Place BODY = new Place(In.BODY, "");

  private final Operation operation;
  private final List<ClientMethod> methods;
  private final TypeComparison types;
  private final ValueProbes sent;
  private final Differences differences;

  OperationComparison(Operation operation, List<ClientMethod> methods, TypeComparison types, ValueProbes sent, Differences differences) {
    this.sent = sent;
    this.operation = operation;
    this.methods = methods;
    this.types = types;
    this.differences = differences;
  }

  void compare() {
    for (CallStyle style : CallStyle.values()) {
      List<ClientMethod> overloads = methods.stream().filter(each -> each.style() == style).toList();
      if (overloads.isEmpty()) {
        add(Fact.OPERATION, "has no method of style " + style, operation.node().pointer());
      } else {
        new ParameterComparison(operation, overloads, types, differences).compare();
      }
    }
    methods.forEach(this::method);
  }

  private void method(ClientMethod method) {
    method.refusal().ifPresent(refusal ->
        add(Fact.OPERATION, method + " refuses to send anything: " + refusal, operation.node().pointer()));
    String id = operation.node().text("operationId", "");
    if (!letters(baseName(method)).contains(letters(id))) {
      add(Fact.OPERATION_ID, "is called " + baseName(method) + " in the client", operation.node().pointer() + "/operationId");
    }
    String tag = operation.node().at("tags").json().path(0).asString("default");
    if (!letters(method.accessor().getName()).contains(letters(tag))) {
      add(Fact.TAG, "is offered by " + method.accessor().getName() + "(), not by " + tag, operation.node().pointer() + "/tags");
    }
    if (operation.node().isTrue("deprecated") != method.java().isAnnotationPresent(Deprecated.class)) {
      add(Fact.DEPRECATED, method + " is " + (operation.node().isTrue("deprecated") ? "not " : "")
          + "marked as deprecated", operation.node().pointer());
    }
    success(method);
    method.slot(BODY).ifPresent(slot -> body(method, slot));
  }

  private void success(ClientMethod method) {
    Optional<Schema> schema = operation.responses().stream().filter(response -> response.code().startsWith("2"))
        .flatMap(response -> response.contents().stream()).filter(MediaType::isJson).map(MediaType::schema).findFirst();
    if (schema.isPresent()) {
      types.compare(Fact.SUCCESS_TYPE, operation + " success", schema.get(), method.resultType());
    } else if (method.resultType() != Void.class) {
      add(Fact.SUCCESS_TYPE, method + " returns " + method.resultType().getTypeName() + ", though there is no body",
          operation.node().at("responses").pointer());
    }
  }

  private void body(ClientMethod method, Slot slot) {
    Optional<MediaType> content = operation.requestBody().flatMap(RequestBody::json);
    content.filter(json -> types.compare(Fact.REQUEST_BODY, operation + " request body", json.schema(), slot.type()))
        .filter(json -> method.style() == CallStyle.CALL && !Model.class.isAssignableFrom(JavaValues.raw(slot.type())))
        .ifPresent(json -> values(method, slot, json.schema()));
    Optional<String> sent = method.request(method.samples()).flatMap(request -> request.requestHeader("Content-Type"));
    operation.requestBody().filter(documented -> sent.flatMap(documented::content).isEmpty()).ifPresent(documented ->
        add(Fact.REQUEST_MEDIA_TYPE, method + " sends " + sent.orElse("no media type"), documented.node().pointer() + "/content"));
  }

  /** A list or a map has no builder: the method that sends it refuses what the contract does not allow. */
  private void values(ClientMethod method, Slot slot, Schema schema) {
    for (Probe probe : sent.of(schema)) {
      if (probe.fact() != Fact.NULLABLE || !probe.value().isNull()) {
        Optional<String> refusal = refusal(method, slot, probe);
        if (refusal.isPresent() == probe.valid() && (refusal.isPresent() || !probe.mayBeSent())) {
          differences.add(probe.fact(), operation + " request body", refusal.map(why -> "refuses to send " + probe.shown()
              + ", which the contract allows: " + why).orElse("sends " + probe.shown() + ", which the contract does not allow"), probe.pointer());
        }
      }
    }
  }

  private static Optional<String> refusal(ClientMethod method, Slot slot, Probe probe) {
    try {
      Map<Slot, Object> values = new HashMap<>(method.samples());
      values.put(slot, JavaValues.built(probe.value(), slot.type()));
      return method.refusal(values).map(Throwable::toString);
    } catch (NotRepresentable | NullPointerException | IllegalArgumentException | IllegalStateException e) {
      return Optional.of(e.toString());
    }
  }

  /** Returns the name of a method without what tells the style. */
  static String baseName(ClientMethod method) {
    String name = method.java().getName();
    String suffix = switch (method.style()) {
      case SYNC -> "";
      case ASYNC -> "Async";
      case CALL -> "Call";
    };
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }

  /** Returns the letters and digits of a name, which are the same however it is written in Java. */
  static String letters(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a method is named after an operation. */
  static boolean isNamedAfter(ClientMethod method, Operation operation) {
    return letters(baseName(method)).equals(letters(operation.node().text("operationId", "")));
  }

  private void add(Fact fact, String message, String pointer) {
    differences.add(fact, operation.id(), message, pointer);
  }
}
