package com.kohortpay.client;

import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** How long a call may take. */
class TimeoutsTest {
  private static final Duration SHORT = Duration.ofMillis(500);

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @EnumSource
  void noAnswer_endsWithTheCallTimeout(CallStyle way) {
    warmUp();
    api.answers(silence());
    assertThatThrownBy(() -> way.read(FixtureApi.of(api.builder().callTimeout(SHORT))))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("GET /things/{id}/parts got no answer: java.io.InterruptedIOException: timeout")
        .hasCauseExactlyInstanceOf(InterruptedIOException.class);
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.waits).isEmpty();
  }

  /** Each byte comes in time, but all of them don't. */
  @ParameterizedTest
  @EnumSource
  void slowDrip_endsWithTheCallTimeout(CallStyle way) {
    warmUp();
    api.answers(ok(PARTS).throttleBody(1, 20, TimeUnit.MILLISECONDS));
    assertThatThrownBy(() -> way.read(FixtureApi.of(api.builder().callTimeout(SHORT))))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("GET /things/{id}/parts got no answer: java.io.InterruptedIOException: timeout");
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void timeoutOfOneCall_isThatCallsOnly() throws Exception {
    FixtureApi client = api.client();
    api.answers(silence());
    Call<?> call = client.closeThingCall("thing_1");
    call.timeout().timeout(50, TimeUnit.MILLISECONDS);
    assertThatThrownBy(call::execute).isInstanceOf(ConnectionException.class).hasMessageEndingWith("InterruptedIOException: timeout");

    api.answers(ok(THING).setHeadersDelay(80, TimeUnit.MILLISECONDS));
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void readTimeoutOfACallersClient_countsAndIsRetriedForReads() {
    OkHttpClient hasty = new OkHttpClient.Builder().readTimeout(SHORT).build();
    api.answers(silence(), ok(PARTS));
    assertThat(FixtureApi.of(api.builder(hasty)).listParts("thing_1").getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void readTimeoutOfACallersClient_isNotRetriedForWrites() {
    OkHttpClient hasty = new OkHttpClient.Builder().readTimeout(SHORT).build();
    api.answers(silence());
    assertThatThrownBy(() -> FixtureApi.of(api.builder(hasty)).closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .hasCauseInstanceOf(SocketTimeoutException.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void ownClient_hasTheDocumentedTimeouts() {
    OkHttpClient client = MockApi.okHttp(KohortPay.builder().apiKey("k"));
    assertThat(client.connectTimeoutMillis()).isEqualTo(10_000);
    assertThat(client.callTimeoutMillis()).isEqualTo(30_000);
    assertThat(client.readTimeoutMillis()).isZero();
    assertThat(client.writeTimeoutMillis()).isZero();
    assertThat(client.pingIntervalMillis()).isEqualTo(20_000);
  }

  @Test
  void callersClient_keepsItsTimeouts() {
    OkHttpClient theirs = new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(1))
        .readTimeout(Duration.ofSeconds(2))
        .writeTimeout(Duration.ofSeconds(3))
        .callTimeout(Duration.ofSeconds(4))
        .build();
    OkHttpClient client = MockApi.okHttp(KohortPay.builder().apiKey("k").httpClient(theirs));
    assertThat(client.connectTimeoutMillis()).isEqualTo(1_000);
    assertThat(client.readTimeoutMillis()).isEqualTo(2_000);
    assertThat(client.writeTimeoutMillis()).isEqualTo(3_000);
    assertThat(client.callTimeoutMillis()).isEqualTo(4_000);
  }

  @Test
  void callersClientWithoutCallTimeout_getsThirtySeconds() {
    KohortPayBuilder builder = KohortPay.builder().apiKey("k").httpClient(new OkHttpClient());
    assertThat(MockApi.okHttp(builder).callTimeoutMillis()).isEqualTo(30_000);
    assertThat(MockApi.okHttp(builder.callTimeout(Duration.ZERO)).callTimeoutMillis()).isZero();
  }

  @Test
  void timeoutsOfTheBuilder_comeFirst() {
    OkHttpClient theirs = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(4)).build();
    OkHttpClient client = MockApi.okHttp(KohortPay.builder().apiKey("k").httpClient(theirs)
        .connectTimeout(Duration.ofSeconds(5)).callTimeout(Duration.ofSeconds(6)));
    assertThat(client.connectTimeoutMillis()).isEqualTo(5_000);
    assertThat(client.callTimeoutMillis()).isEqualTo(6_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT0.000000001S", "PT0.000999S", "P25D", "P9999999D"})
  void timeoutsThatOkHttpCannotHave_areRefused(String text) {
    Duration timeout = Duration.parse(text);
    assertThatThrownBy(() -> KohortPay.builder().callTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("callTimeout must be zero, or from a millisecond to 24 days, but is " + timeout);
    assertThatThrownBy(() -> KohortPay.builder().connectTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("connectTimeout must be ");
  }

  @Test
  void nullTimeout_isRefused() {
    assertThatThrownBy(() -> KohortPay.builder().callTimeout(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("but is null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.001S", "P24D"})
  void timeoutsAtTheBounds_areTaken(String timeout) {
    KohortPay.builder().apiKey("k").callTimeout(Duration.parse(timeout)).connectTimeout(Duration.parse(timeout)).build();
  }

  /** Not of the time that is measured: to load classes, and to connect. */
  private void warmUp() {
    api.answers(ok(PARTS));
    api.client().listParts("thing_1");
  }

  private static MockResponse silence() {
    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
  }
}
