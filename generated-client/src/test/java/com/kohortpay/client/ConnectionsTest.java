package com.kohortpay.client;

import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kohortpay.client.model.ThingUpdate_;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are lost or never established: what is left to OkHttp, and what it is kept from. */
class ConnectionsTest {
  private static final ThingUpdate_ REOPEN = ThingUpdate_.builder().closedAt(null).build();

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void patch_serverHasClosedTheIdleConnection_isSentOnceOnAnother(boolean https) throws Exception {
    if (https) {
      api.server.useHttps(SelfSigned.socketFactory(), false);
      api.server.setProtocols(Collections.singletonList(Protocol.HTTP_1_1));
    }
    FixtureApi client = FixtureApi.of(api.builder(SelfSigned.trusting())
        .baseUrl(https ? api.url().replace("http:", "https:") : api.url())
        .maxRetries(0));
    api.enqueue(ok(PARTS), ok(THING));
    client.listParts("thing_1");
    api.hangUp();
    api.clock.now = api.clock.now.plusSeconds(2);

    assertThat(client.updateThing("thing_1", REOPEN).getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.pool.connectionCount()).isEqualTo(1);
  }

  @Test
  void get_serverHasClosedTheIdleConnection_isSentOnceOnAnother() throws IOException {
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    api.enqueue(ok(PARTS), ok(PARTS));
    client.listParts("thing_1");
    api.hangUp();
    api.clock.now = api.clock.now.plusSeconds(2);

    assertThat(client.listParts("thing_1").getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void patch_idleConnectionWasReset_isSentOnceOnAnother() {
    FailingSockets sockets = new FailingSockets(0);
    FixtureApi client = FixtureApi.of(api.builder(new OkHttpClient.Builder().socketFactory(sockets).build()).maxRetries(0));
    api.enqueue(ok(PARTS), ok(THING));
    client.listParts("thing_1");
    sockets.reset = sockets.made.get();
    api.clock.now = api.clock.now.plusSeconds(2);

    assertThat(client.updateThing("thing_1", REOPEN).getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(2);
    assertThat(sockets.made.get()).isEqualTo(2);
  }

  @Test
  void idleConnection_keptByTheServer_isReused() throws InterruptedException {
    FixtureApi client = api.client();
    for (int i = 0; i < 3; i++) {
      api.enqueue(ok(THING));
      client.closeThing("thing_1");
      assertThat(api.request().getSequenceNumber()).isEqualTo(i);
      api.clock.now = api.clock.now.plusSeconds(2);
    }
    assertThat(api.pool.connectionCount()).isEqualTo(1);
  }

  @Test
  void patch_serverHasClosedAllIdleConnections_isSentOnce() throws IOException {
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    api.enqueueTogether(ok(PARTS), ok(PARTS), ok(PARTS), ok(PARTS));
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(client.listPartsAsync("thing_1"));
    }
    calls.forEach(CompletableFuture::join);
    assertThat(api.idleConnections()).isEqualTo(4);
    api.hangUp();
    api.clock.now = api.clock.now.plusSeconds(2);
    api.enqueue(ok(THING));

    assertThat(client.updateThing("thing_1", REOPEN).getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(5);
  }

  /** Too early for a check, and the server may have read it: it is not sent again. */
  @Test
  void patch_connectionClosedAtThatMoment_isSentOnce() throws Exception {
    FixtureApi client = api.client();
    api.enqueue(ok(PARTS));
    client.listParts("thing_1");
    api.hangUp();

    assertThatThrownBy(() -> client.updateThing("thing_1", REOPEN)).isInstanceOf(ConnectionException.class);
    assertThat(api.request().getMethod()).isEqualTo("GET");
    assertThat(api.request().getMethod()).isEqualTo("PATCH");
    assertThat(api.requests()).isEqualTo(2);
    assertThat(api.waits).isEmpty();
  }

  /** HAProxy sends a 408 on an idle connection before closing it: that is not the response to the next request. */
  @Test
  void unsolicitedResponse_isNotTakenForTheNextOne() throws IOException {
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    api.enqueue(ok(PARTS), ok(THING));
    client.listParts("thing_1");
    api.say("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
    api.clock.now = api.clock.now.plusSeconds(2);

    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void host_withUnreachableFirstAddress_isReachedByItsSecond() {
    FailingSockets sockets = new FailingSockets(1);
    FixtureApi client = FixtureApi.of(api.builder(twoAddresses(sockets)).baseUrl("http://localhost:" + api.server.getPort()).maxRetries(0));
    api.enqueue(ok(THING));
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(sockets.made.get()).isEqualTo(2);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void post_resetBeforeResponse_isNotSentToTheSecondAddress() {
    FailingSockets sockets = new FailingSockets(0);
    FixtureApi client = FixtureApi.of(api.builder(twoAddresses(sockets)).baseUrl("http://localhost:" + api.server.getPort()));
    api.enqueue(reset());
    assertThatThrownBy(() -> client.closeThing("thing_1")).isInstanceOf(ConnectionException.class);
    assertThat(sockets.made.get()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void connection_refusedAtFirst_isRetried() {
    FailingSockets sockets = new FailingSockets(2);
    FixtureApi client = FixtureApi.of(api.builder(new OkHttpClient.Builder().socketFactory(sockets).build()));
    api.enqueue(ok(THING));
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(1);
    assertThat(api.waits).isEqualTo(seconds(0.5, 1));
  }

  /** A logging interceptor reads bodies: when that fails, OkHttp on its own would send the request again. */
  @Test
  void post_callersNetworkInterceptorFailsInTheBody_isSentOnce() {
    OkHttpClient logging = new OkHttpClient.Builder()
        .addNetworkInterceptor(chain -> {
          okhttp3.Response response = chain.proceed(chain.request());
          response.body().source().request(Long.MAX_VALUE);
          return response;
        })
        .build();
    api.enqueue(ok(PARTS), MockApi.cutOff(ok(THING)));
    FixtureApi client = FixtureApi.of(api.builder(logging));
    client.listParts("thing_1");
    assertThatThrownBy(() -> client.closeThing("thing_1")).isInstanceOf(ConnectionException.class);
    assertThat(api.requests()).isEqualTo(2);
  }

  private static OkHttpClient twoAddresses(SocketFactory sockets) {
    return new OkHttpClient.Builder()
        .socketFactory(sockets)
        .dns(host -> Arrays.asList(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.1")))
        .build();
  }

  /** The first sockets refuse to connect, or are reset later. */
  private static final class FailingSockets extends SocketFactory {
    private final int failing;
    private final AtomicInteger made = new AtomicInteger();
    private volatile int reset;

    FailingSockets(int failing) {
      this.failing = failing;
    }

    @Override
    public Socket createSocket() {
      int number = made.incrementAndGet();
      return new Socket() {
        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
          if (number <= failing) {
            throw new ConnectException("refused: " + ((InetSocketAddress) address).getPort());
          }
          super.connect(address, timeout);
        }

        @Override
        public InputStream getInputStream() throws IOException {
          if (number <= reset) {
            throw new SocketException("Connection reset");
          }
          return super.getInputStream();
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}
