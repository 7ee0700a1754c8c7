package com.kohortpay.client;

import static com.kohortpay.client.MockApi.KEY;
import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.okHttp;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are made from each other, as those of many merchants. */
class SeveralClientsTest {
  private static final String OTHER_KEY = "sk_test_Zt3other";

  @RegisterExtension final MockApi api = new MockApi();
  @RegisterExtension final MockApi other = new MockApi();

  @Test
  void clients_ofOneOrigin_shareConnectionsAndThreads() {
    KohortPay first = KohortPay.builder().apiKey(KEY).build();
    OkHttpClient client = okHttp(first.toBuilder());
    for (KohortPayBuilder next : new KohortPayBuilder[] {
        first.toBuilder().apiKey(OTHER_KEY), first.toBuilder().maxRetries(0).build().toBuilder().callTimeout(Duration.ofSeconds(1))}) {
      assertThat(okHttp(next).connectionPool()).isSameAs(client.connectionPool());
      assertThat(okHttp(next).dispatcher()).isSameAs(client.dispatcher());
    }
  }

  @Test
  void clients_withACallersOkHttpClient_shareThreadsToo() {
    KohortPay first = api.builder().build();
    assertThat(okHttp(first.toBuilder().apiKey(OTHER_KEY)).dispatcher()).isSameAs(okHttp(first.toBuilder()).dispatcher());
    assertThat(okHttp(first.toBuilder()).connectionPool()).isSameAs(api.pool);
  }

  @Test
  void settings_areThoseOfTheFirst_unlessChanged() throws InterruptedException {
    OkHttpClient theirs = new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(7)).build();
    KohortPay first = api.builder(theirs)
        .connectTimeout(Duration.ofSeconds(5)).callTimeout(Duration.ofSeconds(6)).appInfo("shop", "2.1").maxRetries(1).maxResponseBytes(20).build();
    OkHttpClient second = okHttp(first.toBuilder());
    assertThat(second.connectTimeoutMillis()).isEqualTo(5_000);
    assertThat(second.callTimeoutMillis()).isEqualTo(6_000);
    assertThat(second.readTimeoutMillis()).isEqualTo(7_000);
    assertThat(first.toBuilder()).hasToString("KohortPayBuilder[" + api.url() + "/]");

    api.enqueue(status(429).setHeader("Retry-After", "1"), status(429).setHeader("Retry-After", "1"));
    assertThatThrownBy(() -> FixtureApi.of(first.toBuilder()).closeThing("thing_1")).isInstanceOf(RateLimitException.class);
    assertThat(api.request().getHeader("User-Agent")).endsWith(" shop/2.1");
    assertThat(api.requests()).isEqualTo(2);
    api.enqueue(ok(PARTS));
    assertThatThrownBy(() -> FixtureApi.of(first.toBuilder()).listParts("thing_1")).isInstanceOf(ResponseTooLargeException.class);

    assertThat(okHttp(first.toBuilder().callTimeout(Duration.ofSeconds(9))).callTimeoutMillis()).isEqualTo(9_000);
    assertThat(okHttp(first.toBuilder()).callTimeoutMillis()).isEqualTo(6_000);
  }

  @Test
  void key_ofAnotherMerchant_goesOverTheSameConnection() throws InterruptedException {
    KohortPay kohort = api.builder().build();
    FixtureApi first = FixtureApi.of(kohort.toBuilder());
    FixtureApi second = FixtureApi.of(kohort.toBuilder().apiKey(OTHER_KEY));
    for (int i = 0; i < 4; i++) {
      api.enqueue(ok(THING));
      (i % 2 == 0 ? first : second).closeThing("thing_1");
      assertThat(api.request().getHeaders().values("Authorization")).containsExactly("Bearer " + (i % 2 == 0 ? KEY : OTHER_KEY));
    }
    assertThat(api.pool.connectionCount()).isEqualTo(1);
  }

  @Test
  void key_isNotTakenAlongToAnotherServer() {
    KohortPay first = api.builder().build();
    for (KohortPayBuilder next : new KohortPayBuilder[] {
        first.toBuilder().baseUrl(other.url()), first.toBuilder().maxRetries(0).build().toBuilder().baseUrl("https://example.com"),
        first.toBuilder().baseUrl(api.url().replace("http:", "https:"))}) {
      assertThatThrownBy(next::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("baseUrl was changed: call apiKey(…) again")
          .hasMessageNotContaining(KEY);
    }
    assertThat(other.requests()).isZero();
  }

  @Test
  void anotherPath_ofTheSameServer_keepsTheKey() throws InterruptedException {
    api.enqueue(ok(THING));
    FixtureApi.of(api.builder().build().toBuilder().baseUrl(api.url() + "/v2")).closeThing("thing_1");
    assertThat(api.request().getHeader("Authorization")).isEqualTo("Bearer " + KEY);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anotherServer_getsItsOwnKeyOnly(boolean keyFirst) throws InterruptedException {
    KohortPay first = api.builder().build();
    UnaryOperator<KohortPayBuilder> key = builder -> builder.apiKey(OTHER_KEY);
    UnaryOperator<KohortPayBuilder> server = builder -> builder.baseUrl(other.url());
    KohortPayBuilder settings = keyFirst
        ? server.apply(key.apply(first.toBuilder()))
        : key.apply(server.apply(first.toBuilder()));
    FixtureApi second = FixtureApi.of(settings.build().toBuilder());
    MockResponse redirect = status(307).setHeader("Location", api.url() + "/things/thing_1/close");
    other.enqueue(ok(THING), redirect);
    api.enqueue(ok(THING));

    second.closeThing("thing_1");
    assertThatThrownBy(() -> second.closeThing("thing_1")).isInstanceOf(ApiException.class);
    FixtureApi.of(first.toBuilder()).closeThing("thing_1");

    assertThat(other.request().getHeader("Authorization")).isEqualTo("Bearer " + OTHER_KEY);
    assertThat(other.request().getHeader("Authorization")).isEqualTo("Bearer " + OTHER_KEY);
    assertThat(api.request().getHeader("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(api.requests()).isEqualTo(1);
  }

  /** What one client knows of a connection, the other needs to know. */
  @Test
  void write_onAConnectionThatAnotherClientLeftIdle_isSentOnceOnAnother() throws IOException {
    KohortPay kohort = api.builder().maxRetries(0).build();
    api.enqueue(ok(PARTS), ok(THING));
    FixtureApi.of(kohort.toBuilder()).listParts("thing_1");
    api.hangUp();
    api.clock.now = api.clock.now.plusSeconds(2);

    assertThat(FixtureApi.of(kohort.toBuilder().apiKey(OTHER_KEY)).closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void anotherOkHttpClient_isSharedInPlaceOfTheFirst() {
    KohortPay first = KohortPay.builder().apiKey(KEY).build();
    OkHttpClient theirs = new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(7)).build();
    OkHttpClient second = okHttp(first.toBuilder().httpClient(theirs));
    assertThat(second.connectionPool()).isSameAs(theirs.connectionPool()).isNotSameAs(okHttp(first.toBuilder()).connectionPool());
    assertThat(second.readTimeoutMillis()).isEqualTo(7_000);
  }

  @Test
  void client_isNotChangedByItsBuilder() {
    KohortPayBuilder builder = api.builder();
    KohortPay first = builder.build();
    builder.baseUrl("https://example.com");
    first.toBuilder().baseUrl("https://example.org");
    assertThat(first).hasToString("KohortPay[" + api.url() + "/]");
    assertThatCode(builder::build).doesNotThrowAnyException(); // its key was given for whatever server it is built with
  }
}
