package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of single calls; {@link FaultyProvidersTest} has the faults. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ProviderVerificationTest {
  private static final Contract LIBRARY = FixtureContracts.library();
  private static final String LOAN = LIBRARY.operation("getLoan").response(200).orElseThrow()
      .contents().get(0).examples().get(0).value().toString();

  private final MockWebServer server = new MockWebServer();
  private final List<Duration> waited = new ArrayList<>();

  @AfterEach
  void shutDown() throws IOException {
    server.shutdown();
  }

  @Test
  void verify_providerThatIsNotThere_isUnreachable() throws IOException {
    server.start();
    URI url = server.url("").uri();
    server.shutdown();
    ProviderVerification verification = verification(url, KnownDeviations.none());

    CallResult result = verification.verify(call("getLoan · with your values"));

    assertThat(result.violations()).extracting(Violation::kind).containsExactly(Kind.NO_RESPONSE);
    assertThat(result.answer()).isEmpty();
    assertThat(verification.unreachable()).contains("nothing listens at --base-url. Is the provider running?");
  }

  @Test
  void verify_connectionClosed_isReached() {
    server.enqueue(loan().setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    ProviderVerification verification = verification(server.url("").uri(), KnownDeviations.none());

    assertThat(verification.verify(call("getLoan · with your values")).violations()).extracting(Violation::message)
        .containsExactly("none came: the connection was closed early, or the response is not HTTP");
    assertThat(verification.unreachable()).isEmpty();
  }

  @Test
  void verify_probeWithoutAResponse_isAnObservationThatSaysSo() {
    server.enqueue(loan().setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

    assertThat(verification(server.url("").uri(), KnownDeviations.none()).verify(call("getLoan · the same read, time 2 of 10")).observations())
        .extracting(Observation::found).containsExactly("no response: the connection was closed early, or the response is not HTTP");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "401 | expected a success, found 401. Is KOHORTPAY_API_KEY a key of this provider?",
      "404 | expected a success, found 404. Does what --value loanId names exist, in a state that allows this call?",
      "418 | expected a success, found 418"})
  void verify_documentedError_isNotASuccess(int status, String message) {
    server.enqueue(LibraryServer.error(status, "No."));

    assertThat(verify("getLoan · with your values")).containsExactly(tuple(Kind.STATUS, "response status", message));
  }

  @Test
  void verify_rateLimited_isCalledAgainAfterTheWaitThatIsAskedFor() {
    server.enqueue(LibraryServer.error(429, "Slow down.").setHeader("Retry-After", "3"));
    server.enqueue(LibraryServer.error(503, "Slow down.").setHeader("Retry-After", "4"));
    server.enqueue(loan());

    assertThat(verify("getLoan · with your values")).isEmpty();
    assertThat(waited).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(4));
  }

  /** 429 is a documented 4XX, and would pass for a refusal of the request itself. */
  @ParameterizedTest
  @ValueSource(strings = {"getLoan · with your values", "getLoan · without a key", "listLoans · query parameter limit above the maximum"})
  void verify_rateLimitedForTooLong_showsNothing(String call) {
    server.enqueue(LibraryServer.error(429, "Slow down.").setHeader("Retry-After", "3600"));

    assertThat(verify(call)).hasSize(1).first().asString().contains("STATUS", "found 429: the provider limits the rate of calls");
    assertThat(waited).isEmpty();
  }

  @Test
  void verify_redirect_isNotFollowed_andGetsNoKey() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(loan());
      server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", other.url("/loans/ln_77x")));

      assertThat(verify("getLoan · with your values")).containsExactly(
          tuple(Kind.STATUS, "response status", "expected a success, found 302"),
          tuple(Kind.STATUS, "response status", "expected one of 200, 401, 4XX, found 302"));
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Test
  void verify_sameFaultInManyItems_isCounted() {
    String list = "{\"count\":2,\"loans\":[" + LOAN.replace("\"fee\":0", "\"fee\":\"0\"") + "," + LOAN.replace("\"fee\":0", "\"fee\":\"1\"") + "]}";
    server.enqueue(LibraryServer.json(200, list).setHeader("X-Total", "2"));

    assertThat(verify("listLoans · with your values")).containsExactly(
        tuple(Kind.RESPONSE_BODY, "response body $.loans[*].fee", "expected integer, found string (2 times)"));
  }

  @Test
  void verify_knownDeviation_isTolerated_andAnythingElseInItsPlaceIsNot(@TempDir Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("list.json"), """
        [{"operation": "getLoan", "path": "$.returnedAt", "found": null, "when": {"$.state": ["OPEN"]},
          "reason": "A loan that is open has no such time.", "date": "2026-11-23"}]""");
    KnownDeviations deviations = KnownDeviations.read(list, LIBRARY);
    ProviderVerification verification = verification(server.url("").uri(), deviations);

    server.enqueue(LibraryServer.json(200, LOAN.replaceFirst("\"2024[^\"]*\"", "null")));
    assertThat(verification.verify(call("getLoan · with your values")).violations()).isEmpty();
    assertThat(deviations.states().values()).containsExactly(State.STILL_THERE);

    server.enqueue(LibraryServer.json(200, LOAN.replaceFirst("\"2024[^\"]*\"", "7")));
    assertThat(verification.verify(call("getLoan · with your values")).violations()).extracting(Violation::pointer)
        .containsExactly("/components/schemas/Loan/properties/returnedAt/type");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "none", value = {
      "getLoan · without a key               | none",
      "getLoan · with an empty key           | Bearer",
      "getLoan · with a key of another scheme | Basic c2s6",
      "getLoan · with an unknown key         | Bearer sk_test_kohortpay_verify_nobodys_key",
      "getLoan · with your values               | Bearer sk_test_library"})
  void verify_key_isSentAsTheCallSays(String name, String authorization) throws InterruptedException {
    server.enqueue(LibraryServer.error(401, "No."));

    verify(name);

    String sent = server.takeRequest().getHeader("Authorization");
    assertThat(sent == null ? null : sent.strip()).isEqualTo(authorization);
  }

  @Test
  void verify_parametersAndBody_areWrittenAsTheContractSays() throws InterruptedException {
    server.enqueue(LibraryServer.error(401, "No."));
    server.enqueue(LibraryServer.error(401, "No."));

    verify("listLoans · query parameter limit the maximum");
    verify("updateReader · $ Unblock");

    RecordedRequest list = server.takeRequest();
    assertThat(list.getPath()).isEqualTo("/readers/rd%2F1%20%C3%A9/loans?limit=50");
    RecordedRequest update = server.takeRequest();
    assertThat(update.getMethod()).isEqualTo("PATCH");
    assertThat(update.getHeader("Content-Type")).startsWith("application/json");
    assertThat(update.getBody().readUtf8()).isEqualTo("{\"blockedUntil\":null}");
  }

  @Test
  void of_furtherValues_addsACallForEach() throws InterruptedException {
    List<ProviderCall> calls = ProviderCalls.of(LIBRARY, settings(URI.create("http://127.0.0.1"),
        Map.of("writes", "true", "loanId.2", "ln_2", "loanId.10", "ln_10")));

    assertThat(calls).extracting(ProviderCall::toString).contains("getLoan · with your loanId.2", "getLoan · with your loanId.10",
        "returnLoan · with your loanId.2", "deleteLoan · with your loanId.2");
    server.enqueue(loan());
    verification(server.url("").uri(), KnownDeviations.none()).verify(
        calls.stream().filter(call -> call.toString().equals("getLoan · with your loanId.10")).findFirst().orElseThrow());
    assertThat(server.takeRequest().getPath()).isEqualTo("/loans/ln_10");
  }

  @Test
  void of_onlyReads_haveNoWrites_andWritesComeAfterReads() {
    List<ProviderCall> reads = ProviderCalls.of(LIBRARY, settings(URI.create("http://127.0.0.1"), Map.of()));
    List<ProviderCall> all = ProviderCalls.of(LIBRARY, settings(URI.create("http://127.0.0.1"), Map.of("writes", "true")));

    assertThat(reads).extracting(ProviderCall::operation).extracting(Operation::method).containsOnly("GET");
    assertThat(all.stream().map(call -> call.operation().id()).distinct())
        .containsExactly("getLoan", "listLoans", "returnLoan", "updateReader", "deleteLoan");
    assertThat(all).extracting(ProviderCall::toString).doesNotHaveDuplicates();
  }

  private List<org.assertj.core.groups.Tuple> verify(String name) {
    return verification(server.url("").uri(), KnownDeviations.none()).verify(call(name)).violations().stream()
        .map(each -> tuple(each.kind(), each.location().toString(), each.message())).toList();
  }

  private static ProviderCall call(String name) {
    return ProviderCalls.of(LIBRARY, settings(URI.create("http://127.0.0.1"), Map.of("writes", "true"))).stream()
        .filter(each -> each.toString().equals(name)).findFirst().orElseThrow();
  }

  private static MockResponse loan() {
    return LibraryServer.json(200, LOAN);
  }

  private ProviderVerification verification(URI baseUrl, KnownDeviations deviations) {
    return new ProviderVerification(LIBRARY, settings(baseUrl, Map.of("timeout", "2")), deviations, Optional.empty(), waited::add);
  }

  private static ProviderSettings settings(URI baseUrl, Map<String, String> more) {
    Map<String, String> given = new LinkedHashMap<>(Map.of("baseUrl", baseUrl.toString(), "loanId", "ln_1", "readerId", "rd/1 é"));
    given.putAll(more);
    return ProviderSettings.read(LIBRARY, given, Map.of(ProviderSettings.KEY, LibraryServer.KEY), Path.of(""), Spelling.OPTIONS);
  }
}
