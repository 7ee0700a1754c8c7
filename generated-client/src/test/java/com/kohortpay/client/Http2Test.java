package com.kohortpay.client;

import static com.kohortpay.client.Http2Server.INTERNAL_ERROR;
import static com.kohortpay.client.Http2Server.REFUSED_STREAM;
import static com.kohortpay.client.Http2Server.ok;
import static com.kohortpay.client.Http2Server.reset;
import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that all calls share, and on which the server says what became of each. */
@Timeout(60)
class Http2Test {
  private static final byte STATUS_200 = (byte) 0x88;

  @RegisterExtension final MockApi api = new MockApi();
  @RegisterExtension final Http2Server server = new Http2Server();

  @Test
  void refusedStream_isRetriedForWritesToo() {
    server.enqueue(reset(REFUSED_STREAM), ok(THING));
    assertThat(FixtureApi.of(client()).closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  @Test
  void refusedStream_withoutRetries_isAConnectionException() {
    server.enqueue(reset(REFUSED_STREAM), ok(THING));
    assertThatThrownBy(() -> FixtureApi.of(client().maxRetries(0)).closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .cause().hasMessage("stream was reset: REFUSED_STREAM");
  }

  @Test
  void brokenStream_isRetriedForReadsOnly() {
    server.enqueue(reset(INTERNAL_ERROR), ok(PARTS), reset(INTERNAL_ERROR), ok(THING));
    FixtureApi client = FixtureApi.of(client());
    assertThat(client.listParts("thing_1").getCount()).isEqualTo(1);
    assertThatThrownBy(() -> client.closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .cause().hasMessage("stream was reset: INTERNAL_ERROR");
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  /** The end of the response comes after the GOAWAY, so the client has seen both when it sends the write. */
  @Test
  void write_afterGoAway_takesAnotherConnection() {
    server.enqueue((connection, stream) -> {
      connection.headers(stream, STATUS_200);
      connection.goAway(stream);
      connection.end(stream, PARTS);
    }, ok(THING));
    FixtureApi client = FixtureApi.of(client().maxRetries(0));
    client.listParts("thing_1");
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(server.sockets).hasSize(2);
  }

  /** A stream beyond the last that the server has looked at: it was surely not acted on. */
  @Test
  void write_crossingAGoAway_isRetried() {
    server.enqueue(ok(PARTS), (connection, stream) -> connection.goAway(stream - 2), ok(THING));
    FixtureApi client = FixtureApi.of(client());
    client.listParts("thing_1");
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.waits).isEqualTo(seconds(0.5));
    assertThat(server.sockets).hasSize(2);
  }

  /** The server may have acted on it before it broke off. */
  @Test
  void write_takenBeforeAGoAway_isNotRetried() {
    server.enqueue((connection, stream) -> {
      connection.goAway(stream);
      connection.reset(stream, INTERNAL_ERROR);
    });
    assertThatThrownBy(() -> FixtureApi.of(client()).closeThing("thing_1")).isInstanceOf(ConnectionException.class);
    assertThat(api.waits).isEmpty();
    assertThat(server.streams).hasSize(1);
  }

  @Test
  void idleConnection_isReused() {
    server.enqueue(ok(THING), ok(THING));
    FixtureApi client = FixtureApi.of(client());
    for (int i = 0; i < 2; i++) {
      client.closeThing("thing_1");
      api.clock.now = api.clock.now.plusSeconds(2);
    }
    assertThat(server.sockets).hasSize(1);
    assertThat(server.streams).hasSize(2);
  }

  /** After the connection was chosen, before anything is sent on it. */
  @Test
  void write_onAConnectionThatCloses_takesAnotherConnection() {
    server.enqueue(ok(PARTS), ok(THING));
    AtomicBoolean ending = new AtomicBoolean();
    FixtureApi client = FixtureApi.of(client(http2().addNetworkInterceptor(chain -> {
      if (ending.getAndSet(false)) {
        server.hangUp();
        while (!chain.connection().socket().isClosed()) {
          Thread.yield();
        }
      }
      return chain.proceed(chain.request());
    })).maxRetries(0));
    client.listParts("thing_1");
    ending.set(true);
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(server.sockets).hasSize(2);
    assertThat(server.streams).hasSize(2);
  }

  private KohortPayBuilder client() {
    return client(http2());
  }

  private KohortPayBuilder client(OkHttpClient.Builder settings) {
    return api.builder(settings.build()).baseUrl(server.url());
  }

  private static OkHttpClient.Builder http2() {
    return new OkHttpClient.Builder().protocols(Collections.singletonList(Protocol.H2_PRIOR_KNOWLEDGE));
  }
}
