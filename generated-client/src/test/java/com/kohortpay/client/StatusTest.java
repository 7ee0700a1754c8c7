package com.kohortpay.client;

import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

/** Each status of failure has its class, in whichever way the operation was called. */
class StatusTest {
  private static final String ERROR = "{\"error\":{\"type\":\"api_error\",\"message\":\"Ada's group\",\"code\":\"SOME_CODE\"}}";

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @EnumSource
  void everyStatus_hasItsClass(CallStyle way) {
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    IntStream.rangeClosed(300, 599).forEach(status -> {
      api.answers(status == 304 ? status(304) : status(status).setBody(ERROR));
      ApiException e = catchThrowableOfType(ApiException.class, () -> way.write(client));

      assertThat(e).isExactlyInstanceOf(documented(status));
      assertThat(e.status()).isEqualTo(status);
      assertThat(e).hasMessage("POST /things/{id}/close answered " + status + (status == 304 ? "" : " SOME_CODE"));
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

  /** HTTP has no such status, but some servers have. */
  @Test
  void statusBeyond599_isNoServerException() {
    FixtureApi client = api.client();
    for (int status : new int[] {600, 999}) {
      api.answers(status(status).setBody(ERROR));
      assertThatThrownBy(() -> client.listParts("thing_1"))
          .isExactlyInstanceOf(ApiException.class)
          .hasMessage("GET /things/{id}/parts answered " + status + " SOME_CODE");
    }
    assertThat(api.requests()).isEqualTo(2);
  }

  /** 408 and 503 are hidden from OkHttp for a while; they must come back. */
  @Test
  void call_showsTheTrueStatus() throws IOException {
    FixtureApi client = FixtureApi.of(api.builder().maxRetries(0));
    for (int status : new int[] {401, 407, 408, 421, 503, 599}) {
      api.answers(status(status).setBody(ERROR));
      Response<?> response = client.closeThingCall("thing_1").execute();
      assertThat(response.code()).isEqualTo(status);
      assertThat(response.raw().code()).isEqualTo(status);
      assertThat(response.errorBody().string()).isEqualTo(ERROR);
    }
  }

  @Test
  void everySuccess_isAnAnswer() {
    FixtureApi client = api.client();
    IntStream.rangeClosed(200, 299).filter(status -> status != 204 && status != 205).forEach(status -> {
      api.answers(status(status).setBody(MockApi.THING));
      assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    });
  }

  /** Whatever the body of the response: the contract describes none. */
  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 205})
  void successOfAnOperationWithoutResponseBody_isNull(int status) {
    api.answers(status == 204 || status == 205 ? status(status) : status(status).setBody("<html>"));
    assertThat(api.client().deleteThing("thing_1")).isNull();
  }

  @Test
  void failureOfAnOperationWithoutResponseBody_isThrown() {
    api.answers(status(404).setBody(ERROR));
    assertThatThrownBy(() -> api.client().deleteThing("thing_1"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("DELETE /things/{id} answered 404 SOME_CODE");
  }

  @Test
  void error_hasWhatTheAnswerHeld() {
    api.answers(status(409).setHeader("X-Trace", "t1").setBody(ERROR));
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
  void ofResponse_canBeAskedTwiceAndLeavesTheBody() throws IOException {
    api.answers(status(404).setBody(ERROR));
    Response<?> response = api.client().closeThingCall("thing_1").execute();
    assertThat(ApiException.of(response)).isInstanceOf(NotFoundException.class).hasMessageContaining("SOME_CODE");
    assertThat(ApiException.of(response)).hasMessage("POST /things/{id}/close answered 404 SOME_CODE");
    assertThat(response.errorBody().string()).isEqualTo(ERROR);
  }

  @Test
  void ofResponse_refusesASuccess() throws IOException {
    api.answers(MockApi.ok(MockApi.THING));
    Response<?> response = api.client().closeThingCall("thing_1").execute();
    assertThatThrownBy(() -> ApiException.of(response))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the response is a success: 200");
  }

  /** Such as a test of the caller's makes. */
  @Test
  void ofResponse_takesOneThatNoServerSent() {
    Response<?> response = Response.error(403, okhttp3.ResponseBody.create(ERROR, null));
    assertThat(ApiException.of(response)).isInstanceOf(PermissionDeniedException.class).hasMessage("GET answered 403 SOME_CODE");
  }

  @Test
  void informationalAnswers_areSkipped() {
    api.answers(MockApi.ok(MockApi.THING).setSocketPolicy(okhttp3.mockwebserver.SocketPolicy.CONTINUE_ALWAYS));
    assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void unreadAnswerToBeRetried_leavesNoConnectionBehind() {
    api.answers(new MockResponse().setResponseCode(502).setBody(ERROR).setBodyDelay(20, TimeUnit.MILLISECONDS), MockApi.ok(MockApi.PARTS));
    api.client().listParts("thing_1");
    assertThat(api.pool.idleConnectionCount()).isEqualTo(1);
    assertThat(api.pool.connectionCount()).isEqualTo(1);
  }
}
