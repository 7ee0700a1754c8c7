package com.kohortpay.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** How a {@link KohortPay} is set up. Only the key has no default. Not safe for use by several threads at once. */
public final class KohortPayBuilder {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

  private @Nullable String apiKey;
  private HttpUrl baseUrl = HttpUrl.get(KohortPay.DEFAULT_BASE_URL);
  private @Nullable OkHttpClient httpClient;
  private @Nullable Duration connectTimeout;
  private @Nullable Duration callTimeout;
  private int maxRetries = 2;
  private boolean strictResponses;
  private Clock clock = Clock.systemUTC();
  private Sleeper sleeper = Sleeper.REAL;

  KohortPayBuilder() {}

  /**
   * The secret key, {@code sk_test_…} or {@code sk_live_…}. Required.
   *
   * @throws IllegalArgumentException if it is blank or holds anything but printable ASCII, such as the line feed at the end of a file
   */
  public KohortPayBuilder apiKey(String apiKey) {
    this.apiKey = ApiKeys.refuseUnsendable(apiKey);
    return this;
  }

  /**
   * The server to call, by default {@link KohortPay#DEFAULT_BASE_URL}. Must be https, or http to this machine (a mock).
   *
   * @throws IllegalArgumentException if it is no such URL, or has a user, a query or a fragment
   */
  public KohortPayBuilder baseUrl(String baseUrl) {
    this.baseUrl = BaseUrls.parse(baseUrl);
    return this;
  }

  /**
   * A client whose connection pool, dispatcher, proxy, interceptors and timeouts to share. It is not changed. Its interceptors see
   * a call once, whatever the number of retries, and never the key; its network interceptors see each request, with the key.
   */
  public KohortPayBuilder httpClient(OkHttpClient httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient, "httpClient must not be null");
    return this;
  }

  /** How long to wait for a connection, by default 10 seconds. Zero: for ever. */
  public KohortPayBuilder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = notNegative("connectTimeout", connectTimeout);
    return this;
  }

  /**
   * How long a call may take in all, retries and the waits between them included, by default 30 seconds, or what the
   * {@link #httpClient} given has set. Zero: for ever. For one call: {@code Call.timeout()}.
   */
  public KohortPayBuilder callTimeout(Duration callTimeout) {
    this.callTimeout = notNegative("callTimeout", callTimeout);
    return this;
  }

  /** How often a call is sent again at the most, where that can do no harm; by default 2. Zero: never. */
  public KohortPayBuilder maxRetries(int maxRetries) {
    if (maxRetries < 0) {
      throw new IllegalArgumentException("maxRetries must not be negative: " + maxRetries);
    }
    this.maxRetries = maxRetries;
    return this;
  }

  /**
   * Whether an answer that breaks the contract throws a {@link MalformedResponseException}; by default it does not, and
   * {@code violations()} of a model tells. New enum values break the contract too.
   */
  public KohortPayBuilder strictResponses(boolean strictResponses) {
    this.strictResponses = strictResponses;
    return this;
  }

  /** For tests: no waiting. */
  KohortPayBuilder time(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
    return this;
  }

  /**
   * Builds the client. Opens no connection.
   *
   * @throws IllegalStateException if there is no key
   */
  public KohortPay build() {
    if (apiKey == null) {
      throw new IllegalStateException("apiKey is not set: KohortPay.builder().apiKey(\"sk_test_…\")");
    }
    return new KohortPay(new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(client(apiKey))
        .addCallAdapterFactory(new OperationCallAdapters(strictResponses))
        .addConverterFactory(new OperationConverters())
        .build());
  }

  private OkHttpClient client(String key) {
    OkHttpClient.Builder client = httpClient == null ? ownClient() : httpClient.newBuilder();
    if (connectTimeout != null) {
      client.connectTimeout(connectTimeout);
    }
    if (callTimeout != null) {
      client.callTimeout(callTimeout);
    } else if (httpClient == null || httpClient.callTimeoutMillis() == 0) {
      client.callTimeout(CALL_TIMEOUT);
    }
    return client
        // Both are done here, where writes are told from reads: see Retries and SafeRedirects.
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .addInterceptor(new Retries(maxRetries, clock, sleeper, () -> ThreadLocalRandom.current().nextDouble()))
        .addInterceptor(new SafeRedirects())
        .addInterceptor(new RequestHeaders(baseUrl, key))
        .addNetworkInterceptor(Retries.Sent.MARKER)
        .build();
  }

  private static OkHttpClient.Builder ownClient() {
    // As OkHttp's own, but its idle threads would keep a program from ending for a minute.
    ThreadPoolExecutor threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    return new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(threads))
        .connectTimeout(CONNECT_TIMEOUT)
        // The call's timeout is the one that counts: a slow answer to a write is better than none.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO);
  }

  private static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative: " + value);
    }
    return value;
  }

  /** Where calls go; never the key. */
  @Override
  public String toString() {
    return "KohortPayBuilder[" + baseUrl + "]";
  }
}
