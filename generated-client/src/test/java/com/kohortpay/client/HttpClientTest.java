package com.kohortpay.client;

import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Cache;
import okhttp3.CacheControl;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shared with a caller's OkHttpClient and what is not, and how one of our own is configured. */
class HttpClientTest {
  @RegisterExtension final MockApi api = new MockApi();

  @Test
  void callersClient_isSharedAndNotChanged() {
    OkHttpClient theirs = new OkHttpClient.Builder().addInterceptor(chain -> chain.proceed(chain.request())).build();
    OkHttpClient ours = MockApi.okHttp(KohortPay.builder().apiKey("k").httpClient(theirs));
    assertThat(ours.connectionPool()).isSameAs(theirs.connectionPool());
    assertThat(ours.interceptors()).contains(theirs.interceptors().get(0));
    assertThat(ours.sslSocketFactory()).isSameAs(theirs.sslSocketFactory());
    assertThat(ours.proxySelector()).isSameAs(theirs.proxySelector());

    assertThat(theirs.interceptors()).hasSize(1);
    assertThat(theirs.networkInterceptors()).isEmpty();
    assertThat(theirs.followRedirects()).isTrue();
    assertThat(theirs.callTimeoutMillis()).isZero();
  }

  @Test
  void callersInterceptors_seeTheCallOnce_networkInterceptorsEachRequest() {
    List<String> seen = new CopyOnWriteArrayList<>();
    OkHttpClient theirs = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          seen.add("call");
          return chain.proceed(chain.request());
        })
        .addNetworkInterceptor(chain -> {
          seen.add("request");
          return chain.proceed(chain.request());
        })
        .build();
    api.enqueue(reset(), status(302).setHeader("Location", "/x"), ok(PARTS));
    FixtureApi.of(api.builder(theirs)).listParts("thing_1");
    assertThat(seen).containsExactly("call", "request", "request", "request");
  }

  @ParameterizedTest
  @EnumSource
  void exceptionOfACallersInterceptor_isThrown(CallStyle style) {
    // OkHttp rethrows it where nobody catches it.
    ExecutorService threads = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task);
      thread.setUncaughtExceptionHandler((ignored, e) -> {});
      return thread;
    });
    OkHttpClient theirs = new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(threads))
        .addInterceptor(chain -> {
          throw new IllegalStateException("theirs");
        })
        .build();
    assertThatThrownBy(() -> style.write(FixtureApi.of(api.builder(theirs)))).isExactlyInstanceOf(IllegalStateException.class).hasMessage("theirs");
    threads.shutdown();
  }

  /** As Kotlin code may, OkHttp 5 and network interceptors among it. */
  @ParameterizedTest
  @EnumSource
  void checkedException_thrownUndeclared_isAConnectionException(CallStyle style) {
    for (Exception thrown : new Exception[] {new InterruptedException(), new GeneralSecurityException("theirs")}) {
      OkHttpClient theirs = new OkHttpClient.Builder()
          .addNetworkInterceptor(chain -> HttpClientTest.<RuntimeException, okhttp3.Response>undeclared(thrown))
          .build();
      assertThatThrownBy(() -> style.read(FixtureApi.of(api.builder(theirs).maxRetries(0))))
          .isInstanceOf(ConnectionException.class)
          .hasRootCause(thrown);
      assertThat(Thread.interrupted()).isEqualTo(thrown instanceof InterruptedException && style.isInTheCallersThread());
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception, T> T undeclared(Exception e) throws E {
    throw (E) e;
  }

  /** Two keys may see different data under the same URL. */
  @Test
  void callersCache_isNotUsed(@TempDir Path directory) throws Exception {
    Cache cache = new Cache(new File(directory.toFile(), "cache"), 1_000_000);
    OkHttpClient theirs = new OkHttpClient.Builder().cache(cache).build();
    api.enqueue(ok(PARTS).setHeader("Cache-Control", "max-age=60"), ok("{\"data\":[],\"count\":0}").setHeader("Cache-Control", "max-age=60"));
    assertThat(FixtureApi.of(api.builder(theirs)).listParts("thing_1").getCount()).isEqualTo(1);
    assertThat(FixtureApi.of(api.builder(theirs).apiKey("sk_test_other")).listParts("thing_1").getCount()).isEqualTo(0);
    assertThat(cache.requestCount()).isZero();
    cache.close();
  }

  /** As callers do for devices that may be offline. */
  @ParameterizedTest
  @EnumSource
  void cacheOnlyRequest_ofACallersInterceptor_fails(CallStyle style) {
    OkHttpClient theirs = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().cacheControl(CacheControl.FORCE_CACHE).build()))
        .build();
    assertThatThrownBy(() -> style.write(FixtureApi.of(api.builder(theirs))))
        .isInstanceOfSatisfying(ServerException.class, e -> assertThat(e.status()).isEqualTo(504));
    assertThat(api.requests()).isZero();
  }

  @Test
  void ownClient_letsAProgramEndSoon() {
    ThreadPoolExecutor threads = (ThreadPoolExecutor) MockApi.okHttp(KohortPay.builder().apiKey("k")).dispatcher().executorService();
    assertThat(threads.getCorePoolSize()).isZero();
    assertThat(threads.getKeepAliveTime(TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(1000);
  }

  @Test
  void ownClient_hasNoLowerLimitPerHost() {
    assertThat(MockApi.okHttp(KohortPay.builder().apiKey("k")).dispatcher().getMaxRequestsPerHost()).isEqualTo(64);
  }

  @Test
  void callersDispatcher_asOkHttpMakesIt_isReplaced() {
    OkHttpClient theirs = new OkHttpClient();
    Dispatcher ours = MockApi.okHttp(KohortPay.builder().apiKey("k").httpClient(theirs)).dispatcher();
    assertThat(ours.getMaxRequestsPerHost()).isEqualTo(64);
    assertThat(((ThreadPoolExecutor) ours.executorService()).getKeepAliveTime(TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(1000);
    assertThat(theirs.dispatcher().getMaxRequestsPerHost()).isEqualTo(5);
  }

  /** Even if it is as OkHttp's own, but for its threads. */
  @Test
  void callersExecutor_isKept() {
    ExecutorService alike = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> new Thread(task));
    for (ExecutorService threads : new ExecutorService[] {alike, Executors.newWorkStealingPool()}) {
      OkHttpClient theirs = new OkHttpClient.Builder().dispatcher(new Dispatcher(threads)).build();
      Dispatcher ours = MockApi.okHttp(KohortPay.builder().apiKey("k").httpClient(theirs)).dispatcher();
      assertThat(ours.executorService()).isSameAs(threads);
      assertThat(ours.getMaxRequestsPerHost()).isEqualTo(64);
      threads.shutdown();
    }
  }

  @Test
  void callersDispatcher_withLimitsOrACallbackOfItsOwn_isKept() {
    for (Consumer<Dispatcher> setting : Arrays.<Consumer<Dispatcher>>asList(
        its -> its.setMaxRequests(10), its -> its.setMaxRequestsPerHost(6), its -> its.setIdleCallback(() -> {}))) {
      Dispatcher theirs = new Dispatcher();
      setting.accept(theirs);
      OkHttpClient client = new OkHttpClient.Builder().dispatcher(theirs).build();
      assertThat(MockApi.okHttp(KohortPay.builder().apiKey("k").httpClient(client)).dispatcher()).isSameAs(theirs);
    }
  }

  @Test
  void ownClients_areSeparate() {
    OkHttpClient first = MockApi.okHttp(KohortPay.builder().apiKey("k"));
    OkHttpClient second = MockApi.okHttp(KohortPay.builder().apiKey("k"));
    assertThat(first.connectionPool()).isNotSameAs(second.connectionPool());
  }

  @Test
  void builder_usedTwice_buildsSeparateClients() throws InterruptedException {
    api.enqueue(ok(THING), ok(THING));
    KohortPayBuilder builder = api.builder();
    FixtureApi first = FixtureApi.of(builder);
    FixtureApi second = FixtureApi.of(builder.apiKey("sk_test_second"));
    first.closeThing("thing_1");
    second.closeThing("thing_1");
    assertThat(api.request().getHeader("Authorization")).isEqualTo("Bearer " + MockApi.KEY);
    assertThat(api.request().getHeader("Authorization")).isEqualTo("Bearer sk_test_second");
  }

  @Test
  void appInfo_isAddedToTheUserAgent() throws InterruptedException {
    api.enqueue(ok(THING));
    FixtureApi.of(api.builder().appInfo("first", "1").appInfo("Shop-Plugin", "2.1+b3")).closeThing("thing_1");
    assertThat(api.request().getHeaders().values("User-Agent")).containsExactly("kohortpay-java/" + KohortPay.VERSION + " Shop-Plugin/2.1+b3");
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {"``, is empty", "` `, contains U+0020", "my shop, contains U+0020", "a/b, contains U+002F",
      "`a\nb`, contains U+000A", "`a\r\nX-Header: b`, contains U+000D", "é, contains U+00E9", "(a), contains U+0028", "a:b, contains U+003A",
      "`\u2028`, contains U+2028", "😀, contains U+1F600", "\"a\", contains U+0022"})
  void appInfo_thatIsNoToken_isRejectedWithoutShowingIt(String text, String problem) {
    String token = " must be one or more letters, digits or any of !#$%&'*+-.^_`|~, but ";
    String message = token + problem;
    assertThatThrownBy(() -> KohortPay.builder().appInfo(text, "1")).isInstanceOf(IllegalArgumentException.class).hasMessage("appInfo name" + message);
    assertThatThrownBy(() -> KohortPay.builder().appInfo("a", text)).isInstanceOf(IllegalArgumentException.class).hasMessage("appInfo version" + message);
    assertThatThrownBy(() -> KohortPay.builder().appInfo(null, "1")).isInstanceOf(IllegalArgumentException.class).hasMessage("appInfo name" + token + "is null");
  }

  @Test
  void nullClient_isRejected() {
    assertThatThrownBy(() -> KohortPay.builder().httpClient(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("httpClient must not be null");
  }

  @Test
  void request_hasTheHeadersOfTheClient() throws InterruptedException {
    OkHttpClient theirs = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("Accept", "text/html").header("User-Agent", "theirs").build()))
        .build();
    api.enqueue(ok(THING));
    FixtureApi.of(api.builder(theirs).baseUrl(api.url() + "/v1")).closeThing("thing_1");
    RecordedRequest request = api.request();
    assertThat(request.getRequestLine()).isEqualTo("POST /v1/things/thing_1/close HTTP/1.1");
    assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
    assertThat(request.getHeaders().values("User-Agent")).containsExactly("kohortpay-java/" + KohortPay.VERSION);
    assertThat(request.getHeader("Accept-Encoding")).isEqualTo("gzip");
    assertThat(request.getHeader("Content-Length")).isEqualTo("0");
    assertThat(request.getBodySize()).isZero();
  }
}
