package com.kohortpay.client;

import static com.kohortpay.client.MockApi.KEY;
import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Response;

/** The key goes to the configured server, and nowhere else. */
class KeysTest {
  @RegisterExtension final MockApi api = new MockApi();
  @RegisterExtension final MockApi other = new MockApi();

  @Test
  void key_isSentWithEachRequest() throws InterruptedException {
    api.enqueue(reset(), ok(PARTS));
    api.client().listParts("thing_1");
    assertThat(api.request().getHeaders().values("Authorization")).containsExactly("Bearer " + KEY);
    assertThat(api.request().getHeaders().values("Authorization")).containsExactly("Bearer " + KEY);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "``, apiKey must not be blank",
    "` \t\n`, apiKey must not be blank",
    "`sk_test_hidden\n`, apiKey contains a character that cannot be sent: U+000A at position 15 of 15 (was it read with its line terminator?)",
    "`sk_test_hidden\r\n`, apiKey contains a character that cannot be sent: U+000D at position 15 of 16 (was it read with its line terminator?)",
    "`sk_test hidden`, apiKey contains a character that cannot be sent: U+0020 at position 8 of 14",
    "` sk_test_hidden`, apiKey contains a character that cannot be sent: U+0020 at position 1 of 15",
    "`sk_tést_hidden`, apiKey contains a character that cannot be sent: U+00E9 at position 5 of 14",
    "`\uFEFFsk_test_hidden`, apiKey contains a character that cannot be sent: U+FEFF at position 1 of 15",
    "`sk_test_😀hidden`, apiKey contains a character that cannot be sent: U+D83D at position 9 of 16",
    "`sk_test_hidden\u007F`, apiKey contains a character that cannot be sent: U+007F at position 15 of 15",
  })
  void unsendableKey_isRejectedWithoutShowingIt(String key, String message) {
    assertThatThrownBy(() -> KohortPay.builder().apiKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("hidden"));
  }

  @Test
  void keyOfAllPrintableAscii_isSent() throws InterruptedException {
    StringBuilder key = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      key.append(c);
    }
    api.enqueue(ok(THING));
    FixtureApi.of(api.builder().apiKey(key.toString())).closeThing("thing_1");
    assertThat(api.request().getHeader("Authorization")).isEqualTo("Bearer " + key);
  }

  @Test
  void missingKey_isRejected() {
    assertThatThrownBy(() -> KohortPay.builder().apiKey(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("apiKey must not be null");
    assertThatThrownBy(() -> KohortPay.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("apiKey is not set: KohortPay.builder().apiKey(\"sk_test_…\")");
  }

  @Test
  void toString_ofClientCallAndResponse_doesNotShowTheKey() throws Exception {
    FixtureApi client = api.client();
    api.enqueue(ok(THING));
    retrofit2.Call<?> call = client.closeThingCall("thing_1");
    Response<?> response = call.execute();
    assertThat(api.builder().toString()).isEqualTo("KohortPayBuilder[" + api.url() + "/]");
    assertThat(client + " " + call + " " + response + " " + response.raw() + call.request() + response.headers()
        + response.raw().request().headers() + response.raw().networkResponse().request().headers())
        .doesNotContain("hidden");
    assertThat(response.raw().networkResponse().request().header("Authorization")).isNull();
    assertThat(call.request().url()).hasToString(api.url() + "/things/thing_1/close");
  }

  /** Whatever endpoints the contract has. */
  @Test
  void toString_ofTheEndpoints_doesNotShowTheKey() throws Exception {
    KohortPay client = api.builder().build();
    assertThat(client).hasToString("KohortPay[" + api.url() + "/]");
    for (Method method : KohortPay.class.getMethods()) {
      if (method.getDeclaringClass() == KohortPay.class && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
        assertThat(method.invoke(client).toString()).doesNotContain("hidden");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void request_divertedByACallersInterceptor_hasNoKey(CallStyle style) throws InterruptedException {
    OkHttpClient diverting = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
            .url(chain.request().url().newBuilder().port(other.server.getPort()).build())
            .build()))
        .build();
    other.enqueue(ok(THING));
    assertThat(style.write(FixtureApi.of(api.builder(diverting))).getLabel()).isEqualTo("t_1");
    assertThat(other.request().getHeader("Authorization")).isNull();
    assertThat(api.requests()).isZero();
  }

  @Test
  void callersInterceptors_doNotSeeTheKey_butNetworkInterceptorsDo() {
    List<String> seen = new CopyOnWriteArrayList<>();
    Interceptor spy = chain -> {
      okhttp3.Response response = chain.proceed(chain.request());
      seen.add(chain.request().header("Authorization") + " " + response.request().header("Authorization"));
      return response;
    };
    api.enqueue(ok(THING));
    FixtureApi.of(api.builder(new OkHttpClient.Builder().addInterceptor(spy).addNetworkInterceptor(spy).build())).closeThing("thing_1");
    assertThat(seen).containsExactly("Bearer " + KEY + " Bearer " + KEY, "null null");
  }

  @Test
  void callersOwnAuthorization_doesNotReplaceTheKey() throws InterruptedException {
    OkHttpClient theirs = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer theirs").build()))
        .build();
    api.enqueue(ok(THING));
    FixtureApi.of(api.builder(theirs)).closeThing("thing_1");
    assertThat(api.request().getHeaders().values("Authorization")).containsExactly("Bearer " + KEY);
  }

  /** Its secrets are for another server, and it would send a write again. */
  @Test
  void callersAuthenticator_isNotUsed() {
    OkHttpClient theirs = new OkHttpClient.Builder()
        .authenticator((route, response) -> response.request().newBuilder().header("Authorization", Credentials.basic("ada", "pw")).build())
        .build();
    api.enqueue(status(401), ok(THING));
    assertThatThrownBy(() -> FixtureApi.of(api.builder(theirs)).closeThing("thing_1")).isInstanceOf(AuthenticationException.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  /** A 407 of the server would make OkHttp send it the password of the proxy. */
  @Test
  void callersProxyAuthenticator_isNotUsedForAServer() {
    OkHttpClient theirs = new OkHttpClient.Builder()
        .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", other.server.getPort())))
        .proxyAuthenticator((route, response) -> response.request().newBuilder().header("Proxy-Authorization", "secret").build())
        .build();
    other.enqueue(status(407), ok(THING));
    assertThatThrownBy(() -> FixtureApi.of(api.builder(theirs)).closeThing("thing_1"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(407));
    assertThat(other.requests()).isEqualTo(1);
  }

  @Test
  void httpProxy_onThisMachine_isUsed() throws InterruptedException {
    OkHttpClient theirs = new OkHttpClient.Builder()
        .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", other.server.getPort())))
        .build();
    other.enqueue(ok(THING));
    assertThat(FixtureApi.of(api.builder(theirs)).closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(other.request().getHeader("Authorization")).isEqualTo("Bearer " + KEY);
  }

  /** By a name server or a hosts file; a proxy on another machine is treated alike. */
  @Test
  void loopbackName_resolvedToAnotherMachine_getsNothing() throws Exception {
    InetAddress elsewhere = notLoopback();
    try (MockWebServer server = new MockWebServer()) {
      server.start(elsewhere, 0);
      OkHttpClient theirs = new OkHttpClient.Builder().dns(host -> Collections.singletonList(elsewhere)).build();
      assertThatThrownBy(() -> FixtureApi.of(api.builder(theirs).baseUrl("http://localhost:" + server.getPort())).closeThing("thing_1"))
          .isInstanceOf(ConnectionException.class)
          .cause().isInstanceOf(SSLPeerUnverifiedException.class).hasMessage("the key is not sent without TLS to another machine, be it a proxy");
      assertThat(server.getRequestCount()).isZero();
      assertThat(api.waits).isEmpty();
    }
  }

  @Test
  void https_throughAProxy_isTunneled() throws Exception {
    other.server.useHttps(SelfSigned.socketFactory(), true);
    OkHttpClient theirs = SelfSigned.trusting().newBuilder()
        .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", other.server.getPort())))
        .build();
    other.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.UPGRADE_TO_SSL_AT_END).clearHeaders(), ok(THING));
    assertThat(FixtureApi.of(api.builder(theirs).baseUrl("https://localhost")).closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(other.request().getHeader("Authorization")).as("what the proxy sees").isNull();
    assertThat(other.request().getHeader("Authorization")).isEqualTo("Bearer " + KEY);
  }

  private static String stackTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static InetAddress notLoopback() throws Exception {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .findAny()
        .orElseGet(() -> Assumptions.abort("this machine has a loopback address only"));
  }
}
