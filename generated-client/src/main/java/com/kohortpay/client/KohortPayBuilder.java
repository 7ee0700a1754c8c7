package com.kohortpay.client;

import com.google.gson.TypeAdapter;
import com.kohortpay.client.model.ModelAdapters;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** How a {@link KohortPay} is set up. Only the key has no default. Not safe for use by several threads at once. */
public final class KohortPayBuilder {
  @Nullable String apiKey;
  HttpUrl baseUrl = BaseUrls.parse(KohortPay.DEFAULT_BASE_URL);
  @Nullable OkHttpClient httpClient;
  @Nullable Duration connectTimeout;
  @Nullable Duration callTimeout;
  int maxRetries = 2;
  private boolean strictResponses;
  Clock clock = Clock.systemUTC();
  Sleeper sleeper = Sleeper.REAL;
  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
  private Function<Type, TypeAdapter<?>> adapters = ModelAdapters::of;

  KohortPayBuilder() {}

  /**
   * The secret key, {@code sk_test_…} or {@code sk_live_…}. Required.
   *
   * @throws IllegalArgumentException if it is blank or holds anything but printable ASCII without spaces, such as the line feed at the end of a file
   */
  public KohortPayBuilder apiKey(String apiKey) {
    this.apiKey = ApiKeys.requireSendable(apiKey);
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
   * A client whose connection pool, dispatcher, proxy, TLS settings, interceptors and timeouts to share, OkHttp's read timeout of 10 seconds
   * among them unless it has another: an answer that takes longer is lost, and a write may have been carried out. It is not changed. Its
   * interceptors see a call once, whatever the number of retries, and never the key; its network interceptors and event listeners see
   * each request as it is sent, with the key. Its cache and authenticator are not used, and its settings for redirects and retries have no effect.
   */
  public KohortPayBuilder httpClient(OkHttpClient httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient, "httpClient must not be null");
    return this;
  }

  /**
   * How long to wait for a connection, by default 10 seconds, or what the {@link #httpClient} given has set. Zero: for ever.
   *
   * @throws IllegalArgumentException if it is negative, less than a millisecond or more than 24 days
   */
  public KohortPayBuilder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = checked("connectTimeout", connectTimeout);
    return this;
  }

  /**
   * How long a call may take in all, retries and the waits between them included, by default 30 seconds, or what the
   * {@link #httpClient} given has set if that is not zero. Zero: for ever. For one call: {@code Call.timeout()}. There is no other
   * limit to how long an answer may take, but for the read timeout of an {@link #httpClient} given, which OkHttp has at 10 seconds.
   *
   * @throws IllegalArgumentException if it is negative, less than a millisecond or more than 24 days
   */
  public KohortPayBuilder callTimeout(Duration callTimeout) {
    this.callTimeout = checked("callTimeout", callTimeout);
    return this;
  }

  /**
   * How often a call is sent again at the most, where that can do no harm; by default 2. Zero: never.
   *
   * <ul>
   *   <li>Any call that got no connection, so was not sent, or that HTTP/2 refused unread.
   *   <li>Any call answered 429 or 503 with a {@code Retry-After}; the wait is as asked for, 60 seconds at the most.
   *   <li>A GET answered 429, 502, 503 or 504, or that got no answer or half of one.
   * </ul>
   *
   * <p>If the server names no wait, it is drawn by lot from 0 to 0.5, 1, 2 … 8 seconds. A wait that the call timeout would cut short is
   * not begun: the failure is thrown at once. Redirects to the same server are followed, five at the most, and not counted.
   */
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

  /** For tests: no waiting, no chance. */
  KohortPayBuilder time(Clock clock, Sleeper sleeper, DoubleSupplier random) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
    return this;
  }

  /** For tests: models of a contract of their own. */
  KohortPayBuilder adapters(Function<Type, TypeAdapter<?>> adapters) {
    this.adapters = adapters;
    return this;
  }

  /**
   * Builds the client. Opens no connection.
   *
   * @throws IllegalStateException if there is no key
   */
  public KohortPay build() {
    return new KohortPay(retrofit());
  }

  /** Returns what makes the endpoints of the client. For tests: endpoints of a contract of their own. */
  Retrofit retrofit() {
    if (apiKey == null) {
      throw new IllegalStateException("apiKey is not set: KohortPay.builder().apiKey(\"sk_test_…\")");
    }
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(OkHttpClientFactory.of(this))
        .addCallAdapterFactory(new OperationCallAdapterFactory(adapters, strictResponses))
        .addConverterFactory(new OperationConverterFactory(adapters))
        .build();
  }

  private static Duration checked(String name, @Nullable Duration value) {
    if (value == null
        || value.compareTo(Duration.ofDays(24)) > 0
        || (!value.isZero() && value.compareTo(Duration.ofMillis(1)) < 0)) {
      throw new IllegalArgumentException(name + " must be zero, or from a millisecond to 24 days, but is " + value);
    }
    return value;
  }

  /** Where calls go; never the key. */
  @Override
  public String toString() {
    return "KohortPayBuilder[" + baseUrl + "]";
  }
}
