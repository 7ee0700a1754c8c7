package com.kohortpay.client;

import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Sets OkHttp up so that what is sent, to whom and how often, is decided here and not by its defaults. */
final class OkHttpClientFactory {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PING_INTERVAL = Duration.ofSeconds(20);

  private OkHttpClientFactory() {}

  static OkHttpClient of(KohortPayBuilder settings) {
    OkHttpClient.Builder client = settings.httpClient == null ? own() : settings.httpClient.newBuilder();
    setTimeouts(client, settings);
    // Redirects and retries are done here, where writes are told from reads. What OkHttp may still retry, see Attempt.
    client.followRedirects(false);
    client.retryOnConnectionFailure(true);
    // A caller's cache would not tell one key's answers from another's; a caller's authenticator has another server's secrets.
    client.cache(null);
    client.authenticator(Authenticator.NONE);
    client.networkInterceptors().add(0, Attempt::shield);
    client.networkInterceptors().add(1, new HeadersInterceptor(settings.baseUrl, settings.apiKey));
    return client
        .addInterceptor(new RetryInterceptor(settings.maxRetries, settings.clock, settings.sleeper, settings.random))
        .addInterceptor(new RedirectInterceptor())
        .addNetworkInterceptor(new StaleConnectionInterceptor(settings.clock))
        .build();
  }

  private static void setTimeouts(OkHttpClient.Builder client, KohortPayBuilder settings) {
    if (settings.connectTimeout != null) {
      client.connectTimeout(settings.connectTimeout);
    }
    if (settings.callTimeout != null) {
      client.callTimeout(settings.callTimeout);
    } else if (settings.httpClient == null || settings.httpClient.callTimeoutMillis() == 0) {
      client.callTimeout(CALL_TIMEOUT);
    }
  }

  private static OkHttpClient.Builder own() {
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher())
        .connectTimeout(CONNECT_TIMEOUT)
        // The call's timeout is the one that counts: a slow answer to a write is better than none.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        // An HTTP/2 connection that has died in silence would take all calls until TCP notices, a quarter of an hour later.
        .pingInterval(PING_INTERVAL);
  }

  private static Dispatcher dispatcher() {
    // As OkHttp's own, but its idle threads would keep a program from ending for a minute.
    Dispatcher dispatcher = new Dispatcher(
        new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>()));
    // There is one host only, and a call that waits for a place is not timed.
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return dispatcher;
  }
}
