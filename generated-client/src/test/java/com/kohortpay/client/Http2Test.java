package com.kohortpay.client;

import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that all calls share, and on which the server says what became of each. */
@Timeout(10)
class Http2Test {
  private static final List<Protocol> HTTP2 = Collections.singletonList(Protocol.H2_PRIOR_KNOWLEDGE);

  @RegisterExtension final MockApi api = new MockApi();

  @BeforeEach
  void speakHttp2() {
    api.speakHttp2();
  }

  @Test
  void refusedStream_isRetriedForWritesToo() {
    api.enqueue(resetStream(7), ok(THING));
    assertThat(FixtureApi.of(client()).closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  @Test
  void refusedStream_withoutRetries_isAConnectionException() {
    api.enqueue(resetStream(7), ok(THING));
    assertThatThrownBy(() -> FixtureApi.of(client().maxRetries(0)).closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .cause().hasMessage("stream was reset: REFUSED_STREAM");
  }

  @Test
  void brokenStream_isRetriedForReadsOnly() {
    api.enqueue(resetStream(2), ok(PARTS), resetStream(2), ok(THING));
    FixtureApi client = FixtureApi.of(client());
    assertThat(client.listParts("thing_1").getCount()).isEqualTo(1);
    assertThatThrownBy(() -> client.closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .cause().hasMessage("stream was reset: INTERNAL_ERROR");
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  @Test
  void write_afterGoAway_takesAnotherConnection() {
    api.enqueue(ok(PARTS).setSocketPolicy(SocketPolicy.DISCONNECT_AT_END), ok(THING));
    FixtureApi client = FixtureApi.of(client());
    client.listParts("thing_1");
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void idleConnection_isReused() throws InterruptedException {
    FixtureApi client = FixtureApi.of(client());
    for (int i = 0; i < 2; i++) {
      api.enqueue(ok(THING));
      client.closeThing("thing_1");
      assertThat(api.request().getSequenceNumber()).isEqualTo(i);
      api.clock.now = api.clock.now.plusSeconds(2);
    }
  }

  /** After the connection was chosen, before anything is sent on it. */
  @Test
  void write_onAConnectionThatCloses_takesAnotherConnection() {
    api.enqueue(ok(PARTS), ok(THING));
    AtomicBoolean ending = new AtomicBoolean();
    FixtureApi client = FixtureApi.of(api.builder(new OkHttpClient.Builder()
        .protocols(HTTP2)
        .addNetworkInterceptor(chain -> {
          if (ending.getAndSet(false)) {
            api.hangUp();
            while (!chain.connection().socket().isClosed()) {
              Thread.yield();
            }
          }
          return chain.proceed(chain.request());
        })
        .build()).maxRetries(0));
    client.listParts("thing_1");
    ending.set(true);
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(2);
  }

  private static MockResponse resetStream(int error) {
    return new MockResponse().setSocketPolicy(SocketPolicy.RESET_STREAM_AT_START).setHttp2ErrorCode(error);
  }

  private KohortPayBuilder client() {
    return api.builder(new OkHttpClient.Builder().protocols(HTTP2).build());
  }
}
