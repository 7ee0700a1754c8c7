package com.kohortpay.client;

import static com.kohortpay.client.MockApi.KEY;
import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.kohortpay.client.model.ThingUpdate_;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects are followed within the server only, and only where the request stays what it was. */
class RedirectsTest {
  @RegisterExtension final MockApi api = new MockApi();
  @RegisterExtension final MockApi other = new MockApi();

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void get_redirectedWithinTheServer_isSentThere(int status) throws InterruptedException {
    api.enqueue(redirect(status, "/v2/things/thing_1?page=1"), ok(PARTS));
    assertThat(api.client().listParts("thing_1").getCount()).isEqualTo(1);
    api.request();
    RecordedRequest second = api.request();
    assertThat(second.getRequestLine()).isEqualTo("GET /v2/things/thing_1?page=1 HTTP/1.1");
    assertThat(second.getHeader("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(second.getHeader("Accept")).isEqualTo("application/json");
    assertThat(api.waits).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void patch_redirectedWithinTheServer_isSentThereAsItWas(int status) throws InterruptedException {
    api.enqueue(redirect(status, api.url() + "/v2/things/thing_1"), ok(THING));
    ThingUpdate_ reopen = ThingUpdate_.builder().closedAt(null).build();
    assertThat(api.client().updateThing("thing_1", reopen).getLabel()).isEqualTo("t_1");
    api.request();
    RecordedRequest second = api.request();
    assertThat(second.getRequestLine()).isEqualTo("PATCH /v2/things/thing_1 HTTP/1.1");
    assertThat(second.getBody().readUtf8()).isEqualTo("{\"closedAt\":null}");
    assertThat(second.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(second.getHeader("Authorization")).isEqualTo("Bearer " + KEY);
  }

  /** Followed as browsers do, these would become a GET. */
  @ParameterizedTest
  @CsvSource({"301,WAITING", "302,FUTURE", "303,CALL", "300,CALLBACK"})
  void post_redirectThatWouldChangeTheMethod_isNotFollowed(int status, CallStyle style) {
    api.enqueue(redirect(status, "/elsewhere"));
    assertThatThrownBy(() -> style.write(api.client()))
        .isExactlyInstanceOf(ApiException.class)
        .hasMessage("POST /things/{id}/close returned " + status + ", a redirect that is not followed");
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void redirect_thatIsNotFollowed_withACode_saysBoth() {
    api.enqueue(redirect(303, "/elsewhere").setBody("{\"error\":{\"type\":\"t\",\"code\":\"SEE_OTHER\"}}"));
    assertThatThrownBy(() -> api.client().closeThing("thing_1"))
        .hasMessage("POST /things/{id}/close returned 303, a redirect that is not followed, SEE_OTHER");
  }

  @ParameterizedTest
  @EnumSource
  void redirect_toAnotherServer_isNotFollowed(CallStyle style) {
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      api.enqueue(redirect(status, other.url() + "/things"));
      ApiException e = catchThrowableOfType(ApiException.class, () -> style.read(api.client()));
      assertThat(e.status()).isEqualTo(status);
      assertThat(e.headers().get("Location")).containsExactly(other.url() + "/things");
      assertThat(e.getMessage()).doesNotContain(other.url());
    }
    assertThat(other.requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "http://localhost:PORT/", "https://127.0.0.1:PORT/", "http://127.0.0.1/", "//evil.example/x", "http://127.0.0.1:PORT.evil.example/",
    "http://127.0.0.1:PORT@evil.example/", "\\\\evil.example\\x", "ftp://127.0.0.1:PORT/", "file:///etc/passwd", "javascript:alert(1)", "http://[",
  })
  void redirect_toAlmostTheSameServer_isNotFollowed(String location) {
    api.enqueue(redirect(302, location.replace("PORT", "" + api.server.getPort())));
    assertThatThrownBy(() -> api.client().listParts("thing_1"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(302));
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void redirect_fromHttpsToHttp_isNotFollowed() {
    api.server.useHttps(SelfSigned.socketFactory(), false);
    FixtureApi client = FixtureApi.of(api.builder(SelfSigned.trusting()).baseUrl(api.url().replace("http:", "https:")));
    for (String location : new String[] {other.url(), api.url()}) {
      api.enqueue(redirect(307, location + "/things"));
      assertThatThrownBy(() -> client.closeThing("thing_1")).isExactlyInstanceOf(ApiException.class);
    }
    assertThat(api.requests()).isEqualTo(2);
    assertThat(other.requests()).isZero();
  }

  @Test
  void redirect_withUserInfo_sendsTheKeyOnly() throws InterruptedException {
    api.enqueue(redirect(302, api.url().replace("http://", "http://ada:secret@") + "/x"), ok(PARTS));
    api.client().listParts("thing_1");
    api.request();
    assertThat(api.request().getHeaders().values("Authorization")).containsExactly("Bearer " + KEY);
  }

  @Test
  void redirect_withoutLocation_isAnApiException() {
    api.enqueue(status(302));
    assertThatThrownBy(() -> api.client().listParts("thing_1"))
        .isExactlyInstanceOf(ApiException.class)
        .hasMessageEndingWith(" 302");
  }

  @ParameterizedTest
  @EnumSource
  void redirectLoop_endsAfterFive(CallStyle style) {
    for (int i = 0; i < 10; i++) {
      api.enqueue(redirect(302, "/loop"));
    }
    assertThatThrownBy(() -> style.read(api.client()))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(302));
    assertThat(api.requests()).isEqualTo(6);
    assertThat(api.pool.connectionCount()).isEqualTo(1);
  }

  @Test
  void redirect_withABody_releasesTheConnection() {
    api.enqueue(redirect(302, "/x").setBody("moved"), ok(PARTS));
    api.client().listParts("thing_1");
    assertThat(api.pool.connectionCount()).isEqualTo(1);
  }

  @Test
  void get_resetAfterRedirect_isRetriedFromTheStart() throws InterruptedException {
    api.enqueue(redirect(302, "/x"), reset(), redirect(302, "/x"), ok(PARTS));
    assertThat(api.client().listParts("thing_1").getCount()).isEqualTo(1);
    assertThat(api.requests()).isEqualTo(4);
  }

  @Test
  void post_resetAfterRedirect_isNotRetried() {
    api.enqueue(redirect(307, "/x"), reset(), ok(THING));
    assertThatThrownBy(() -> api.client().closeThing("thing_1")).isInstanceOf(ConnectionException.class);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void post_refusedAfterRedirect_isRetried() {
    api.enqueue(redirect(307, "/x"), status(429).setHeader("Retry-After", "1"), redirect(307, "/x"), ok(THING));
    assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThat(api.requests()).isEqualTo(4);
  }

  private static MockResponse redirect(int status, String location) {
    return status(status).setHeader("Location", location);
  }
}
