package com.kohortpay.contract.provider;

import com.kohortpay.contract.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import tools.jackson.databind.JsonNode;

/**
 * A server that does what {@code library.yaml} says, and what a robust server does beyond it; with one {@link Fault} it does
 * all but one thing. Written by hand: it shares nothing with the checks that it tests.
 */
public final class LibraryServer implements AutoCloseable {
  public static final String KEY = "sk_test_library";

  /** Says that a connection made no request, which some faults bring about. */
  private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

  static {
    LOG.setLevel(Level.OFF);
  }

  private final MockWebServer server = new MockWebServer();
  private final Optional<Fault> fault;
  private final List<String> calls = new ArrayList<>();
  private boolean returned;
  private boolean deleted;

  private LibraryServer(Optional<Fault> fault) {
    this.fault = fault;
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest recorded) {
        return respond(recorded);
      }
    });
  }

  public static LibraryServer faithful() {
    return new LibraryServer(Optional.empty());
  }

  public static LibraryServer with(Fault fault) {
    return new LibraryServer(Optional.of(fault));
  }

  public URI url() {
    return server.url("/v1").uri();
  }

  /** Method and path of each call so far. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }

  /**
   * A request as it arrived, read once.
   *
   * @param count how many there were, with this one
   * @param repeated how many of the same there were in a row, with this one
   */
  record Incoming(
      String method, HttpUrl url, String path, String key, String contentType, String body, int count, int repeated) {
    boolean isRead() {
      return method.equals("GET");
    }
  }

  private synchronized MockResponse respond(RecordedRequest recorded) {
    calls.add(recorded.getMethod() + " " + recorded.getPath());
    HttpUrl url = recorded.getRequestUrl();
    Incoming request = new Incoming(recorded.getMethod(), url, url.encodedPath().replaceFirst("^/v1", ""),
        recorded.getHeader("Authorization"), Optional.ofNullable(recorded.getHeader("Content-Type")).orElse(""),
        recorded.getBody().readUtf8(), calls.size(), repeated());
    MockResponse right = right(request);
    return fault.map(each -> each.tamper(request, right)).orElse(right);
  }

  private int repeated() {
    int first = calls.size();
    while (first > 0 && calls.get(first - 1).equals(calls.get(calls.size() - 1))) {
      first--;
    }
    return calls.size() - first;
  }

  private MockResponse right(Incoming request) {
    if (!("Bearer " + KEY).equals(request.key())) {
      return error(401, "Give a key.");
    }
    List<String> segments = request.url().pathSegments().subList(1, request.url().pathSize());
    String shape = segments.get(0) + (segments.size() > 1 ? "/{id}" : "")
        + (segments.size() > 2 ? "/" + String.join("/", segments.subList(2, segments.size())) : "");
    Map<String, List<String>> methods = Map.of("loans/{id}", List.of("GET", "DELETE"), "loans/{id}/return", List.of("POST"),
        "readers/{id}", List.of("PATCH"), "readers/{id}/loans", List.of("GET"));
    if (!methods.containsKey(shape)) {
      return error(404, "There is no such path.");
    }
    if (!methods.get(shape).contains(request.method())) {
      return error(405, "Not this method.").setHeader("Allow", String.join(", ", methods.get(shape)));
    }
    if (!List.of("ln_1", "rd_1").contains(segments.get(1)) || shape.startsWith("loans") && deleted) {
      return error(404, "There is no such thing.");
    }
    return switch (shape) {
      case "loans/{id}" -> request.isRead() ? json(200, loan()) : delete();
      case "loans/{id}/return" -> giveBack();
      case "readers/{id}" -> update(request);
      default -> list(request);
    };
  }

  private MockResponse delete() {
    deleted = true;
    return new MockResponse().setResponseCode(204);
  }

  private MockResponse giveBack() {
    if (returned) {
      return error(409, "It was returned before.");
    }
    returned = true;
    return json(200, loan());
  }

  private MockResponse list(Incoming request) {
    String limit = request.url().queryParameter("limit");
    if (limit != null && !(limit.matches("[1-9]|[1-4]\\d|50"))) {
      return error(400, "The limit is from 1 to 50.");
    }
    return json(200, "{\"count\":1,\"loans\":[" + loan() + "]}").setHeader("X-Total", "1");
  }

  private static MockResponse update(Incoming request) {
    if (!request.contentType().matches("application/json(; *charset=utf-8)?")) {
      return error(415, "Send JSON.");
    }
    JsonNode body;
    try {
      body = Json.read(request.body());
    } catch (Json.MalformedJsonException e) {
      return error(400, "Send JSON.");
    }
    JsonNode nickname = body.path("nickname");
    JsonNode until = body.path("blockedUntil");
    boolean valid = body.isObject()
        && (nickname.isMissingNode() || nickname.isString() && !nickname.asString().isEmpty() && nickname.asString().length() <= 40
            && nickname.asString().codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF))
        && (until.isMissingNode() || until.isNull() || until.isString() && isTime(until.asString()));
    return valid ? json(201, "{\"id\":\"rd_1\",\"email\":\"creator@localhost\",\"nickname\":" + (nickname.isString() ? nickname : "null")
        + ",\"blockedUntil\":" + (until.isString() ? until : "null") + "}") : error(422, "That is not a reader.");
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private String loan() {
    return "{\"id\":\"ln_1\",\"title\":\"Emma\",\"state\":\"" + (returned ? "RETURNED" : "OPEN")
        + "\",\"fee\":350,\"returnedAt\":\"2024-05-01T10:00:00.000Z\",\"labels\":{\"shelf\":\"A\"}}";
  }

  public static MockResponse error(int status, String message) {
    return json(status, "{\"error\":{\"message\":\"" + message + "\"}}");
  }

  public static MockResponse json(int status, String body) {
    return new MockResponse().setResponseCode(status).setHeader("Content-Type", "application/json").setBody(body);
  }
}
