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
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** How long a call may take. */
@Timeout(60)
class TimeoutsTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @EnumSource
  void missingResponse_endsWithTheCallTimeout(CallStyle style) {
    endsWithTheCallTimeout(style, silence());
  }

  /** Each byte comes in time, but the whole does not. */
  @ParameterizedTest
  @EnumSource
  void slowResponse_endsWithTheCallTimeout(CallStyle style) {
    endsWithTheCallTimeout(style, ok(PARTS + " ".repeat(10_000)).throttleBody(1, 20, TimeUnit.MILLISECONDS));
  }

  /** On a busy machine, a short timeout may be over before the request is sent: then a longer one is tried. */
  private void endsWithTheCallTimeout(CallStyle style, MockResponse response) {
    AtomicInteger sent = new AtomicInteger();
    OkHttpClient counting = new OkHttpClient.Builder().eventListener(new EventListener() {
      @Override
      public void requestHeadersEnd(okhttp3.Call call, Request request) {
        sent.incrementAndGet();
      }
    }).build();
    for (Duration timeout = SHORT; sent.get() == 0; timeout = timeout.multipliedBy(4)) {
      FixtureApi client = FixtureApi.of(api.builder(counting).callTimeout(timeout));
      api.enqueue(response);
      assertThatThrownBy(() -> style.read(client))
          .isInstanceOf(ConnectionException.class)
          .cause().isExactlyInstanceOf(InterruptedIOException.class).hasMessage("timeout");
      assertThat(api.waits).isEmpty();
    }
    assertThat(sent).hasValue(1);
  }

  @Test
  void timeout_ofOneCall_leavesOtherCallsAlone() throws Exception {
    FixtureApi client = api.client();
    api.server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return request.getPath().contains("unanswered") ? silence() : ok(THING).setHeadersDelay(80, TimeUnit.MILLISECONDS);
      }
    });
    Call<?> call = client.closeThingCall("unanswered");
    call.timeout().timeout(50, TimeUnit.MILLISECONDS);
    assertThatThrownBy(call::execute).isInstanceOf(ConnectionException.class).cause().hasMessage("timeout");

    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void get_readTimeoutOfACallersClient_isRetried() {
    OkHttpClient hasty = new OkHttpClient.Builder().readTimeout(SHORT).build();
    AtomicInteger arrived = new AtomicInteger();
    api.server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return arrived.getAndIncrement() == 0 ? silence() : ok(PARTS);
      }
    });
    // On a busy machine, the second response may be late, too.
    FixtureApi client = FixtureApi.of(api.builder(hasty).callTimeout(Duration.ZERO).maxRetries(50));
    assertThat(client.listParts("thing_1").getCount()).isEqualTo(1);
    assertThat(api.requests()).isGreaterThanOrEqualTo(2);
    assertThat(api.waits).isNotEmpty();
  }

  @Test
  void post_readTimeoutOfACallersClient_isSentOnce() throws Exception {
    OkHttpClient hasty = new OkHttpClient.Builder().readTimeout(SHORT).build();
    api.enqueue(silence());
    assertThatThrownBy(() -> FixtureApi.of(api.builder(hasty)).closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .hasCauseInstanceOf(SocketTimeoutException.class);
    api.request();
    assertThat(api.requests()).isEqualTo(1);
    assertThat(api.waits).isEmpty();
  }

  @Test
  void timeouts_ofAClientOfOurOwn_areTheDocumentedOnes() {
    OkHttpClient client = MockApi.okHttp(KohortPay.builder().apiKey("k"));
    assertThat(client.connectTimeoutMillis()).isEqualTo(10_000);
    assertThat(client.callTimeoutMillis()).isEqualTo(30_000);
    assertThat(client.readTimeoutMillis()).isZero();
    assertThat(client.writeTimeoutMillis()).isZero();
    assertThat(client.pingIntervalMillis()).isEqualTo(20_000);
  }

  @Test
  void timeouts_ofACallersClient_areKept() {
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
  void callTimeout_absentInACallersClient_isThirtySeconds() {
    KohortPayBuilder builder = KohortPay.builder().apiKey("k").httpClient(new OkHttpClient());
    assertThat(MockApi.okHttp(builder).callTimeoutMillis()).isEqualTo(30_000);
    assertThat(MockApi.okHttp(builder.callTimeout(Duration.ZERO)).callTimeoutMillis()).isZero();
  }

  @Test
  void timeouts_ofTheBuilder_takePrecedence() {
    OkHttpClient theirs = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(4)).build();
    OkHttpClient client = MockApi.okHttp(KohortPay.builder().apiKey("k").httpClient(theirs)
        .connectTimeout(Duration.ofSeconds(5)).callTimeout(Duration.ofSeconds(6)));
    assertThat(client.connectTimeoutMillis()).isEqualTo(5_000);
    assertThat(client.callTimeoutMillis()).isEqualTo(6_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT0.000000001S", "PT0.000999S", "P25D", "P9999999D"})
  void timeout_beyondOkHttpsBounds_isRejected(String text) {
    Duration timeout = Duration.parse(text);
    assertThatThrownBy(() -> KohortPay.builder().callTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("callTimeout must be zero, or from a millisecond to 24 days, but is " + timeout);
    assertThatThrownBy(() -> KohortPay.builder().connectTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("connectTimeout must be ");
  }

  @Test
  void nullTimeout_isRejected() {
    assertThatThrownBy(() -> KohortPay.builder().callTimeout(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("but is null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.001S", "P24D"})
  void timeout_atTheBounds_isAccepted(String timeout) {
    KohortPay.builder().apiKey("k").callTimeout(Duration.parse(timeout)).connectTimeout(Duration.parse(timeout)).build();
  }

  private static MockResponse silence() {
    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
  }
}
