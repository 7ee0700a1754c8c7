package com.kohortpay.client;

import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;

/** Each status of a failure has its class, whichever style the operation was called in. */
class StatusTest {
  private static final String ERROR = "{\"error\":{\"type\":\"api_error\",\"message\":\"Ada's group\",\"code\":\"SOME_CODE\"}}";

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @EnumSource
  void everyStatus_hasItsClass(CallStyle style) {
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    IntStream.rangeClosed(300, 599).forEach(status -> {
      api.enqueue(status == 304 ? status(304) : status(status).setBody(ERROR));
      ApiException e = catchThrowableOfType(ApiException.class, () -> style.write(client));

      assertThat(e).isExactlyInstanceOf(documented(status));
      assertThat(e.status()).isEqualTo(status);
      assertThat(e).hasMessage("POST /things/{id}/close returned " + status + (status == 304 ? "" : " SOME_CODE"));
      assertThat(e.body()).isEqualTo(status == 304 ? "" : ERROR);
      assertThat(api.pool.connectionCount()).as("connections after " + status).isEqualTo(1);
      assertThat(api.pool.idleConnectionCount()).as("idle connections after " + status).isEqualTo(1);
    });
    assertThat(api.requests()).isEqualTo(300);
  }

  private static Class<? extends ApiException> documented(int status) {
    switch (status) {
      case 400:
      case 422:
        return BadRequestException.class;
      case 401:
        return AuthenticationException.class;
      case 403:
        return PermissionDeniedException.class;
      case 404:
        return NotFoundException.class;
      case 409:
        return ConflictException.class;
      case 429:
        return RateLimitException.class;
      default:
        return status >= 500 ? ServerException.class : ApiException.class;
    }
  }

  /** HTTP has no such status, but some servers send it. */
  @Test
  void statusBeyond599_isNotAServerException() {
    FixtureApi client = api.client();
    for (int status : new int[] {600, 999}) {
      api.enqueue(status(status).setBody(ERROR));
      assertThatThrownBy(() -> client.listParts("thing_1"))
          .isExactlyInstanceOf(ApiException.class)
          .asInstanceOf(throwable(ApiException.class))
          .satisfies(e -> assertThat(e.status()).isEqualTo(status));
    }
    assertThat(api.requests()).isEqualTo(2);
  }

  /** Some are hidden from OkHttp on the way; they must be shown again. */
  @Test
  void call_showsTheTrueStatus() throws IOException {
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    for (int status : new int[] {401, 407, 408, 421, 503, 599}) {
      api.enqueue(status(status).setBody(ERROR));
      Response<?> response = client.closeThingCall("thing_1").execute();
      assertThat(response.code()).isEqualTo(status);
      assertThat(response.raw().code()).isEqualTo(status);
      assertThat(response.errorBody().string()).isEqualTo(ERROR);
    }
  }

  @Test
  void everySuccess_isDecoded() {
    FixtureApi client = api.client();
    IntStream.rangeClosed(200, 299).filter(status -> status != 204 && status != 205).forEach(status -> {
      api.enqueue(status(status).setBody(MockApi.THING));
      assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    });
  }

  /** Whatever the body of the response: the contract describes none. */
  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 205})
  void operationWithoutResponseBody_success_returnsNull(int status) {
    api.enqueue(status == 204 || status == 205 ? status(status) : status(status).setBody("<html>"));
    assertThat(api.client().deleteThing("thing_1")).isNull();
  }

  @Test
  void operationWithoutResponseBody_failure_throws() {
    api.enqueue(status(404).setBody(ERROR));
    assertThatThrownBy(() -> api.client().deleteThing("thing_1"))
        .isInstanceOfSatisfying(NotFoundException.class, e -> assertThat(e.code()).isEqualTo("SOME_CODE"));
  }

  @Test
  void apiException_holdsWhatTheResponseHeld() {
    api.enqueue(status(409).setHeader("X-Trace", "t1").setBody(ERROR));
    ConflictException e = catchThrowableOfType(ConflictException.class, () -> api.client().closeThing("thing_1"));
    assertThat(e.type()).isEqualTo("api_error");
    assertThat(e.message()).isEqualTo("Ada's group");
    assertThat(e.code()).isEqualTo("SOME_CODE");
    assertThat(e.headers()).containsEntry("x-trace", Collections.singletonList("t1"));
    assertThat(e.headers().get("X-TRACE")).containsExactly("t1");
    assertThatThrownBy(() -> e.headers().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThat(e.getMessage()).doesNotContain("Ada");
    assertThat(e).hasNoCause();
  }

  @Test
  void ofResponse_calledTwice_leavesTheBody() throws IOException {
    api.enqueue(status(404).setBody(ERROR));
    Response<?> response = api.client().closeThingCall("thing_1").execute();
    assertThat(ApiException.of(response)).isInstanceOf(NotFoundException.class);
    assertThat(ApiException.of(response).code()).isEqualTo("SOME_CODE");
    assertThat(response.errorBody().string()).isEqualTo(ERROR);
  }

  @Test
  void ofResponse_success_isRejected() throws IOException {
    api.enqueue(MockApi.ok(MockApi.THING));
    Response<?> response = api.client().closeThingCall("thing_1").execute();
    assertThatThrownBy(() -> ApiException.of(response))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the response is a success: 200");
  }

  /** As in a test of a caller. */
  @Test
  void ofResponse_madeByACaller_isAccepted() {
    Response<?> response = Response.error(403, okhttp3.ResponseBody.create(ERROR, null));
    assertThat(ApiException.of(response)).isInstanceOf(PermissionDeniedException.class).hasMessage("GET returned 403 SOME_CODE");
  }

  @Test
  void informationalResponses_areSkipped() {
    api.enqueue(MockApi.ok(MockApi.THING).setSocketPolicy(okhttp3.mockwebserver.SocketPolicy.CONTINUE_ALWAYS));
    assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void unreadResponse_beforeARetry_releasesTheConnection() {
    api.enqueue(new MockResponse().setResponseCode(502).setBody(ERROR).setBodyDelay(20, TimeUnit.MILLISECONDS), MockApi.ok(MockApi.PARTS));
    api.client().listParts("thing_1");
    assertThat(api.pool.idleConnectionCount()).isEqualTo(1);
    assertThat(api.pool.connectionCount()).isEqualTo(1);
  }
}
