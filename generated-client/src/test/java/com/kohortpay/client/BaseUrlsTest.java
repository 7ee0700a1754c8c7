package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a key may be sent. */
class BaseUrlsTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.kohortpay.com, https://api.kohortpay.com/",
    "https://api.kohortpay.com/, https://api.kohortpay.com/",
    "HTTPS://API.KohortPay.com, https://api.kohortpay.com/",
    "https://api.kohortpay.com/v1, https://api.kohortpay.com/v1/",
    "https://api.kohortpay.com/v1/, https://api.kohortpay.com/v1/",
    "'  https://api.kohortpay.com/v1  ', https://api.kohortpay.com/v1/",
    "https://api.kohortpay.com:8443, https://api.kohortpay.com:8443/",
    "https://10.0.0.1, https://10.0.0.1/",
    "http://localhost:4010, http://localhost:4010/",
    "http://LOCALHOST, http://localhost/",
    "http://127.0.0.1:4010/prefix, http://127.0.0.1:4010/prefix/",
    "http://127.255.255.254, http://127.255.255.254/",
    "http://[::1]:4010, http://[::1]:4010/",
    "http://[0:0:0:0:0:0:0:1], http://[::1]/",
    "http://[::ffff:127.0.0.1], http://127.0.0.1/",
    "https://api.kohortpay.com\\@evil.example, https://api.kohortpay.com/@evil.example/",
  })
  void validUrl_isAccepted(String text, String url) {
    assertThat(BaseUrls.parse(text)).isEqualTo(HttpUrl.get(url));
    assertThat(KohortPay.builder().baseUrl(text).toString()).isEqualTo("KohortPayBuilder[" + url + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "api.kohortpay.com", "10.0.0.1", "192.168.0.1", "0.0.0.0", "127.0.0.1.evil.example", "localhost.evil.example", "evil.example", "localhost.",
    "a.localhost", "localhost4", "0x7f.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "127.1", "127.0.0.1.", "127.0.0.256", "127.0.0.1111", "127.0.0.001.1",
    "[::]", "[::2]", "[fe80::1]", "[::ffff:10.0.0.1]", "[::127.0.0.1]", "127。0。0。1.evil.example",
  })
  void httpUrl_ofAnotherMachine_isRejected(String host) {
    assertThatThrownBy(() -> KohortPay.builder().baseUrl("http://" + host + ":4010"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("baseUrl must be https: over http the key could be read on the way to \\S+. Only a mock on this machine may be http.");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "https://api.kohortpay.com@evil.example", "https://api.kohortpay.com:443@evil.example", "https://ada:hidden@api.kohortpay.com",
    "http://localhost@evil.example", "https://api.kohortpay.com?key=hidden", "https://api.kohortpay.com?", "https://api.kohortpay.com#hidden",
    "https://api.kohortpay.com/#",
  })
  void url_withUserQueryOrFragment_isRejected(String url) {
    assertThatThrownBy(() -> KohortPay.builder().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseUrl must have no user, query or fragment");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "api.kohortpay.com", "//api.kohortpay.com", "ftp://api.kohortpay.com", "file:///etc/passwd", "https://", "https:///", "https://a b",
    "https://api.kohortpay.com:99999", "https://[::1", "http://127.0.0.1%2eevil.example%2f", "javascript:alert(1)",
  })
  void invalidUrl_isRejected(String url) {
    assertThatThrownBy(() -> KohortPay.builder().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseUrl must be a URL that starts with https://");
  }

  @Test
  void nullUrl_isRejected() {
    assertThatThrownBy(() -> KohortPay.builder().baseUrl(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseUrl must be a URL that starts with https://");
  }

  @Test
  void defaultUrl_isTheServerOfTheContract() {
    assertThat(KohortPay.builder().toString()).isEqualTo("KohortPayBuilder[" + BaseUrls.parse(KohortPay.DEFAULT_BASE_URL) + "]");
  }
}
