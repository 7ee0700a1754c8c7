package com.kohortpay.client;

import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions travel to test reports and to other processes. */
class SerializationTest {
  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 409, 429, 500})
  void apiException_keepsAllButItsHeaders(int status) throws Exception {
    ApiException e = failure(status(status).setHeader("Retry-After", "99")
        .setBody("{\"error\":{\"type\":\"t\",\"message\":\"m\",\"code\":\"c\"}}"), ApiException.class);
    ApiException copy = copy(e);
    assertThat(copy).hasSameClassAs(e).hasMessage(e.getMessage());
    assertThat(copy.status()).isEqualTo(status);
    assertThat(copy.type()).isEqualTo("t");
    assertThat(copy.message()).isEqualTo("m");
    assertThat(copy.code()).isEqualTo("c");
    assertThat(copy.body()).isEqualTo(e.body());
    assertThat(e.headers()).isNotEmpty();
    assertThat(copy.headers()).isEmpty();
    if (status == 429) {
      assertThat(((RateLimitException) copy).retryAfter()).isEqualTo(Duration.ofSeconds(99));
    }
  }

  @Test
  void malformedResponseException_keepsAllButItsViolations() throws Exception {
    MalformedResponseException e = failure(ok("{\"label\":1}"), MalformedResponseException.class);
    MalformedResponseException copy = copy(e);
    assertThat(copy).hasMessage(e.getMessage());
    assertThat(copy.status()).isEqualTo(200);
    assertThat(copy.bodyStart()).isEqualTo("{\"label\":1}");

    MalformedResponseException strict = failure(ok("{}"), MalformedResponseException.class);
    assertThat(strict.violations()).isNotEmpty();
    assertThat(copy(strict).violations()).isEmpty();
  }

  @Test
  void responseTooLargeException_keepsItsStatus() throws Exception {
    api.enqueue(status(404).setBody("{}"));
    ResponseTooLargeException e = catchThrowableOfType(
        ResponseTooLargeException.class, () -> FixtureApi.of(api.builder().maxResponseBytes(1)).closeThing("thing_1"));
    assertThat(copy(e)).hasMessage(e.getMessage());
    assertThat(copy(e).status()).isEqualTo(404);
  }

  @Test
  void connectionException_keepsItsCause() throws Exception {
    ConnectionException e = failure(reset(), ConnectionException.class);
    ConnectionException copy = copy(e);
    assertThat(copy).hasMessage(e.getMessage());
    assertThat(copy.getCause()).hasSameClassAs(e.getCause()).hasMessage(e.getCause().getMessage());
  }

  private <T extends Throwable> T failure(MockResponse response, Class<T> type) {
    api.enqueue(response);
    return catchThrowableOfType(type, () -> FixtureApi.of(api.builder().strictResponses(true).maxRetries(0)).closeThing("thing_1"));
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
