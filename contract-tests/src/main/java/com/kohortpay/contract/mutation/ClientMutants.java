package com.kohortpay.contract.mutation;

import com.kohortpay.contract.call.Outcome;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.mutation.JsonFaults.JsonFault;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.RequestBody;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes recordings of clients that each do one thing wrong, from a recording of a faultless one. */
final class ClientMutants {
  private final Recording recording;
  private final ReplayingClient replay;
  private final List<ClientMutant> mutants = new ArrayList<>();

  private ClientMutants(Recording recording, ReplayingClient replay) {
    this.recording = recording;
    this.replay = replay;
  }

  /** Returns faults in the request. */
  static List<ClientMutant> sending(Recording recording) {
    ClientMutants mutants = new ClientMutants(recording, null);
    mutants.method();
    mutants.path();
    mutants.query();
    mutants.headers();
    mutants.sentBody();
    return mutants.mutants;
  }

  /** Returns faults in reading the response. */
  static List<ClientMutant> reading(Recording recording, ReplayingClient replay) {
    ClientMutants mutants = new ClientMutants(recording, replay);
    mutants.status();
    mutants.outcome();
    mutants.readBody();
    return mutants.mutants;
  }

  private void method() {
    Stream.of("GET", "PUT", "POST", "PATCH", "DELETE").filter(method -> !method.equals(recording.exchange().method()))
        .forEach(method -> add("wrong method", "request", method, recording.method(method)));
  }

  private void path() {
    String path = recording.exchange().path();
    String rest = recording.exchange().target().substring(path.length());
    String[] segments = path.split("/");
    for (int i = 1; i < segments.length; i++) {
      String[] changed = segments.clone();
      changed[i] = segments[i] + "x";
      add("wrong path", "request", segments[i] + " → " + changed[i], recording.target(String.join("/", changed) + rest));
    }
    add("wrong path", "request", "a segment more", recording.target(path + "/x" + rest));
    add("wrong path", "request", "a slash at the end", recording.target(path + "/" + rest));
  }

  private void query() {
    String path = recording.exchange().path();
    List<String> pairs = Stream.of(recording.exchange().query().split("&")).filter(pair -> !pair.isEmpty()).toList();
    for (String pair : pairs) {
      String left = pairs.stream().filter(each -> !each.equals(pair)).collect(Collectors.joining("&"));
      add("parameter lost", "query", pair.replaceFirst("=.*", ""), recording.target(path + (left.isEmpty() ? "" : "?" + left)));
      add("parameter changed", "query", pair.replaceFirst("=.*", ""), recording.target(path + "?" + (left.isEmpty() ? "" : left + "&") + pair + "1"));
    }
    add("parameter invented", "query", "", recording.target(path + "?" + String.join("&", pairs) + (pairs.isEmpty() ? "" : "&") + "invented=1"));
  }

  private void headers() {
    if (!recording.operation().security().isEmpty()) {
      add("key missing", "header Authorization", "", recording.header("Authorization", null));
      add("key missing", "header Authorization", "empty", recording.header("Authorization", "Bearer "));
      add("key missing", "header Authorization", "of another scheme", recording.header("Authorization", "Basic c2s6"));
    }
    for (Parameter parameter : recording.arguments().parameters().keySet()) {
      if (parameter.in().equals("header")) {
        add("parameter lost", parameter.toString(), "", recording.header(parameter.name(), null));
        add("parameter changed", parameter.toString(), "", recording.header(parameter.name(), "another"));
      }
    }
    if (recording.exchange().requestBody() != null && !recording.exchange().requestBody().isEmpty()) {
      add("header missing", "header Content-Type", "", recording.header("Content-Type", null));
      add("header changed", "header Content-Type", "text/plain", recording.header("Content-Type", "text/plain"));
    }
  }

  private void sentBody() {
    String body = recording.exchange().requestBody();
    if (body == null || body.isEmpty()) {
      add("body invented", "request body", "", recording.body("{\"invented\":1}").header("Content-Type", "application/json"));
      return;
    }
    add("body lost", "request body", "", recording.body(null));
    add("body lost", "request body", "empty", recording.body(""));
    Schema schema = recording.operation().requestBody().flatMap(RequestBody::json).map(MediaType::schema).orElseThrow();
    for (JsonFault fault : JsonFaults.of(schema, Json.read(body))) {
      add(fault.operator(), "request body " + fault.path(), fault.change(), recording.body(fault.value().toString()));
    }
  }

  private void status() {
    int status = recording.exchange().status();
    Stream.of(200, 201, 204, 400, 404, 500).filter(other -> other != status && !meansTheSame(status, other)).forEach(other ->
        add("status misread", "answer", status + " → " + other, recording.status(other)));
  }

  /** Returns whether two successes fall under the same documented response. */
  private boolean meansTheSame(int status, int other) {
    return status < 300 && other < 300 && recording.operation().response(status).equals(recording.operation().response(other));
  }

  private void outcome() {
    int status = recording.exchange().status();
    String body = recording.exchange().responseBody();
    Stream.of(400, 401, 403, 404, 409, 418, 429, 500).filter(other -> other != status).forEach(other ->
        add("wrong failure", "answer", "that of " + other, recording.outcome(replay.outcome(recording, other, body))));
    if (recording.outcome().value() != null) {
      add("answer lost", "answer", "", recording.outcome(new Outcome(null, Optional.empty())));
    }
    if (status >= 300) {
      add("failure lost", "answer", "", recording.outcome(new Outcome(null, Optional.empty())));
    }
  }

  private void readBody() {
    String body = recording.exchange().responseBody();
    if (body.isEmpty()) {
      return;
    }
    int status = recording.exchange().status();
    Schema schema = recording.exchange().responseHeader("Content-Type")
        .flatMap(type -> recording.operation().response(status).orElseThrow().content(type)).map(MediaType::schema).orElseThrow();
    for (JsonFault fault : JsonFaults.of(schema, Json.read(body))) {
      add(fault.operator(), "answer " + fault.path(), fault.change(),
          recording.outcome(replay.outcome(recording, status, fault.value().toString())));
    }
  }

  private void add(String operator, String place, String change, Recording altered) {
    mutants.add(new ClientMutant(operator, place, change, altered));
  }
}
