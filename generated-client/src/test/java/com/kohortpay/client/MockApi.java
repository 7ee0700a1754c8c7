package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ServerSocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server with prepared responses, and clients of it whose clock advances only while they wait. After each test, no connection
 * may still be in use.
 */
final class MockApi implements BeforeEachCallback, AfterEachCallback {
  static final String KEY = "sk_test_Kq7hidden";
  static final String THING = "{\"label\":\"t_1\",\"status\":\"OPEN\"}";
  static final String PARTS = "{\"data\":[{\"id\":\"part_1\",\"weight\":100}],\"count\":1}";

  private static final OkHttpClient PLAIN = new OkHttpClient();
  /** Kept here: a logger that nobody references loses its level. With OkHttp 5, the second is the one that is used. */
  private static final List<Logger> SERVER_LOGS = List.of(
      Logger.getLogger(MockWebServer.class.getName()), Logger.getLogger("mockwebserver3.MockWebServer"));

  static {
    SERVER_LOGS.forEach(log -> log.setLevel(Level.OFF));
  }

  final MockWebServer server = new MockWebServer();
  final ConnectionPool pool = new ConnectionPool();
  final StoppedClock clock = new StoppedClock();
  /** How long the client waited before each retry. */
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  /** What happens while the client waits. */
  Consumer<BooleanSupplier> whileWaiting = cancelled -> {};

  /** What the server waits for before it sends a response. */
  private Gate beforeResponse = () -> {};
  private final BlockingQueue<MockResponse> queue = new LinkedBlockingQueue<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server.setServerSocketFactory(new RememberingFactory());
    server.setDispatcher(new QueuedResponses());
    server.start(InetAddress.getByName("127.0.0.1"), 0);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    int inUse = pool.connectionCount() - idleConnections();
    pool.evictAll();
    server.shutdown();
    assertThat(inUse).as("connections still in use").isZero();
  }

  String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** Waits until calls that were cancelled or have just ended have released theirs. */
  int idleConnections() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (pool.idleConnectionCount() < pool.connectionCount() && System.nanoTime() < end) {
      Thread.yield();
    }
    return pool.idleConnectionCount();
  }

  /** Settings with retries and with backoffs that are always the longest. */
  KohortPayBuilder builder() {
    return builder(PLAIN);
  }

  KohortPayBuilder builder(OkHttpClient httpClient) {
    return KohortPay.builder()
        .apiKey(KEY)
        .baseUrl(url())
        .httpClient(httpClient.newBuilder().connectionPool(pool).build())
        .time(clock, (wait, cancelled) -> {
          waits.add(wait);
          clock.now = clock.now.plus(wait);
          whileWaiting.accept(cancelled);
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
        }, () -> 1.0);
  }

  /** Returns what a client with these settings sends its requests with. */
  static OkHttpClient okHttp(KohortPayBuilder settings) {
    return (OkHttpClient) settings.retrofit().callFactory();
  }

  FixtureApi client() {
    return FixtureApi.of(builder());
  }

  void enqueue(MockResponse... responses) {
    Arrays.asList(responses).forEach(response -> queue.add(response.clone()));
  }

  /** Sends none of them before there is a request for each, so that each takes a connection of its own. */
  void enqueueTogether(MockResponse... responses) {
    CountDownLatch missing = new CountDownLatch(responses.length);
    beforeResponse = () -> {
      missing.countDown();
      missing.await();
    };
    enqueue(responses);
  }

  static MockResponse ok(String body) {
    return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
  }

  static MockResponse status(int status) {
    return new MockResponse().setResponseCode(status);
  }

  /** Reads the request, then closes the connection. */
  static MockResponse reset() {
    return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
  }

  static MockResponse cutOff(MockResponse response) {
    return response.setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
  }

  /** Returns how many requests arrived. */
  int requests() {
    return server.getRequestCount();
  }

  RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(30, TimeUnit.SECONDS);
    assertThat(request).as("request").isNotNull();
    return request;
  }

  /** Ends all connections as servers end idle ones. When this returns the client can notice it, which is not so after a close. */
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.shutdownOutput();
    }
    sockets.clear();
  }

  /** Sends something that no request asked for. */
  void say(String text) throws IOException {
    for (Socket socket : sockets) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  static List<Duration> seconds(double... seconds) {
    List<Duration> list = new ArrayList<>();
    for (double value : seconds) {
      list.add(Duration.ofMillis((long) (value * 1000)));
    }
    return list;
  }

  interface Gate {
    void await() throws InterruptedException;
  }

  /** Like MockWebServer's own dispatcher, which cannot be extended in OkHttp 5. */
  private final class QueuedResponses extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      beforeResponse.await();
      return queue.take();
    }

    @Override
    public MockResponse peek() {
      MockResponse next = queue.peek();
      return next == null ? super.peek() : next;
    }

    @Override
    public void shutdown() {
      for (int i = 0; i <= sockets.size(); i++) {
        queue.add(status(503)); // for a request that still waits
      }
    }
  }

  static final class StoppedClock extends Clock {
    volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private final class RememberingFactory extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true); // or each body comes 40 ms after its headers
          sockets.add(socket);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }
}
