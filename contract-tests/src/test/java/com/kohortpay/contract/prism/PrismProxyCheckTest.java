package com.kohortpay.contract.prism;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What Prism's proxy is good for, and why it does not stand between client and provider. */
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class PrismProxyCheckTest {
  private static final Settings SETTINGS = Settings.ofSystemProperties();
  private static final Operation LIST = Contract.read(FixtureContracts.file("things.yaml")).operation("listThings");
  private static final String ERROR = "{\"reason\":\"not now\"}";
  /** The tests share it, one after the other; other classes run beside them. */
  private static PrismProxyCheck prism;

  @BeforeAll
  static void start() {
    prism = new PrismProxyCheck(SETTINGS.prismTools(), FixtureContracts.file("things.yaml"));
  }

  @AfterAll
  static void stop() {
    prism.close();
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void of_validResponse_findsNoObjection() {
    assertThat(opinion(200, "{\"data\":[],\"count\":0}")).isEmpty();
    assertThat(opinion(404, ERROR)).isEmpty();
  }

  /** {@code sl-violations} is cut after 8,000 characters or so; what is said here is not. */
  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void of_thousandsOfViolations_namesEach() {
    String things = "{},".repeat(200).replaceFirst(",$", "");

    assertThat(opinion(200, "{\"data\":[" + things + "],\"count\":200}")).hasSize(200 * 4)
        .contains("PRISM response body $.data[199]: Prism objects: required");
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void proxy_ofPrism_changesWhatPasses() throws Exception {
    play(501, ERROR);
    assertThat(ask("Bearer sk_test_x").statusCode()).isEqualTo(200);

    play(200, "{\"data\":[],\"count\":1,\"count\":0}");
    assertThat(ask("Bearer sk_test_x").body()).isEqualTo("{\"data\":[],\"count\":0}");

    play(200, "{\"data\":[],\"count\":1.0}");
    assertThat(ask("Bearer sk_test_x").body()).isEqualTo("{\"data\":[],\"count\":1}");

    play(200, "{\"data\":[],\"count\":9007199254740993}");
    assertThat(ask("Bearer sk_test_x").body()).contains("must be <= 9007199254740991");

    play(200, "Jane Doe");
    assertThat(ask("Bearer sk_test_x").body()).contains("\"title\":\"invalid json response body").contains("Jane Doe");

    play(200, "{\"data\":[],\"count\":0}");
    HttpResponse<String> withoutKey = ask("Basic x");
    assertThat(withoutKey.statusCode()).isEqualTo(401);
    assertThat(withoutKey.headers().firstValue(ReplayServer.MARK)).as("asked the provider").isEmpty();
  }

  /** Last: it leaves no Prism. */
  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  @Order(Integer.MAX_VALUE)
  void of_hungOrEndedPrism_saysSoAndReplacesIt() throws Exception {
    assertThat(opinion(200, "{\"data\":[],\"count\":0}")).isEmpty();
    ProcessHandle hung = stopped();
    long start = System.nanoTime();
    assertThat(opinion(200, "{\"data\":[],\"count\":0}")).containsExactly("PRISM exchange: no opinion: Prism does not respond");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

    assertThat(opinion(200, "{\"data\":[]}")).containsExactly("PRISM response body: Prism objects: required");

    ProcessHandle ending = stopped();
    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(ending::destroyForcibly);
    assertThat(opinion(200, "{\"data\":[],\"count\":0}")).containsExactly("PRISM exchange: no opinion: Prism has ended");
    assertThat(List.of(hung, ending)).noneMatch(ProcessHandle::isAlive);
  }

  /** Prism's process, which will not go on by itself. */
  private static ProcessHandle stopped() throws IOException, InterruptedException {
    ProcessHandle process = prism.prism().process();
    new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid())).start().waitFor();
    return process;
  }

  private static List<String> opinion(int status, String body) {
    return prism.of(LIST, exchange(status, body)).stream().map(PrismProxyCheckTest::text).toList();
  }

  private static void play(int status, String body) {
    prism.playback().play(LIST, exchange(status, body));
  }

  private static HttpResponse<String> ask(String authorization) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create(prism.prism().url() + "/things"))
            .header("Authorization", authorization).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String text(Violation each) {
    return each.kind() + " " + each.location() + ": " + each.message();
  }

  private static Exchange exchange(int status, String body) {
    return new Exchange("GET", "/things", Map.of("Accept", List.of("application/json")), null,
        status, Map.of("Content-Type", List.of("application/json")), body);
  }
}
