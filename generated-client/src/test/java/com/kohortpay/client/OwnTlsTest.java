package com.kohortpay.client;

import static com.kohortpay.client.MockApi.KEY;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.okHttp;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.ConnectionSpec;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client without a caller's OkHttpClient is ready for TLS where its server has it, as OkHttp itself is, and only there. */
class OwnTlsTest {
  private static final String HTTPS = "https://example.com";

  @RegisterExtension final MockApi api = new MockApi();

  @Test
  void clientOfAMock_isNotReadyForTls_andCallsIt() {
    assertThat(okHttp(ownOf(api.url())).x509TrustManager()).isNull();
    api.enqueue(ok(THING));
    assertThat(FixtureApi.of(ownOf(api.url())).closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void clientOfAMock_doesNotFollowToHttps() {
    api.enqueue(status(307).setHeader("Location", api.url().replace("http:", "https:") + "/things"));
    assertThatThrownBy(() -> FixtureApi.of(ownOf(api.url())).closeThing("thing_1"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(307));
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void clientOfHttps_verifiesAsOkHttpDoes() {
    OkHttpClient okHttps = new OkHttpClient();
    for (KohortPayBuilder settings : List.of(
        KohortPay.builder().apiKey(KEY), ownOf(HTTPS), ownOf(HTTPS).build().toBuilder(), movedToHttps(HTTPS), movedToHttps(HTTPS).build().toBuilder())) {
      OkHttpClient own = okHttp(settings);
      assertThat(own.connectionSpecs()).isEqualTo(okHttps.connectionSpecs());
      assertThat(own.x509TrustManager()).hasSameClassAs(okHttps.x509TrustManager());
      assertThat(own.x509TrustManager().getAcceptedIssuers()).containsExactlyInAnyOrder(okHttps.x509TrustManager().getAcceptedIssuers());
      assertThat(own.sslSocketFactory()).hasSameClassAs(okHttps.sslSocketFactory());
      assertThat(own.hostnameVerifier()).isSameAs(okHttps.hostnameVerifier());
      assertThat(own.certificatePinner().getPins()).isEmpty();
    }
  }

  @Test
  void untrustedCertificate_isRejected() {
    api.server.useHttps(SelfSigned.socketFactory(), false);
    String https = api.url().replace("http:", "https:");
    for (KohortPayBuilder settings : List.of(ownOf(https), movedToHttps(https), movedToHttps(https).build().toBuilder())) {
      assertThatThrownBy(() -> FixtureApi.of(settings).closeThing("thing_1"))
          .isInstanceOf(ConnectionException.class)
          .hasCauseInstanceOf(SSLHandshakeException.class);
    }
    assertThat(api.requests()).isZero();
  }

  @Test
  void clientMadeOfThatOfAMock_sharesItsConnectionsAndThreads() {
    KohortPay mock = ownOf(api.url()).build();
    KohortPay https = mock.toBuilder().baseUrl(HTTPS).apiKey(KEY).build();
    OkHttpClient first = okHttp(mock.toBuilder());
    OkHttpClient second = okHttp(https.toBuilder());
    assertThat(second.connectionPool()).isSameAs(first.connectionPool());
    assertThat(second.dispatcher()).isSameAs(first.dispatcher());
    assertThat(second.pingIntervalMillis()).isEqualTo(first.pingIntervalMillis());
    assertThat(second.networkInterceptors()).hasSameSizeAs(first.networkInterceptors()).endsWith(last(first));
    // Connections are only shared by clients whose TLS is one and the same.
    assertThat(okHttp(https.toBuilder().maxRetries(0)).sslSocketFactory()).isSameAs(second.sslSocketFactory());
  }

  @Test
  void clientOfHttps_movedToAMock_callsIt() {
    api.enqueue(ok(THING));
    KohortPay https = ownOf(HTTPS).build();
    assertThat(FixtureApi.of(https.toBuilder().baseUrl(api.url()).apiKey(KEY)).closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void callersClientWithoutTls_isLeftAsItIs() {
    for (List<ConnectionSpec> specs : List.of(List.of(ConnectionSpec.CLEARTEXT), Collections.<ConnectionSpec>emptyList())) {
      KohortPay mock = ownOf(api.url()).httpClient(new OkHttpClient.Builder().connectionSpecs(specs).build()).build();
      KohortPayBuilder https = mock.toBuilder().baseUrl(HTTPS).apiKey(KEY).maxRetries(0);
      assertThat(okHttp(https).connectionSpecs()).isEqualTo(specs);
      assertThatThrownBy(() -> FixtureApi.of(https).closeThing("thing_1")).isInstanceOf(ConnectionException.class);
    }
  }

  private static KohortPayBuilder ownOf(String baseUrl) {
    return KohortPay.builder().apiKey(KEY).baseUrl(baseUrl);
  }

  private KohortPayBuilder movedToHttps(String baseUrl) {
    return ownOf(api.url()).build().toBuilder().baseUrl(baseUrl).apiKey(KEY);
  }

  private static Interceptor last(OkHttpClient client) {
    return client.networkInterceptors().get(client.networkInterceptors().size() - 1);
  }
}
