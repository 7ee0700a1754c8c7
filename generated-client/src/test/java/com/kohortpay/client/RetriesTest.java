package com.kohortpay.client;

import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.cutOff;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.seconds;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kohortpay.client.model.ThingUpdate_;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** What is sent again, how often and after which wait, counted at the server. */
class RetriesTest {
  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @EnumSource
  void get_resetBeforeResponse_isRetried(CallStyle style) {
    api.enqueue(reset(), ok(PARTS));
    assertThat(style.read(api.client()).getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  @ParameterizedTest
  @EnumSource
  void get_resetInBody_isRetried(CallStyle style) {
    api.enqueue(cutOff(ok(PARTS)), ok(PARTS));
    assertThat(style.read(api.client()).getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void post_resetBeforeResponse_isSentOnce(CallStyle style) {
    api.enqueue(reset());
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("POST /things/{id}/close got no response: java.io.IOException: unexpected end of stream on http://127.0.0.1")
        .hasCauseInstanceOf(IOException.class);
    assertThat(api.requests()).isEqualTo(1);
    assertThat(api.waits).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void post_resetInBody_isSentOnce(CallStyle style) {
    api.enqueue(cutOff(ok(THING)));
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .cause().isInstanceOf(ProtocolException.class).hasMessage("unexpected end of stream");
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void patch_resetBeforeResponse_isSentOnce() {
    api.enqueue(reset());
    assertThatThrownBy(() -> api.client().updateThing("thing_1", ThingUpdate_.builder().build()))
        .isInstanceOf(ConnectionException.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  /** OkHttp on its own would take the broken pooled connection for stale and send the request again on another. */
  @Test
  void post_resetOnPooledConnection_isSentOnce() {
    api.enqueue(ok(PARTS), reset());
    FixtureApi client = api.client();
    client.listParts("thing_1");
    assertThatThrownBy(() -> client.closeThing("thing_1")).isInstanceOf(ConnectionException.class);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void get_resetOnPooledConnection_withoutRetries_isSentOnce() {
    api.enqueue(ok(PARTS), reset());
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    client.listParts("thing_1");
    assertThatThrownBy(() -> client.listParts("thing_1")).isInstanceOf(ConnectionException.class);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void get_retriesExhausted_throwsTheLastFailure() {
    api.enqueue(reset(), status(502), status(504));
    assertThatThrownBy(() -> api.client().listParts("thing_1"))
        .isInstanceOfSatisfying(ServerException.class, e -> assertThat(e.status()).isEqualTo(504));
    assertThat(api.requests()).isEqualTo(3);
    assertThat(api.waits).isEqualTo(seconds(0.5, 1));
  }

  @Test
  void get_withoutRetries_isSentOnce() {
    api.enqueue(status(503).setHeader("Retry-After", "1"));
    assertThatThrownBy(() -> FixtureApi.of(api.builder().maxRetries(0)).listParts("thing_1"))
        .isInstanceOf(ServerException.class);
    assertThat(api.requests()).isEqualTo(1);
    assertThat(api.waits).isEmpty();
  }

  @Test
  void negativeRetries_areRejected() {
    assertThatThrownBy(() -> KohortPay.builder().maxRetries(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxRetries must not be negative: -1");
  }

  @Test
  void backoff_doublesUpToEightSeconds() {
    for (int i = 0; i < 8; i++) {
      api.enqueue(status(502));
    }
    assertThatThrownBy(() -> FixtureApi.of(api.builder().maxRetries(7).callTimeout(Duration.ZERO)).listParts("thing_1"))
        .isInstanceOf(ServerException.class);
    assertThat(api.requests()).isEqualTo(8);
    assertThat(api.waits).isEqualTo(seconds(0.5, 1, 2, 4, 8, 8, 8));
  }

  @Test
  void backoff_hasFullJitter() {
    api.enqueue(status(502), status(502), ok(PARTS));
    FixtureApi.of(api.builder().time(api.clock, (wait, cancelled) -> api.waits.add(wait), () -> 0.25)).listParts("thing_1");
    assertThat(api.waits).isEqualTo(seconds(0.125, 0.25));
  }

  @Test
  void jitter_differsEachTime() {
    assertThat(DoubleStream.generate(KohortPay.builder().random).limit(10).distinct().boxed())
        .hasSizeGreaterThan(1)
        .allMatch(lot -> lot >= 0 && lot < 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void get_transientStatus_isRetried(int status) {
    api.enqueue(status(status), ok(PARTS));
    assertThat(api.client().listParts("thing_1").getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  /** After some of these OkHttp on its own would send the request again: 408 and 503 at once, 401 and 407 with other credentials. */
  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 407, 408, 409, 421, 425, 429, 500, 501, 502, 503, 504, 505})
  void post_anyStatus_isSentOnce(int status) {
    api.enqueue(status(status));
    assertThatThrownBy(() -> api.client().closeThing("thing_1"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    assertThat(api.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 407, 408, 409, 421, 425, 500, 501, 505})
  void get_permanentStatus_isSentOnce(int status) {
    api.enqueue(status(status));
    assertThatThrownBy(() -> api.client().listParts("thing_1"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    assertThat(api.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"429,WAITING", "429,FUTURE", "429,CALL", "429,CALLBACK", "503,WAITING", "503,FUTURE", "503,CALL", "503,CALLBACK"})
  void post_refusedWithRetryAfter_isRetriedAfterThatWait(int status, CallStyle style) {
    api.enqueue(status(status).setHeader("Retry-After", "7"), ok(THING));
    assertThat(style.write(api.client()).getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.waits).isEqualTo(seconds(7));
  }

  /** OkHttp on its own would send each request again at once: the server would see twice as many. */
  @ParameterizedTest
  @CsvSource({"0,1", "1,2", "2,3"})
  void retryAfter_zero_countsAsARetry(int maxRetries, int requests) {
    for (int i = 0; i < 10; i++) {
      api.enqueue(status(503).setHeader("Retry-After", "0"));
    }
    assertThatThrownBy(() -> FixtureApi.of(api.builder().maxRetries(maxRetries)).closeThing("thing_1"))
        .isInstanceOfSatisfying(ServerException.class, e -> assertThat(e.status()).isEqualTo(503));
    assertThat(api.requests()).isEqualTo(requests);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0", "-5, 0", "61, 60", "86400, 60", "-99999999999999999999, 0",
    // OkHttp on its own fails on a number of more than 31 bits.
    "2147483648, 60", "99999999999999999999999999, 60",
    "'Thu, 01 Jan 2026 00:00:20 GMT', 20", "'Thursday, 01-Jan-26 00:00:20 GMT', 20", "'Thu, 01 Jan 2026 01:00:20 +0100', 20",
    "'Wed, 31 Dec 2025 23:59:59 GMT', 0", "'Fri, 31 Dec 9999 23:59:59 GMT', 60",
  })
  void retryAfter_isParsed(String header, int wait) {
    api.enqueue(status(503).setHeader("Retry-After", header), ok(THING));
    FixtureApi.of(api.builder().callTimeout(Duration.ZERO)).closeThing("thing_1");
    assertThat(api.waits).isEqualTo(seconds(wait));
  }

  @Test
  void retryAfter_asDate_countsFromTheServersDate() {
    api.enqueue(
        status(429).setHeader("Date", "Wed, 01 Jan 2025 10:00:00 GMT").setHeader("Retry-After", "Wed, 01 Jan 2025 10:00:05 GMT"),
        ok(THING));
    api.client().closeThing("thing_1");
    assertThat(api.waits).isEqualTo(seconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "1.5", "1s", "", "0x10", "١", "Thu, 99 Foo 2026"})
  void retryAfter_invalid_isIgnored(String header) {
    api.enqueue(status(503).addHeaderLenient("Retry-After", header), status(503).addHeaderLenient("Retry-After", header), ok(PARTS));
    assertThatThrownBy(() -> api.client().closeThing("thing_1")).isInstanceOf(ServerException.class);
    assertThat(api.requests()).isEqualTo(1);

    assertThat(api.client().listParts("thing_1").getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(3);
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  @Test
  void rateLimitException_namesTheWait() {
    api.enqueue(status(429).setHeader("Retry-After", "99999999999999999999"));
    assertThatThrownBy(() -> api.client().closeThing("thing_1"))
        .isInstanceOfSatisfying(RateLimitException.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofDays(365)));
    api.enqueue(status(429));
    assertThatThrownBy(() -> api.client().closeThing("thing_1"))
        .isInstanceOfSatisfying(RateLimitException.class, e -> assertThat(e.retryAfter()).isNull());
  }

  @ParameterizedTest
  @EnumSource
  void rateLimitException_countsToADateByTheClockOfTheClient(CallStyle style) {
    // A date has no fraction of a second.
    String inAMinute = DateTimeFormatter.RFC_1123_DATE_TIME.format(api.clock.now.plusSeconds(60).atOffset(ZoneOffset.UTC));
    api.enqueue(status(429).setHeader("Retry-After", inAMinute));
    assertThatThrownBy(() -> style.write(api.client())).isInstanceOfSatisfying(RateLimitException.class,
        e -> assertThat(e.retryAfter()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60)));
  }

  @ParameterizedTest
  @EnumSource
  void wait_longerThanTheCallTimeout_failsFast(CallStyle style) {
    api.enqueue(status(429).setHeader("Retry-After", "30"));
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOfSatisfying(RateLimitException.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
    assertThat(api.requests()).isEqualTo(1);
    assertThat(api.waits).isEmpty();
  }

  @Test
  void waits_togetherLongerThanTheCallTimeout_failFast() {
    api.enqueue(status(429).setHeader("Retry-After", "20"), status(429).setHeader("Retry-After", "20"));
    assertThatThrownBy(() -> api.client().closeThing("thing_1")).isInstanceOf(RateLimitException.class);
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.waits).isEqualTo(seconds(20));
  }

  @Test
  void timeout_ofTheCallItself_replacesTheClients() throws IOException {
    api.enqueue(status(429).setHeader("Retry-After", "40"), ok(THING), status(429).setHeader("Retry-After", "40"));
    Call<?> patient = api.client().closeThingCall("thing_1");
    patient.timeout().timeout(50, TimeUnit.SECONDS);
    assertThat(patient.execute().code()).isEqualTo(200);
    assertThat(api.waits).isEqualTo(seconds(40));

    Call<?> pressed = FixtureApi.of(api.builder().callTimeout(Duration.ZERO)).closeThingCall("thing_1");
    pressed.timeout().deadline(30, TimeUnit.SECONDS);
    assertThat(pressed.execute().code()).isEqualTo(429);
    assertThat(api.waits).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void connectionRefused_isRetriedForWritesToo(CallStyle style) throws IOException {
    api.server.shutdown();
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(api.waits).isEqualTo(seconds(0.5, 1));
  }

  @Test
  void untrustedCertificate_isNotRetried() throws Exception {
    api.server.useHttps(SelfSigned.socketFactory(), false);
    assertThatThrownBy(() -> FixtureApi.of(api.builder().baseUrl("https://127.0.0.1:" + api.server.getPort())).closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .hasCauseInstanceOf(SSLHandshakeException.class);
    assertThat(api.waits).isEqualTo(Collections.emptyList());
  }
}
