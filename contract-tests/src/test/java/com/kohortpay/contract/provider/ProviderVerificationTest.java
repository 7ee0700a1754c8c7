package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.prism.PrismProxyCheck;
import com.kohortpay.contract.prism.PrismTools;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.spec.Contract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Providers that do as the contract says, that lie, and that fail in every way; what is said of each. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class ProviderVerificationTest {
  private static final Settings SETTINGS = Settings.ofSystemProperties();
  private static final Contract CONTRACT = Contract.read(SETTINGS.contract());
  private static final Path DEVIATIONS = SETTINGS.prismHome().resolve("known-deviations.json");
  private static final String LIST = "listGroupParticipants · what is given · sync";
  private static final String ORDERS = CONTRACT.operation("listGroupParticipants").response(200).orElseThrow()
      .contents().get(0).examples().get(0).value().toString();

  private static Prism provider;
  private static PrismProxyCheck prism;
  /** The contract, without ranges of statuses for {@code updateCustomer}. Prism has this one. */
  private static Contract strict;

  private final MockWebServer server = new MockWebServer();

  /** Two processes in all. */
  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    PrismTools tools = SETTINGS.prismTools();
    strict = Contract.parse("strict", withoutRanges("updateCustomer").toString());
    Path contracts = new Variants(strict).with("lying", ProviderVerificationTest::lie).write(folder.resolve("contracts.json"));
    CompletableFuture<Prism> starting = CompletableFuture.supplyAsync(() -> Prism.start(tools, contracts, 0));
    prism = new PrismProxyCheck(tools, contracts);
    provider = starting.get();
  }

  @AfterAll
  static void stop() {
    prism.close();
    provider.close();
  }

  @AfterEach
  void shutDown() throws IOException {
    server.shutdown();
  }

  @Test
  void aFaithfulProvider_passes_andDeviatesNoMore() {
    ProviderVerification verification = verification(provider.url(), Map.of("kohortpay.writes", "true"));

    Map<String, List<String>> said = verifyAll(CONTRACT, verification, "true");

    assertThat(said.values()).hasSize(14).allSatisfy(violations -> assertThat(violations).isEmpty());
    assertThat(verification.deviations().states().values()).hasSize(7).containsOnly(State.GONE);
  }

  @Test
  void aLyingProvider_isCaughtByBothOpinionsAndByTheClient() {
    ProviderVerification verification = verification(URI.create(provider.url() + "/lying"), Map.of("kohortpay.writes", "true"));

    Map<String, List<String>> said = verifyAll(CONTRACT, verification, "true");

    assertThat(said.get(LIST)).containsExactlyInAnyOrder(
        "RESPONSE_BODY response body $.data[*].amount: expected integer, found string",
        "RESPONSE_BODY response body $.data[*].customerEmail: is required but absent",
        "RESPONSE_BODY response body $.data[*].metadata.*: expected string, found integer",
        "CLIENT_OUTCOME client: failed with MalformedResponseException though the status is 200",
        "PRISM exchange: Prism objects to the same (3 of its objections)");
    assertThat(said.get("updateCustomer · RestoreCustomer · sync")).containsExactly(
        "STATUS response status: expected one of 201, 401, 4XX, 5XX, found 200",
        "PRISM exchange: Prism objects to the same (1 of its objections)");
    assertThat(said.get("expireGroup · what is given · sync")).isEmpty();
    assertThat(said.get("listGroupParticipants · without a key · sync")).isEmpty();
  }

  @Test
  void aDeadProvider_isSaidToBeSo() throws IOException {
    server.start();
    URI url = server.url("").uri();
    server.shutdown();
    ProviderVerification verification = verification(url, Map.of());

    assertThat(verify(verification, LIST)).containsExactly(
        "NO_RESPONSE response: none came: nobody listens at kohortpay.baseUrl. Does the provider run?");
    assertThat(verification.unreachable()).contains("nobody listens at kohortpay.baseUrl. Does the provider run?");
  }

  @Test
  void aSlowProvider_isNotWaitedFor() {
    server.enqueue(orders().setHeadersDelay(3, TimeUnit.SECONDS));
    ProviderVerification verification = verification(server.url("").uri(), Map.of(), CONTRACT, Duration.ofMillis(300));

    assertThat(verify(verification, LIST)).containsExactly(
        "NO_RESPONSE response: none came: it takes longer than 300 ms. -Dkohortpay.timeout= gives it more seconds");
    assertThat(verification.unreachable()).isEmpty();
  }

  @Test
  void html_isNoJson() {
    assertThat(answered(new MockResponse().setHeader("Content-Type", "text/html").setBody("<html>Welcome</html>"))).containsExactly(
        "RESPONSE_MEDIA_TYPE response media type: expected application/json, found text/html",
        "CLIENT_OUTCOME client: failed with MalformedResponseException though the status is 200",
        "PRISM response body: Prism objects: type",
        "PRISM exchange: Prism objects to the same (1 of its objections)");
  }

  /** Prism alone would answer in its place, with 200. */
  @Test
  void a501_isNoSuccess() {
    assertThat(answered(error(501))).containsExactly("STATUS response status: expected a success, found 501");
  }

  /** Prism alone would only warn. */
  @Test
  void anUndocumented4xx_isAViolation() {
    server.enqueue(error(418));
    ProviderVerification verification = verification(server.url("").uri(), Map.of(), strict, Duration.ofSeconds(30));

    assertThat(verifyAll(strict, verification, "true", "updateCustomer · LeaveCustomerAsItIs · sync").values()).containsExactly(List.of(
        "STATUS response status: expected a success, found 418",
        "STATUS response status: expected one of 201, 401, found 418",
        "PRISM exchange: Prism objects to the same (1 of its objections)"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "401 | expected a success, found 401. Is KOHORTPAY_API_KEY a key of this provider?",
      "404 | expected a success, found 404. Does what kohortpay.groupId names exist, in a state that allows this call?",
      "500 | expected a success, found 500"})
  void aDocumentedError_isNoSuccessEither(int status, String message) {
    assertThat(answered(error(status))).containsExactly("STATUS response status: " + message);
  }

  @Test
  void aProviderThatAsksForNoKey() throws InterruptedException {
    server.enqueue(orders());

    assertThat(verify(verification(server.url("").uri(), Map.of()), "listGroupParticipants · without a key · sync"))
        .containsExactly("STATUS response status: expected 401, as no key was sent, found 200");
    assertThat(server.takeRequest().getHeader("Authorization")).isNull();
  }

  @Test
  void aRedirect_isNoSuccess_andGetsNoKey() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(orders());
      assertThat(answered(new MockResponse().setResponseCode(302).setHeader("Location", other.url("/groups/ord_77x")))).contains(
          "STATUS response status: expected a success, found 302",
          "STATUS response status: expected one of 200, 401, 4XX, 5XX, found 302");
      assertThat(other.getRequestCount()).isZero();
    }
  }

  /** The client follows it: what is told of is the redirect, not the place it led to, whose name may be a customer's. */
  @Test
  void aRedirectWithinTheProvider_isJudgedByItself() {
    server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", "/login?jane.doe@example.com=1"));
    assertThat(answered(orders())).containsExactly(
        "STATUS response status: expected a success, found 302",
        "STATUS response status: expected one of 200, 401, 4XX, 5XX, found 302",
        "CLIENT_OUTCOME client: expected 1 request, found 2; only the first is judged",
        "PRISM exchange: Prism objects to the same (1 of its objections)");
  }

  /** Prism alone would take the last of them. */
  @Test
  void aNameThatIsThereTwice() {
    assertThat(answered(orders().setBody("{\"data\":[],\"count\":1,\"count\":0}"))).containsExactly(
        "RESPONSE_BODY response body: is not well-formed JSON (line 1, column 29)");
  }

  @Test
  void aNumberTooBigForJavaScript_isPrismsProblemAlone() {
    assertThat(answered(orders().setBody("{\"data\":[],\"count\":9007199254740993}"))).isEmpty();
  }

  @Test
  void whatIsNoJsonOrNoHttp_isSaidWithoutQuotingIt() {
    assertThat(answered(orders().setBody("{\"data\":[\"Jane Doe"))).containsExactly(
        "RESPONSE_BODY response body: is not well-formed JSON (line 1, column 19)",
        "CLIENT_OUTCOME client: failed with MalformedResponseException though the status is 200",
        "PRISM exchange: cannot read the answer");
    assertThat(answered(orders().setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY)))
        .containsExactly("NO_RESPONSE response: none came: the connection was closed in the middle of it, or what came is no HTTP");
    assertThat(answered(new MockResponse().setStatus("Jane Doe")))
        .containsExactly("NO_RESPONSE response: none came: the connection was closed in the middle of it, or what came is no HTTP");
  }

  @Test
  void aKnownDeviation_isReported_andAnythingElseInItsPlaceStillFails() {
    server.enqueue(orders().setBody(ORDERS.replace("fr_FR", "en_GB")));
    ProviderVerification verification = verification(server.url("").uri(), Map.of());

    assertThat(verify(verification, LIST)).isEmpty();
    assertThat(states(verification)).containsEntry("listGroupParticipants $.data[*].locale", State.STILL_THERE)
        .containsEntry("updateCustomer $.addressId", State.NOT_LOOKED_AT);

    assertThat(answered(orders().setBody(ORDERS.replace("fr_FR", "de_DE")))).containsExactly(
        "RESPONSE_BODY response body $.data[*].locale: is not one of [\"en_US\",\"fr_FR\"]",
        "PRISM exchange: Prism objects to the same (1 of its objections)");
  }

  private static Map<String, State> states(ProviderVerification verification) {
    Map<String, State> states = new LinkedHashMap<>();
    verification.deviations().states().forEach((each, state) -> states.put(each.operation() + " " + each.path(), state));
    return states;
  }

  private List<String> answered(MockResponse response) {
    server.enqueue(response);
    return verify(verification(server.url("").uri(), Map.of()), LIST);
  }

  private static MockResponse orders() {
    return new MockResponse().setHeader("Content-Type", "application/json").setBody(ORDERS);
  }

  private static MockResponse error(int status) {
    return new MockResponse().setResponseCode(status).setHeader("Content-Type", "application/json")
        .setBody("{\"error\":{\"type\":\"api_error\",\"message\":\"Not now.\"}}");
  }

  private static List<String> verify(ProviderVerification verification, String name) {
    return verifyAll(CONTRACT, verification, "false", name).get(name);
  }

  /** What is said of each case, or of those named. */
  private static Map<String, List<String>> verifyAll(
      Contract contract, ProviderVerification verification, String writes, String... names) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (ProviderCase each : ProviderCases.of(contract, settings(URI.create("http://127.0.0.1"), Map.of("kohortpay.writes", writes)))) {
      if (names.length == 0 || Set.of(names).contains(each.toString())) {
        said.put(each.toString(), verification.verify(each).violations().stream().map(ProviderVerificationTest::text).toList());
      }
    }
    return said;
  }

  private static String text(Violation each) {
    return each.kind() + " " + each.location() + ": " + each.message();
  }

  private static ProviderVerification verification(URI baseUrl, Map<String, String> properties) {
    return verification(baseUrl, properties, CONTRACT, Duration.ofSeconds(30));
  }

  private static ProviderVerification verification(
      URI baseUrl, Map<String, String> properties, Contract contract, Duration timeout) {
    ProviderSettings read = settings(baseUrl, properties);
    ProviderSettings settings = new ProviderSettings(
        read.baseUrl(), read.key(), read.writes(), timeout, read.values(), Optional.of(DEVIATIONS));
    return new ProviderVerification(contract, settings, KnownDeviations.read(DEVIATIONS, contract), prism);
  }

  private static ProviderSettings settings(URI baseUrl, Map<String, String> properties) {
    Map<String, String> all = new LinkedHashMap<>(properties);
    all.put("kohortpay.baseUrl", baseUrl.toString());
    all.put("kohortpay.groupId", "ord_77x");
    all.put("kohortpay.customerId", "cus_88x");
    return ProviderSettings.read(CONTRACT, SETTINGS.prismHome(), all, Map.of("KOHORTPAY_API_KEY", "sk_test_x"));
  }

  /** Wrong types, a missing field, a known deviation, another status. */
  private static void lie(ObjectNode contract) {
    ObjectNode order = contract.at("/components/examples/lyingSeveralOrders/value/data/0").asObject();
    order.put("amount", "35000").put("locale", "en_GB").remove("customerEmail");
    order.putObject("metadata").put("basket", 17);
    ObjectNode responses = contract.at("/paths/~1customers~1{id}/patch/responses").asObject();
    responses.set("200", responses.remove("201"));
  }

  private static ObjectNode withoutRanges(String operationId) {
    ObjectNode contract = CONTRACT.root().json().deepCopy().asObject();
    contract.at("/paths").forEach(path -> path.forEach(operation -> {
      if (operation.path("operationId").asString("").equals(operationId)) {
        operation.get("responses").asObject().remove(List.of("4XX", "5XX"));
      }
    }));
    return contract;
  }
}
