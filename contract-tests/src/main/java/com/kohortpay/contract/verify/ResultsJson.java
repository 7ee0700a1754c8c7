package com.kohortpay.contract.verify;

import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.provider.CallResult;
import com.kohortpay.contract.provider.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the results as JSON, for programs; {@code contract-tests/README.md} says what each field means. */
final class ResultsJson {
  private ResultsJson() {}

  static Map<String, Object> of(VerifyResults results) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 1);
    json.put("contract", results.uri());
    json.put("verdict", results.exitCode().toString().toLowerCase(Locale.ROOT));
    json.put("exitCode", results.exitCode().code());
    json.put("started", results.started().toString());
    json.put("seconds", results.took().toMillis() / 1000.0);
    json.put("prism", results.prism());
    json.put("calls", results.calls().stream().map(call -> call(call, results)).toList());
    json.put("callsNotMade", results.notMade().stream().map(Object::toString).toList());
    json.put("operationsNotCalled", results.notCalled().stream().map(Object::toString).toList());
    results.recorded().ifPresent(recorded -> {
      json.put("unmatched", recorded.unmatched());
      json.put("incomplete", recorded.incomplete());
    });
    json.put("knownDeviations", results.deviations().entrySet().stream().map(each -> Map.of(
        "operation", each.getKey().operation(), "path", each.getKey().path().toString(),
        "state", each.getValue().toString().toLowerCase(Locale.ROOT))).toList());
    return json;
  }

  private static Map<String, Object> call(CallResult call, VerifyResults results) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", call.call().operation().id());
    json.put("what", call.call().what());
    json.put("milliseconds", call.took().toMillis());
    call.answer().ifPresent(answer -> {
      json.put("status", answer.status());
      json.put("response", answer.response());
    });
    json.put("violations", call.violations().stream().map(each -> violation(each, results)).toList());
    json.put("observations", call.observations().stream().map(ResultsJson::observation).toList());
    return json;
  }

  private static Map<String, Object> violation(Violation violation, VerifyResults results) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", violation.kind().toString());
    json.put("side", violation.kind().side().toString());
    json.put("part", violation.location().part().toString());
    if (!violation.location().name().isEmpty()) {
      json.put("name", violation.location().name());
    }
    json.put("path", violation.location().path().toString());
    json.put("message", violation.message());
    json.put("pointer", violation.pointer());
    json.put("line", results.line(violation.pointer()));
    return json;
  }

  private static Map<String, Object> observation(Observation observation) {
    return Map.copyOf(new LinkedHashMap<>(Map.of(
        "kind", observation.kind().toString(), "found", observation.found(), "why", observation.kind().why())));
  }

  /** Returns each violation once per operation, with the line of the contract. */
  static List<Found> distinct(VerifyResults results) {
    Map<Found, Found> found = new LinkedHashMap<>();
    results.calls().forEach(call -> {
      call.violations().forEach(each -> add(found, new Found(true, each.kind().toString(), call.call().operation().id(),
          each.location() + ": " + each.message(), results.line(each.pointer()), "")));
      call.observations().forEach(each -> add(found, new Found(false, each.kind().toString(), call.call().operation().id(),
          each.sent() + ": " + each.found(), results.line(each.operation().node().pointer()), each.kind().why())));
    });
    return List.copyOf(found.values());
  }

  private static void add(Map<Found, Found> found, Found each) {
    found.putIfAbsent(each, each);
  }

  /**
   * A violation or an observation.
   *
   * @param why why it matters; empty for a violation
   */
  record Found(boolean violation, String kind, String operation, String message, int line, String why) {}
}
