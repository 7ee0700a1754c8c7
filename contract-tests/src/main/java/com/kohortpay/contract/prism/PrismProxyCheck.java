package com.kohortpay.contract.prism;

import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/**
 * Asks {@code prism proxy --errors} about an exchange with a provider: a second opinion, by a validator that shares no code
 * with {@link com.kohortpay.contract.check.ContractCheck}. The exchange is made again through the proxy, behind which a
 * {@link ReplayServer} sends the response that was recorded.
 *
 * <p>The proxy does not stand between client and provider, because it changes what passes through it: it responds to calls
 * without a key itself, follows redirects, mocks a response in place of a 501, merges duplicate names, turns {@code 1.0} into
 * {@code 1} and {@code 9007199254740993} into another number, and with {@code --errors} replaces the responses that matter
 * most by its own. So the client calls the provider directly, a write is made once, and the key goes nowhere else.
 */
public final class PrismProxyCheck implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMillis(3500);
  /** Prism compiles an operation's schemas when it first needs them, which is slow on a busy machine. */
  private static final Duration FIRST_TIMEOUT = Duration.ofSeconds(20);
  private static final MediaType JSON = MediaType.get("application/json");
  /** AJV bounds int64 by what a JavaScript number can hold. */
  private static final String NO_BOUND = "9007199254740991";

  // One connection per request: Prism may be closing a kept one just as it is used again.
  private final OkHttpClient http = new OkHttpClient.Builder().connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
      .followRedirects(false).retryOnConnectionFailure(false).readTimeout(Duration.ZERO).build();
  private final PrismTools tools;
  private final Path contract;
  private final ReplayServer playback = new ReplayServer();
  private final Set<String> compiled = new HashSet<>();
  private PrismProcess prism;

  /** Starts Prism. */
  public PrismProxyCheck(PrismTools tools, Path contract) {
    this.tools = tools;
    this.contract = contract;
    prism();
  }

  /** Returns each objection of Prism; empty if there is none. That Prism ends or hangs is one; another Prism replaces it. */
  public synchronized List<Violation> of(Operation operation, Exchange exchange) {
    if (exchange.status() == 501) {
      return List.of(); // Prism answers itself then, from the contract
    }
    playback.play(operation, exchange);
    Call call = http.newCall(request(exchange));
    call.timeout().timeout((compiled.add(operation.id()) ? FIRST_TIMEOUT : TIMEOUT).toMillis(), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      return violations(operation, response);
    } catch (IOException e) {
      String state = e instanceof InterruptedIOException ? "does not respond" : "has ended";
      prism.kill();
      return List.of(objection(operation, Location.of(Part.EXCHANGE), "no opinion: Prism " + state));
    }
  }

  /** Returns the proxy; another one if it has ended. */
  PrismProcess prism() {
    if (prism == null || !prism.isAlive()) {
      prism = Prism.startProxy(tools, contract, playback.url());
      compiled.clear();
    }
    return prism;
  }

  private Request request(Exchange exchange) {
    String body = exchange.requestBody();
    Request.Builder request = new Request.Builder().url(prism().url() + exchange.target())
        .method(exchange.method(), body == null ? null
            : RequestBody.create(body, exchange.requestHeader("Content-Type").map(MediaType::parse).orElse(JSON)));
    exchange.requestHeaders().forEach((name, values) -> {
      if (!name.matches("(?i)Authorization|Host|Connection|Content-Length|Content-Type|Transfer-Encoding")) {
        values.forEach(value -> request.addHeader(name, value));
      }
    });
    return request.header("Authorization", "Bearer sk_test_not_the_key").build();
  }

  private static List<Violation> violations(Operation operation, Response response) throws IOException {
    List<Violation> violations = new ArrayList<>();
    Optional<String> header = Optional.ofNullable(response.header("sl-violations"));
    if (response.header(ReplayServer.MARK) != null) {
      // Let through, at most with warnings; but a header holds only so many.
      header.map(PrismProxyCheck::read).ifPresent(warnings -> warnings.ifPresentOrElse(
          list -> list.forEach(each -> add(operation, each, violations)),
          () -> violations.add(objection(operation, Location.of(Part.EXCHANGE), "has more objections than fit into a header"))));
    } else {
      JsonNode problem = read(response.body().string()).orElse(Json.absent());
      problem.path("validation").forEach(each -> add(operation, each, violations));
      if (!problem.path("validation").isArray()) {
        violations.add(objection(operation, Location.of(Part.EXCHANGE), "cannot read the response"));
      }
    }
    return violations;
  }

  private static void add(Operation operation, JsonNode error, List<Violation> violations) {
    String code = error.path("code").asString("");
    if ((code.equals("minimum") || code.equals("maximum")) && error.path("message").asString("").endsWith(NO_BOUND)) {
      return;
    }
    // Its message may quote what was sent.
    violations.add(objection(operation, location(error.path("location")), "Prism objects" + (code.isEmpty() ? "" : ": " + code)));
  }

  private static Location location(JsonNode steps) {
    String side = steps.path(0).asString("");
    String name = steps.path(2).asString("");
    return switch (side + " " + steps.path(1).asString("")) {
      case "request body" -> Location.of(Part.REQUEST_BODY).at(path(steps));
      case "request query" -> Location.of(Part.QUERY_PARAMETER, name);
      case "request path" -> Location.of(Part.PATH_PARAMETER, name);
      case "request headers", "request header" -> Location.of(Part.HEADER_PARAMETER, name);
      case "response body" -> Location.of(Part.RESPONSE_BODY).at(path(steps));
      case "response headers", "response header" -> Location.of(Part.RESPONSE_HEADER, name);
      default -> Location.of(side.equals("response") ? Part.RESPONSE : Part.EXCHANGE);
    };
  }

  /** Prism does not distinguish the index of an item from a property that is a number. */
  private static JsonPath path(JsonNode steps) {
    JsonPath path = JsonPath.ROOT;
    for (int i = 2; i < steps.size(); i++) {
      String step = steps.get(i).asString();
      boolean index = !step.isEmpty() && step.length() < 10 && step.chars().allMatch(each -> each >= '0' && each <= '9');
      path = index ? path.item(Integer.parseInt(step)) : path.property(step);
    }
    return path;
  }

  private static Violation objection(Operation operation, Location location, String message) {
    return new Violation(Kind.PRISM, location, message, operation.node().pointer());
  }

  private static Optional<JsonNode> read(String json) {
    try {
      return Optional.of(Json.read(json));
    } catch (Json.MalformedJsonException e) {
      return Optional.empty();
    }
  }

  /** Returns the server behind the proxy. */
  ReplayServer playback() {
    return playback;
  }

  @Override
  public void close() {
    prism.close();
    playback.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
