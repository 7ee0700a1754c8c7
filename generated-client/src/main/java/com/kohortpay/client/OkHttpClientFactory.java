package com.kohortpay.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Configures OkHttp explicitly: what is sent, to which host and how often never depends on its defaults.
 *
 * <pre>
 *   Retrofit
 *      | call                          once per call of the caller
 *   BodyLimit                          ends what would be too much, whoever decompressed it
 *   interceptors of the caller         see a call once, without the key
 *   RetryInterceptor                   sends again what is safe to send again
 *   RedirectInterceptor                follows redirects to the same server
 *      | attempt                       once per attempt and redirect
 *   OkHttp: bridge, connection
 *   Attempt.shield                     hides from OkHttp what it would send again by itself
 *   HeadersInterceptor                 adds the key, if the connection leads to the configured server
 *   network interceptors of the caller see each request as it is sent, with the key
 *   StaleConnectionInterceptor         rejects a connection that the server has closed
 *      | bytes
 *   server
 * </pre>
 */
final class OkHttpClientFactory {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PING_INTERVAL = Duration.ofSeconds(20);

  /** Not OkHttp's constant, so that it is known for ours. */
  private static final ConnectionSpec NO_TLS = new ConnectionSpec.Builder(ConnectionSpec.CLEARTEXT).build();

  private OkHttpClientFactory() {}

  /** Returns what clients have in common that are made from each other: the connections, what is known of them, and the threads. */
  static OkHttpClient shared(@Nullable OkHttpClient given, HttpUrl baseUrl, Clock clock) {
    OkHttpClient.Builder client = given == null ? own(baseUrl) : given.newBuilder().dispatcher(dispatcher(given.dispatcher()));
    return client.addNetworkInterceptor(new StaleConnectionInterceptor(clock)).build();
  }

  /** Returns the same or, if the server needs TLS and this client has none, one with TLS and the same connections and threads. */
  static OkHttpClient readyFor(HttpUrl baseUrl, OkHttpClient shared) {
    boolean lacksTls = shared.connectionSpecs().stream().anyMatch(spec -> spec == NO_TLS); // else it has it, or is a caller's
    if (!lacksTls || !baseUrl.isHttps()) {
      return shared;
    }
    OkHttpClient.Builder client = own(baseUrl).dispatcher(shared.dispatcher()).connectionPool(shared.connectionPool());
    client.networkInterceptors().addAll(shared.networkInterceptors());
    return client.build();
  }

  static OkHttpClient of(ClientOptions options) {
    OkHttpClient.Builder client = options.httpClient.newBuilder();
    setTimeouts(client, options);
    // Redirects and retries are done here, where writes are told apart from reads. What OkHttp may still retry, see Attempt.
    client.followRedirects(false);
    client.retryOnConnectionFailure(true);
    // A caller's cache would mix up the responses of different keys; a caller's authenticator has another server's secrets.
    client.cache(null);
    client.authenticator(Authenticator.NONE);
    client.networkInterceptors().add(0, Attempt::shield);
    client.networkInterceptors().add(1, new HeadersInterceptor(options));
    client.interceptors().add(0, options.bodyLimit);
    return client
        .addInterceptor(new RetryInterceptor(options))
        .addInterceptor(new RedirectInterceptor())
        .build();
  }

  private static void setTimeouts(OkHttpClient.Builder client, ClientOptions options) {
    if (options.connectTimeout != null) {
      client.connectTimeout(options.connectTimeout);
    }
    if (options.callTimeout != null) {
      client.callTimeout(options.callTimeout);
    } else if (options.httpClient.callTimeoutMillis() == 0) {
      client.callTimeout(CALL_TIMEOUT);
    }
  }

  private static OkHttpClient.Builder own(HttpUrl baseUrl) {
    OkHttpClient.Builder client = new OkHttpClient.Builder()
        .dispatcher(dispatcher(shortLivedThreads()))
        .connectTimeout(CONNECT_TIMEOUT)
        // The call timeout is the one that counts: a slow response to a write is better than none.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        // An HTTP/2 connection that has died in silence would take all calls until TCP notices, 15 minutes later.
        .pingInterval(PING_INTERVAL);
    if (!baseUrl.isHttps()) {
      // A mock on this machine: no redirect leads to another server. Setting up TLS, which reads the machine's trusted certificates, takes
      // longer than everything else here together.
      client.connectionSpecs(Collections.singletonList(NO_TLS));
    }
    return client;
  }

  /** Returns the dispatcher, or one with our limits in its place if it is as OkHttp makes it: its threads too, if they are OkHttp's. */
  private static Dispatcher dispatcher(Dispatcher given) {
    Dispatcher okHttps = new Dispatcher();
    if (given.getMaxRequests() != okHttps.getMaxRequests()
        || given.getMaxRequestsPerHost() != okHttps.getMaxRequestsPerHost()
        || given.getIdleCallback() != null) {
      return given;
    }
    ExecutorService threads = given.executorService();
    return dispatcher(isMadeAlike(threads, okHttps.executorService()) ? shortLivedThreads() : threads);
  }

  private static Dispatcher dispatcher(ExecutorService threads) {
    Dispatcher dispatcher = new Dispatcher(threads);
    // There is one host only, and a call that waits for a place is not timed.
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return dispatcher;
  }

  private static boolean isMadeAlike(ExecutorService threads, ExecutorService okHttps) {
    return threads.getClass() == okHttps.getClass()
        && ((ThreadPoolExecutor) threads).getThreadFactory().getClass() == ((ThreadPoolExecutor) okHttps).getThreadFactory().getClass();
  }

  /** As OkHttp's own, whose idle threads would keep a program from ending for a minute. */
  private static ExecutorService shortLivedThreads() {
    return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
  }
}
