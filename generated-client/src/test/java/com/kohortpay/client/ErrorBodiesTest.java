package com.kohortpay.client;

import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the body of a failed response holds, its status decides. */
class ErrorBodiesTest {
  private static final String MESSAGE = "POST /things/{id}/close returned 400";

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "null", "[]", "{}", "\"text\"", "17", "{\"error\":null}", "{\"error\":\"NOT_FOUND\"}", "{\"error\":[]}", "{\"error\":{}}",
    "{\"error\":{\"code\":null}}", "{\"message\":\"no envelope\"}", "{\"error\":{\"code\":\"CUT",
    "<html><body>502 Bad Gateway</body></html>", "\uFEFF{}", "😀",
  })
  void body_withoutEnvelope_isKeptAsItIs(String body) {
    ApiException e = failure(status(400).setBody(body));
    assertThat(e).isInstanceOf(BadRequestException.class).hasMessage(MESSAGE);
    assertThat(e.body()).isEqualTo(body.replace("\uFEFF", ""));
    assertThat(e.type()).isNull();
    assertThat(e.message()).isNull();
    assertThat(e.code()).isNull();
  }

  @Test
  void html502_isAServerException() {
    ApiException e = failure(status(502).setHeader("Content-Type", "text/html").setBody("<h1>ada@example.com</h1>"));
    assertThat(e).isInstanceOf(ServerException.class);
    assertThat(e.getMessage()).doesNotContain("ada");
    assertThat(e.body()).isEqualTo("<h1>ada@example.com</h1>");
  }

  @Test
  void message_withoutCode_namesTheType() {
    assertThat(failure(status(400).setBody("{\"error\":{\"type\":\"some_error\"}}"))).hasMessage(MESSAGE + " some_error");
  }

  /** Whatever stands there in place of a name may be personal data. */
  @ParameterizedTest
  @ValueSource(strings = {"ada@example.com", "Ada Lovelace", "", "line\\nbreak", "ключ"})
  void code_thatIsNotAName_isLeftOutOfTheMessage(String code) {
    ApiException e = failure(status(400).setBody("{\"error\":{\"code\":\"" + code + "\"}}"));
    assertThat(e).hasMessage(MESSAGE);
    assertThat(e.code()).isEqualTo(code.replace("\\n", "\n"));
  }

  @Test
  void severalMessages_areReadAsJson() {
    assertThat(failure(status(400).setBody("{\"error\":{\"message\":[\"a\",\"b\"]}}")).message()).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void numericCode_isReadAsString() {
    assertThat(failure(status(400).setBody("{\"error\":{\"code\":17}}")).code()).isEqualTo("17");
  }

  @Test
  void deepNesting_doesNotOverflowTheStack() {
    String body = new String(new char[200_000]).replace("\0", "{\"error\":");
    assertThat(failure(status(400).setBody(body)).body()).hasSize(body.length());
  }

  @Test
  void hugeBody_isRead() {
    String body = "{\"error\":{\"code\":\"BIG\",\"message\":\"" + new String(new char[1_000_000]).replace("\0", "x") + "\"}}";
    ApiException e = failure(status(500).setBody(body));
    assertThat(e.code()).isEqualTo("BIG");
    assertThat(e.message()).hasSize(1_000_000);
    assertThat(e.getMessage()).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=klingon", "nonsense", "application/json; charset=\"", ""})
  void unknownCharset_isReadAsUtf8(String contentType) {
    ApiException e = failure(status(400).setHeader("Content-Type", contentType).setBody("{\"error\":{\"message\":\"né\"}}"));
    assertThat(e.message()).isEqualTo("né");
  }

  @Test
  void declaredCharset_isRespected() {
    ApiException e = failure(status(400).setHeader("Content-Type", "application/json; charset=iso-8859-1")
        .setBody(new Buffer().write(ByteString.encodeString("{\"error\":{\"message\":\"né\"}}", java.nio.charset.StandardCharsets.ISO_8859_1))));
    assertThat(e.message()).isEqualTo("né");
  }

  @Test
  void invalidUtf8_isReplaced() {
    ApiException e = failure(status(400).setBody(new Buffer().write(ByteString.decodeHex("ff00fe"))));
    assertThat(e.body()).isEqualTo("\uFFFD\0\uFFFD");
  }

  private ApiException failure(okhttp3.mockwebserver.MockResponse response) {
    api.enqueue(response);
    return catchThrowableOfType(ApiException.class, () -> api.client().closeThing("thing_1"));
  }

  @Test
  void headers_areUnmodifiable() {
    api.enqueue(status(404).setHeader("X-Trace", "t_1"));
    ApiException e = catchThrowableOfType(ApiException.class, () -> api.client().closeThing("thing_1"));
    assertThat(e.headers().get("x-trace")).containsExactly("t_1");
    assertThatThrownBy(() -> e.headers().get("X-Trace").clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> e.headers().clear()).isInstanceOf(UnsupportedOperationException.class);
  }
}
