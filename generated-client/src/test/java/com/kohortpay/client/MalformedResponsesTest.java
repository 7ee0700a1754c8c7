package com.kohortpay.client;

import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.cutOff;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.kohortpay.client.model.Part_;
import com.kohortpay.client.model.PartList_;
import com.kohortpay.client.model.ShapeAdapters;
import com.kohortpay.client.model.Violation;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Successful responses that are unusual but readable, and those that are not readable. */
class MalformedResponsesTest {
  private static final String ADA = "ada@example.com";
  private static final String MISMATCH = "{\"data\":[{\"id\":\"part_1\",\"weight\":1},{\"id\":\"part_2\",\"weight\":\"" + ADA + "\"}],\"count\":2}";

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @EnumSource
  void truncatedJson_namesThePath(CallStyle style) {
    api.enqueue(ok("{\"data\":[{\"id\":\"part_1\"},{\"email\":\"" + ADA + "\""));
    MalformedResponseException e = catchThrowableOfType(MalformedResponseException.class, () -> style.read(api.client()));
    assertThat(e).hasNoCause().hasMessageEndingWith(": the JSON ends too early, in $.data[1].email");
    assertThat(e.status()).isEqualTo(200);
    assertThat(e.bodyStart()).startsWith("{\"data\":").endsWith(ADA + "\"");
    assertThat(e.violations()).isEmpty();
    assertThat(api.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{\"label\":ada@example.com}                                    | malformed JSON at or after $.label",
    "{'label':'ada@example.com'}                                    | malformed JSON at or after $.",
    "{\"label\":\"ada@example.com\"} {\"label\":1}                | malformed JSON at or after $",
    "{\"label\":\"ada@example.com\",}                               | malformed JSON at or after $.label",
    "{\"label\":\"ada@example.com\" \"status\":1}                   | malformed JSON at or after $.label",
    "ada@example.com                                                  | malformed JSON at or after $",
    "[]                                                               | $ is not an object but an array",
    "\"ada@example.com\"                                              | $ is not an object but a string",
    "17                                                               | $ is not an object but a number",
    "{\"label\":17,\"status\":}                                     | malformed JSON at or after $.status",
    "{\"unknown\":{\"deep\":[1,ada@example.com]}}                     | malformed JSON at or after $.unknown.deep[1]",
  })
  void unreadableJson_namesThePathButNotTheValue(String body, String problem) {
    api.enqueue(ok(body));
    assertThatThrownBy(() -> api.client().closeThing("thing_1"))
        .isInstanceOf(MalformedResponseException.class)
        .hasNoCause()
        .hasMessage("POST /things/{id}/close returned 200, but the body is not a valid Thing_: " + problem);
    assertThat(api.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void fieldOfAnotherType_losesNothing(CallStyle style) {
    api.enqueue(ok(MISMATCH));
    PartList_ parts = style.read(api.client());
    assertThat(parts.getData()).extracting(Part_::getWeight).containsExactly(1L, null);
    assertThat(parts.getData().get(1).getId()).isEqualTo("part_2");
    assertThat(parts.violations()).extracting(Object::toString).containsExactly("$.data[1].weight is not an integer of at most 64 bits but a string");
    assertThat(Json.encode(parts, ShapeAdapters::of)).isEqualTo(MISMATCH);
  }

  @ParameterizedTest
  @EnumSource
  void strict_fieldOfAnotherType_isAViolation(CallStyle style) {
    api.enqueue(ok(MISMATCH));
    MalformedResponseException e = catchThrowableOfType(
        MalformedResponseException.class, () -> style.read(FixtureApi.of(api.builder().strictResponses(true))));
    assertThat(e.violations()).extracting(Violation::path).containsExactly("$.data[1].weight");
    assertThat(e.getMessage()).doesNotContain(ADA);
  }

  @Test
  void strict_violationWithinAList_hasThePathOfItsItem() {
    api.enqueue(ok("[{\"label\":\"a\"},{\"label\":1},null]"));
    FixtureApi strict = FixtureApi.of(api.builder().strictResponses(true));
    MalformedResponseException e = catchThrowableOfType(MalformedResponseException.class, () -> strict.findThings(null, null, null));
    assertThat(e.violations()).extracting(Violation::path).containsExactly("$[1].label", "$[2]");
  }

  @Test
  void deepNesting_doesNotOverflowTheStack() {
    api.enqueue(ok("{\"unknown\":" + new String(new char[200_000]).replace('\0', '[')));
    assertThatThrownBy(() -> api.client().closeThing("thing_1")).isInstanceOf(MalformedResponseException.class);
  }

  @ParameterizedTest
  @EnumSource
  void html200_namesTheContentType(CallStyle style) {
    api.enqueue(ok("<html>" + ADA + "</html>").setHeader("Content-Type", "text/html; charset=utf-8"));
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageEndingWith(" (Content-Type is text/html)");
  }

  @ParameterizedTest
  @EnumSource
  void missingBody_isMalformed(CallStyle style) {
    String message = "POST /things/{id}/close returned %d, but the body is empty, not a Thing_";
    for (MockResponse empty : new MockResponse[] {
        status(200), status(201), status(204), status(205), status(200).setChunkedBody("", 10),
        status(200).setBody(gzip("")).setHeader("Content-Encoding", "gzip")}) {
      api.enqueue(empty);
      MalformedResponseException e = catchThrowableOfType(MalformedResponseException.class, () -> style.write(api.client()));
      assertThat(e).hasMessage(String.format(message, e.status()));
      assertThat(empty.getStatus()).contains(" " + e.status() + " ");
      assertThat(e.bodyStart()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullBody_isMalformed(CallStyle style) {
    api.enqueue(ok("null"));
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage("POST /things/{id}/close returned 200, but the body is null, not a Thing_");
  }

  @Test
  void bodyStart_isTheFirstThousandCharacters() {
    String e = new String(new char[3000]).replace("\0", "é");
    api.enqueue(ok(e));
    assertThat(catchThrowableOfType(MalformedResponseException.class, () -> api.client().closeThing("thing_1")).bodyStart())
        .isEqualTo(e.substring(0, 1000));
  }

  @ParameterizedTest
  @EnumSource
  void strict_namesEachViolation(CallStyle style) {
    api.enqueue(ok("{\"data\":[{\"weight\":-1}],\"count\":1}"));
    MalformedResponseException e = catchThrowableOfType(
        MalformedResponseException.class, () -> style.read(FixtureApi.of(api.builder().strictResponses(true))));
    assertThat(e).hasMessageStartingWith("GET /things/{id}/parts returned 200, but the body violates the contract of PartList_: [");
    assertThat(e.violations()).extracting(Object::toString).contains("$.data[0].weight must be at least 0");
    assertThat(e.bodyStart()).isEqualTo("{\"data\":[{\"weight\":-1}],\"count\":1}");
  }

  @Test
  void gzip_isDecompressed() {
    api.enqueue(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(gzip(THING)));
    assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  /** The rest of the body is not read any more, and must not keep the connection in use. */
  @Test
  void brokenGzip_inALongBody_releasesTheConnection() {
    api.enqueue(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(THING + new String(new char[100_000])));
    assertThatThrownBy(() -> api.client().closeThing("thing_1")).isInstanceOf(ConnectionException.class);
    assertThat(api.pool.connectionCount()).isEqualTo(api.pool.idleConnectionCount());
  }

  @Test
  void brokenGzip_isAConnectionException() {
    api.enqueue(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(THING));
    assertThatThrownBy(() -> api.client().closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .cause().hasMessageContaining("ID1ID2");
    assertThat(api.requests()).isEqualTo(1);
  }

  /** OkHttp would throw an IllegalArgumentException and keep the connection in use. */
  @ParameterizedTest
  @EnumSource
  void negativeContentLength_isAConnectionException(CallStyle style) {
    api.enqueue(ok(THING).setHeader("Content-Length", -5));
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .cause().isInstanceOf(ProtocolException.class).hasMessage("negative Content-Length");
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void chunks_areJoined() {
    api.enqueue(new MockResponse().setChunkedBody(THING, 3));
    assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void byteOrderMark_isSkipped() {
    api.enqueue(ok("\uFEFF" + THING));
    assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("t_1");
  }

  @Test
  void charactersBeyondTheBmp_areRead() {
    api.enqueue(ok("{\"label\":\"😀 \\uD83D\\uDE00 é 中\"}"));
    assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("😀 😀 é 中");
  }

  @Test
  void contentType_missingOrUnexpected_isIgnored() {
    api.enqueue(new MockResponse().setBody(THING), ok(THING).setHeader("Content-Type", "text/plain"), ok(THING).setHeader("Content-Type", ";;"));
    for (int i = 0; i < 3; i++) {
      assertThat(api.client().closeThing("thing_1").getLabel()).isEqualTo("t_1");
    }
  }

  @Test
  void hundredThousandParts_areRead() {
    Buffer body = new Buffer().writeUtf8("{\"data\":[");
    for (int i = 0; i < 100_000; i++) {
      body.writeUtf8(i == 0 ? "{\"id\":\"part_" : ",{\"id\":\"part_").writeUtf8(Integer.toString(i)).writeUtf8("\",\"weight\":").writeUtf8(Integer.toString(i)).writeUtf8("}");
    }
    api.enqueue(new MockResponse().setBody(body.writeUtf8("],\"count\":100000}")));
    PartList_ parts = api.client().listParts("thing_1");
    assertThat(parts.getData()).hasSize(100_000);
    assertThat(parts.getData().stream().mapToLong(Part_::getWeight).sum()).isEqualTo(100_000L * 99_999 / 2);
  }

  /** OkHttp quotes such lines: they may be the rest of a body. */
  @ParameterizedTest
  @EnumSource
  void invalidStatusLine_isNotQuoted(CallStyle style) {
    api.enqueue(new MockResponse().setStatus(ADA));
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(ADA))
        .cause().isInstanceOf(ProtocolException.class).hasMessage("Unexpected status line");

    api.enqueue(ok(ADA + "\r\n").removeHeader("Content-Length").setHeader("Transfer-Encoding", "chunked"));
    assertThatThrownBy(() -> style.write(api.client())).isInstanceOf(ConnectionException.class).satisfies(e -> assertThat(stackTrace(e)).doesNotContain(ADA));
  }

  @Test
  void bodyLongerThanDeclared_isNotQuotedWithTheNextResponse() {
    FixtureApi client = api.client();
    api.enqueue(ok(THING + ADA + "\r\n").setHeader("Content-Length", THING.length()));
    assertThat(client.closeThing("thing_1").getLabel()).isEqualTo("t_1");
    assertThatThrownBy(() -> client.closeThing("thing_1"))
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(stackTrace(e)).contains("Unexpected status line").doesNotContain(ADA));
  }

  /** Okio quotes such a line in hex. */
  @ParameterizedTest
  @EnumSource
  void truncatedStatusLine_isNotQuoted(CallStyle style) throws IOException {
    FixtureApi client = api.client();
    api.enqueue(ok(THING + ADA).setHeader("Content-Length", THING.length()));
    assertThat(style.write(client).getLabel()).isEqualTo("t_1");
    api.hangUp();
    assertThatThrownBy(() -> style.write(client))
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(stackTrace(e)).contains("java.io.EOFException: \\n not found").doesNotContain(ByteString.encodeUtf8("ada").hex()));
  }

  @ParameterizedTest
  @EnumSource
  void truncatedChunk_isNotQuoted(CallStyle style) {
    String half = "2\r\n{}" + ADA;
    api.enqueue(cutOff(ok(half + half).removeHeader("Content-Length").setHeader("Transfer-Encoding", "chunked")));
    assertThatThrownBy(() -> style.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(ByteString.encodeUtf8("ada").hex()))
        .cause().isInstanceOf(EOFException.class).hasMessage("\\n not found");
  }

  private static String stackTrace(Throwable e) {
    java.io.StringWriter text = new java.io.StringWriter();
    e.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private static Buffer gzip(String text) {
    Buffer packed = new Buffer();
    try (GzipSink sink = new GzipSink(packed)) {
      sink.write(new Buffer().write(ByteString.encodeUtf8(text)), ByteString.encodeUtf8(text).size());
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    return packed;
  }
}
