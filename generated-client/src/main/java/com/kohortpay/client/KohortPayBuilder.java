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
  /** The server that the key was given for, if that was for the client that this builder comes from. */
  @Nullable HttpUrl keyServer;
  private @Nullable OkHttpClient httpClient;
  /** The same, with what the client that this builder comes from has added. */
  private @Nullable OkHttpClient shared;
  String userAgent = "kohortpay-java/" + KohortPay.VERSION;
  int maxResponseBytes = 64 << 20;
  @Nullable Duration connectTimeout;
  @Nullable Duration callTimeout;
  int maxRetries = 2;
  boolean strictResponses;
  Clock clock = Clock.systemUTC();
  Sleeper sleeper = Sleeper.REAL;
  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
  Function<Type, TypeAdapter<?>> adapters = ModelAdapters::of;

  KohortPayBuilder() {}

  private KohortPayBuilder(KohortPayBuilder other) {
    this.apiKey = other.apiKey;
    this.baseUrl = other.baseUrl;
    this.keyServer = other.baseUrl();
    this.shared = other.httpClient();
    this.userAgent = other.userAgent;
    this.maxResponseBytes = other.maxResponseBytes;
    this.connectTimeout = other.connectTimeout;
    this.callTimeout = other.callTimeout;
    this.maxRetries = other.maxRetries;
    this.strictResponses = other.strictResponses;
    this.clock = other.clock;
    this.sleeper = other.sleeper;
    this.random = other.random;
    this.adapters = other.adapters;
  }

  /**
   * Sets the secret key, {@code sk_test_…} or {@code sk_live_…}. Required.
   *
   * @throws IllegalArgumentException if it is blank or contains anything but printable ASCII without spaces, such as the line feed at the end of a file
   */
  public KohortPayBuilder apiKey(String apiKey) {
    this.apiKey = ApiKeys.requireSendable(apiKey);
    this.keyServer = null;
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
   * Adds the name and version of an application or plugin to the {@code User-Agent}, after the client's own: {@code kohortpay-java/1.0 shop/2.1}.
   *
   * @throws IllegalArgumentException if one of them is not a token of HTTP: one or more letters, digits or {@code !#$%&'*+-.^_`|~}
   */
  public KohortPayBuilder appInfo(String name, String version) {
    this.userAgent = "kohortpay-java/" + KohortPay.VERSION + " " + token("appInfo name", name) + "/" + token("appInfo version", version);
    return this;
  }

  /**
   * Sets a client whose connection pool, dispatcher, proxy, TLS settings, interceptors and timeouts to share, including OkHttp's read timeout
   * of 10 seconds unless it has another: a response that takes longer is lost, and a write may have been carried out. It is not changed. Its
   * interceptors see a call once, whatever the number of retries, and never the key; its network interceptors and event listeners see
   * each request as it is sent, with the key. Its cache and authenticator are not used, and its settings for redirects and retries have no effect.
   *
   * <p>A dispatcher with the limits that OkHttp starts with, 64 calls in total and 5 for a host, and without an idle callback, counts as not
   * set: calls with a future or a callback then have a dispatcher of their own, which allows 64 for a host. It has the same executor, unless that is
   * OkHttp's own, whose idle threads keep a program from ending for a minute.
   */
  public KohortPayBuilder httpClient(OkHttpClient httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient, "httpClient must not be null");
    this.shared = null;
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
   * {@link #httpClient} has set if that is not zero. Zero means forever. Does not include the time that an asynchronous call waits for its turn
   * where too many are under way. For one call, use {@code Call.timeout()}. There is no other
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

  /**
   * Sets how long the body of a response may be, in bytes, once decompressed; by default 64 MiB (67,108,864 bytes). It is read into memory as a
   * whole, and the model made of it takes several times as much. A longer one, be it of a failure, ends in a {@link ResponseTooLargeException}.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public KohortPayBuilder maxResponseBytes(int maxResponseBytes) {
    if (maxResponseBytes <= 0) {
      throw new IllegalArgumentException("maxResponseBytes must be positive: " + maxResponseBytes);
    }
    this.maxResponseBytes = maxResponseBytes;
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
   * @throws IllegalStateException if the key is missing, or was given for another server to the client that this builder comes from
   */
  public KohortPay build() {
    KohortPayBuilder settings = toBuilder();
    settings.keyServer = keyServer;
    return new KohortPay(settings, settings.retrofit());
  }

  /** Returns a copy for a client that shares connections and threads with the one of these settings. */
  KohortPayBuilder toBuilder() {
    return new KohortPayBuilder(this);
  }

  /** Returns what creates the endpoints of the client. For tests, which have endpoints of a contract of their own. */
  Retrofit retrofit() {
    ClientOptions options = new ClientOptions(this);
    return new Retrofit.Builder()
        .baseUrl(options.baseUrl)
        .client(OkHttpClientFactory.of(options))
        .addCallAdapterFactory(new OperationCallAdapterFactory(options))
        .addConverterFactory(new OperationConverterFactory(options.adapters))
        .build();
  }

  /** Returns the URL that is set, or the contract's. */
  HttpUrl baseUrl() {
    return baseUrl == null ? BaseUrls.parse(KohortPay.DEFAULT_BASE_URL) : baseUrl;
  }

  /** Returns what the client is made from. */
  OkHttpClient httpClient() {
    return shared == null ? OkHttpClientFactory.shared(httpClient, baseUrl(), clock) : OkHttpClientFactory.readyFor(baseUrl(), shared);
  }

  private static String token(String name, @Nullable String value) {
    String rest = value == null ? "" : value.replaceAll("[A-Za-z0-9!#$%&'*+.^_`|~-]", "");
    if (value == null || value.isEmpty() || !rest.isEmpty()) {
      throw new IllegalArgumentException(name + " must be one or more letters, digits or any of !#$%&'*+-.^_`|~, but "
          + (rest.isEmpty() ? "is " + (value == null ? "null" : "empty") : String.format("contains U+%04X", rest.codePointAt(0))));
    }
    return value;
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
