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

/** Configures a {@link KohortPay}. Only the key has no default. Not safe for use by several threads at once. */
public final class KohortPayBuilder {
  @Nullable String apiKey;
  private @Nullable HttpUrl baseUrl;
  @Nullable OkHttpClient httpClient;
  @Nullable Duration connectTimeout;
  @Nullable Duration callTimeout;
  int maxRetries = 2;
  boolean strictResponses;
  Clock clock = Clock.systemUTC();
  Sleeper sleeper = Sleeper.REAL;
  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
  Function<Type, TypeAdapter<?>> adapters = ModelAdapters::of;

  KohortPayBuilder() {}

  /**
   * Sets the secret key, {@code sk_test_…} or {@code sk_live_…}. Required.
   *
   * @throws IllegalArgumentException if it is blank or contains anything but printable ASCII without spaces, such as the line feed at the end of a file
   */
  public KohortPayBuilder apiKey(String apiKey) {
    this.apiKey = ApiKeys.requireSendable(apiKey);
    return this;
  }

  /**
   * Sets the server to call, by default {@link KohortPay#DEFAULT_BASE_URL}. Must be https, or http to this machine (a mock).
   *
   * @throws IllegalArgumentException if it is not such a URL, or has a user, a query or a fragment
   */
  public KohortPayBuilder baseUrl(String baseUrl) {
    this.baseUrl = BaseUrls.parse(baseUrl);
    return this;
  }

  /**
   * Sets a client whose connection pool, dispatcher, proxy, TLS settings, interceptors and timeouts to share, including OkHttp's read timeout
   * of 10 seconds unless it has another: a response that takes longer is lost, and a write may have been carried out. It is not changed. Its
   * interceptors see a call once, whatever the number of retries, and never the key; its network interceptors and event listeners see
   * each request as it is sent, with the key. Its cache and authenticator are not used, and its settings for redirects and retries have no effect.
   */
  public KohortPayBuilder httpClient(OkHttpClient httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient, "httpClient must not be null");
    return this;
  }

  /**
   * Sets how long to wait for a connection, by default 10 seconds, or what the given {@link #httpClient} has set. Zero means forever.
   *
   * @throws IllegalArgumentException if it is negative, less than a millisecond or more than 24 days
   */
  public KohortPayBuilder connectTimeout(Duration connectTimeout) {
    this.connectTimeout = checked("connectTimeout", connectTimeout);
    return this;
  }

  /**
   * Sets how long a call may take in total, including retries and the waits between them, by default 30 seconds, or what the given
   * {@link #httpClient} has set if that is not zero. Zero means forever. For one call, use {@code Call.timeout()}. There is no other
   * limit to how long a response may take, except the read timeout of a given {@link #httpClient}, which is 10 seconds in OkHttp.
   *
   * @throws IllegalArgumentException if it is negative, less than a millisecond or more than 24 days
   */
  public KohortPayBuilder callTimeout(Duration callTimeout) {
    this.callTimeout = checked("callTimeout", callTimeout);
    return this;
  }

  /**
   * Sets how often a call is sent again at most, where that is safe; by default 2. Zero means never.
   *
   * <ul>
   *   <li>Any call that was never sent for lack of a connection, or that an HTTP/2 server refused unread.
   *   <li>Any call that returned 429 or 503 with a {@code Retry-After}; waits as long as it asks for, at most 60 seconds.
   *   <li>A GET that returned 429, 502, 503 or 504, or whose response did not come or was cut off.
   * </ul>
   *
   * <p>If the server names no wait, retries back off exponentially with full jitter: a random time of up to 0.5, 1, 2 … 8 seconds. A call
   * fails fast instead of starting a wait that the call timeout would cut short. At most five redirects to the same server are followed;
   * they do not count.
   */
  public KohortPayBuilder maxRetries(int maxRetries) {
    if (maxRetries < 0) {
      throw new IllegalArgumentException("maxRetries must not be negative: " + maxRetries);
    }
    this.maxRetries = maxRetries;
    return this;
  }

  /**
   * Sets whether a response that violates the contract throws a {@link MalformedResponseException}. By default it does not, and
   * {@code violations()} of a model reports it. New enum values violate the contract too.
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
   * @throws IllegalStateException if the key is missing
   */
  public KohortPay build() {
    return new KohortPay(retrofit());
  }

  /** Returns what creates the endpoints of the client. For tests, which have endpoints of a contract of their own. */
  Retrofit retrofit() {
    ClientOptions options = new ClientOptions(this);
    return new Retrofit.Builder()
        .baseUrl(options.baseUrl)
        .client(OkHttpClientFactory.of(options))
        .addCallAdapterFactory(new OperationCallAdapterFactory(options.adapters, options.strictResponses))
        .addConverterFactory(new OperationConverterFactory(options.adapters))
        .build();
  }

  /** Returns the URL that is set, or the contract's. */
  HttpUrl baseUrl() {
    return baseUrl == null ? BaseUrls.parse(KohortPay.DEFAULT_BASE_URL) : baseUrl;
  }

  private static Duration checked(String name, @Nullable Duration value) {
    if (value == null
        || value.compareTo(Duration.ofDays(24)) > 0
        || (!value.isZero() && value.compareTo(Duration.ofMillis(1)) < 0)) {
      throw new IllegalArgumentException(name + " must be zero, or from a millisecond to 24 days, but is " + value);
    }
    return value;
  }

  /** Returns where calls go; never the key. */
  @Override
  public String toString() {
    return "KohortPayBuilder[" + baseUrl() + "]";
  }
}
