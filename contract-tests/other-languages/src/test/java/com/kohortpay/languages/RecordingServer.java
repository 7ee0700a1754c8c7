package com.kohortpay.languages;

import com.kohortpay.contract.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands between a program and Prism: records what was sent, lets Prism validate it, and changes responses as the {@link Step} says. Both are
 * needed: only a mock that validates notices a time that is written wrongly, only the recorded bytes show a null that was never sent.
 */
final class RecordingServer implements AutoCloseable {
  private static final int UNPROCESSABLE = 422;
  /** Prism never answers malformed JSON. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MockWebServer server = new MockWebServer();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final URI mock;

  /**
   * Starts it.
   *
   * @param mock where Prism serves the contract
   */
  RecordingServer(URI mock) throws IOException {
    this.mock = mock;
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        try {
          return respond(request);
        } catch (IOException | RuntimeException e) {
          return new MockResponse().setResponseCode(500).setBody(e.toString());
        }
      }
    });
    server.start();
  }

  /** Returns the base URL for the program, without a slash at its end. */
  String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** Returns the exchange of a step; the last, if a program made several; none if it made none. */
  synchronized Optional<Exchange> exchange(Step step) {
    return exchanges.stream().filter(exchange -> exchange.step() == step).reduce((first, last) -> last);
  }

  /** Returns the header {@code Authorization} of every request. */
  synchronized List<String> keys() {
    return exchanges.stream().map(Exchange::authorization).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private MockResponse respond(RecordedRequest request) throws IOException, InterruptedException {
    Step step = Step.of(request.getMethod() + " " + request.getPath());
    String sent = request.getBody().readUtf8();
    HttpResponse<String> response = client.send(forwarded(request, step, sent), BodyHandlers.ofString());
    JsonNode body = Json.read(response.body());
    if (response.statusCode() < 300) {
      step.change((ObjectNode) body);
    }
    String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    record(new Exchange(step, authorization, sent, response.statusCode() == UNPROCESSABLE, body));
    return new MockResponse().setResponseCode(response.statusCode()).setHeader("Content-Type", "application/json").setBody(body.toString());
  }

  private HttpRequest forwarded(RecordedRequest request, Step step, String sent) {
    HttpRequest.Builder forwarded = HttpRequest.newBuilder(mock.resolve(request.getPath()))
        .timeout(PATIENCE)
        .method(request.getMethod(), sent.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(sent));
    for (String name : List.of("Accept", "Authorization", "Content-Type")) {
      Optional.ofNullable(request.getHeader(name)).ifPresent(value -> forwarded.header(name, value));
    }
    if (!step.preference().isEmpty()) {
      forwarded.header("Prefer", step.preference());
    }
    return forwarded.build();
  }

  private synchronized void record(Exchange exchange) {
    exchanges.add(exchange);
  }
}
