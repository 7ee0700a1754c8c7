package com.kohortpay.client;

import static com.kohortpay.client.MockApi.GROUP;
import static com.kohortpay.client.MockApi.ORDERS;
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
    assertThatThrownBy(() -> way.read(api.builder().callTimeout(SHORT).build()))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("GET /groups/{id}/participants got no answer: java.io.InterruptedIOException: timeout")
        .hasCauseExactlyInstanceOf(InterruptedIOException.class);
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.waits).isEmpty();
  }

  /** Each byte comes in time, but all of them don't. */
  @ParameterizedTest
  @EnumSource
  void slowDrip_endsWithTheCallTimeout(CallStyle way) {
    warmUp();
    api.answers(ok(ORDERS).throttleBody(1, 20, TimeUnit.MILLISECONDS));
    assertThatThrownBy(() -> way.read(api.builder().callTimeout(SHORT).build()))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("GET /groups/{id}/participants got no answer: java.io.InterruptedIOException: timeout");
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void timeoutOfOneCall_isThatCallsOnly() throws Exception {
    KohortPay client = api.client();
    api.answers(silence());
    Call<?> call = client.groups().expireGroupCall("grp_1");
    call.timeout().timeout(50, TimeUnit.MILLISECONDS);
    assertThatThrownBy(call::execute).isInstanceOf(ConnectionException.class).hasMessageEndingWith("InterruptedIOException: timeout");

    api.answers(ok(GROUP).setHeadersDelay(80, TimeUnit.MILLISECONDS));
    assertThat(client.groups().expireGroup("grp_1").getShareId()).isEqualTo("sh_1");
  }

  @Test
  void readTimeoutOfACallersClient_countsAndIsRetriedForReads() {
    OkHttpClient hasty = new OkHttpClient.Builder().readTimeout(SHORT).build();
    api.answers(silence(), ok(ORDERS));
    assertThat(api.builder(hasty).build().groups().listGroupParticipants("grp_1").getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void readTimeoutOfACallersClient_isNotRetriedForWrites() {
    OkHttpClient hasty = new OkHttpClient.Builder().readTimeout(SHORT).build();
    api.answers(silence());
    assertThatThrownBy(() -> api.builder(hasty).build().groups().expireGroup("grp_1"))
        .isInstanceOf(ConnectionException.class)
        .hasCauseInstanceOf(SocketTimeoutException.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void ownClient_hasTheDocumentedTimeouts() {
    OkHttpClient client = OkHttpClientFactory.of(KohortPay.builder().apiKey("k"));
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
    OkHttpClient client = OkHttpClientFactory.of(KohortPay.builder().apiKey("k").httpClient(theirs));
    assertThat(client.connectTimeoutMillis()).isEqualTo(1_000);
    assertThat(client.readTimeoutMillis()).isEqualTo(2_000);
    assertThat(client.writeTimeoutMillis()).isEqualTo(3_000);
    assertThat(client.callTimeoutMillis()).isEqualTo(4_000);
  }

  @Test
  void callersClientWithoutCallTimeout_getsThirtySeconds() {
    KohortPayBuilder builder = KohortPay.builder().apiKey("k").httpClient(new OkHttpClient());
    assertThat(OkHttpClientFactory.of(builder).callTimeoutMillis()).isEqualTo(30_000);
    assertThat(OkHttpClientFactory.of(builder.callTimeout(Duration.ZERO)).callTimeoutMillis()).isZero();
  }

  @Test
  void timeoutsOfTheBuilder_comeFirst() {
    OkHttpClient theirs = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(4)).build();
    OkHttpClient client = OkHttpClientFactory.of(KohortPay.builder().apiKey("k").httpClient(theirs)
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
    api.answers(ok(ORDERS));
    api.client().groups().listGroupParticipants("grp_1");
  }

  private static MockResponse silence() {
    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
  }
}
