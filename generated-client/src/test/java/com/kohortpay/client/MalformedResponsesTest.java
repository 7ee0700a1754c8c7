package com.kohortpay.client;

import static com.kohortpay.client.MockApi.GROUP;
import static com.kohortpay.client.MockApi.cutOff;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.kohortpay.client.model.Order;
import com.kohortpay.client.model.OrderList;
import java.io.IOException;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers of success that are odd, but can be read, and those that can't. */
class MalformedResponsesTest {
  private static final String ADA = "ada@example.com";

  @RegisterExtension final MockApi api = new MockApi();

  @ParameterizedTest
  @EnumSource
  void truncatedJson_namesThePath(CallStyle way) {
    api.answers(ok("{\"data\":[{\"id\":\"ord_1\"},{\"customerEmail\":\"" + ADA + "\""));
    MalformedResponseException e = catchThrowableOfType(MalformedResponseException.class, () -> way.read(api.client()));
    assertThat(e).hasNoCause()
        .hasMessage("GET /groups/{id}/participants answered 200 with what is no OrderList: the JSON ends too early, in $.data[1].customerEmail");
    assertThat(e.status()).isEqualTo(200);
    assertThat(e.bodyStart()).startsWith("{\"data\":").endsWith(ADA + "\"");
    assertThat(e.violations()).isEmpty();
    assertThat(api.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{\"shareId\":ada@example.com}                                    | malformed JSON at or after $.shareId",
    "{'shareId':'ada@example.com'}                                    | malformed JSON at or after $.",
    "{\"shareId\":\"ada@example.com\"} {\"shareId\":1}                | malformed JSON at or after $",
    "{\"shareId\":\"ada@example.com\",}                               | malformed JSON at or after $.shareId",
    "{\"shareId\":\"ada@example.com\" \"status\":1}                   | malformed JSON at or after $.shareId",
    "ada@example.com                                                  | malformed JSON at or after $",
    "[]                                                               | $ is not an object but an array",
    "\"ada@example.com\"                                              | $ is not an object but string",
    "17                                                               | $ is not an object but number",
    "{\"shareId\":17}                                                 | $.shareId is not a string but number",
    "{\"metadata\":{\"a\":[{\"e\":\"ada@example.com\"}]}}             | $.metadata.a is not a string but an array",
    "{\"createdAt\":\"ada@example.com\"}                              | $.createdAt is not a date-time (RFC 3339)",
    "{\"unknown\":{\"deep\":[1,ada@example.com]}}                     | malformed JSON at or after $.unknown.deep[1]",
  })
  void unreadableJson_saysWhereButNotWhat(String body, String problem) {
    api.answers(ok(body));
    assertThatThrownBy(() -> api.client().groups().expireGroup("grp_1"))
        .isInstanceOf(MalformedResponseException.class)
        .hasNoCause()
        .hasMessage("POST /groups/{id}/expire answered 200 with what is no Group: " + problem);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void wrongTypeAtDepth_namesThePath() {
    api.answers(ok("{\"data\":[{\"amount\":1},{\"amount\":1},{\"amount\":\"" + ADA + "\"}],\"count\":3}"));
    assertThatThrownBy(() -> api.client().groups().listGroupParticipants("grp_1"))
        .hasMessage("GET /groups/{id}/participants answered 200 with what is no OrderList: $.data[2].amount is not a whole number of 64 bits but string");
  }

  @Test
  void deepNesting_doesNotOverflowTheStack() {
    api.answers(ok("{\"unknown\":" + new String(new char[200_000]).replace('\0', '[')));
    assertThatThrownBy(() -> api.client().groups().expireGroup("grp_1")).isInstanceOf(MalformedResponseException.class);
  }

  @ParameterizedTest
  @EnumSource
  void html200_namesTheContentType(CallStyle way) {
    api.answers(ok("<html>" + ADA + "</html>").setHeader("Content-Type", "text/html; charset=utf-8"));
    assertThatThrownBy(() -> way.write(api.client()))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage("POST /groups/{id}/expire answered 200 with what is no Group: malformed JSON at or after $ (Content-Type is text/html)");
  }

  @ParameterizedTest
  @EnumSource
  void noBody_isSaid(CallStyle way) {
    String message = "POST /groups/{id}/expire answered %d without the Group that is due";
    for (MockResponse empty : new MockResponse[] {
        status(200), status(201), status(204), status(205), status(200).setChunkedBody("", 10),
        status(200).setBody(gzip("")).setHeader("Content-Encoding", "gzip")}) {
      api.answers(empty);
      MalformedResponseException e = catchThrowableOfType(MalformedResponseException.class, () -> way.write(api.client()));
      assertThat(e).hasMessage(String.format(message, e.status()));
      assertThat(empty.getStatus()).contains(" " + e.status() + " ");
      assertThat(e.bodyStart()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullBody_isSaid(CallStyle way) {
    api.answers(ok("null"));
    assertThatThrownBy(() -> way.write(api.client()))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage("POST /groups/{id}/expire answered 200 with null where a Group is due");
  }

  @Test
  void bodyStart_isTheFirstThousandCharacters() {
    String e = new String(new char[3000]).replace("\0", "é");
    api.answers(ok(e));
    assertThat(catchThrowableOfType(MalformedResponseException.class, () -> api.client().groups().expireGroup("grp_1")).bodyStart())
        .isEqualTo(e.substring(0, 1000));
  }

  @ParameterizedTest
  @EnumSource
  void strict_namesEachViolation(CallStyle way) {
    api.answers(ok("{\"data\":[{\"amount\":-1}],\"count\":1}"));
    MalformedResponseException e = catchThrowableOfType(
        MalformedResponseException.class, () -> way.read(api.builder().strictResponses(true).build()));
    assertThat(e).hasMessageStartingWith("GET /groups/{id}/participants answered 200 with what breaks the contract of OrderList: [");
    assertThat(e.violations()).extracting(Object::toString).contains("$.data[0].amount must be at least 0");
    assertThat(e.bodyStart()).isEqualTo("{\"data\":[{\"amount\":-1}],\"count\":1}");
  }

  @Test
  void gzip_isUnpacked() {
    api.answers(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(gzip(GROUP)));
    assertThat(api.client().groups().expireGroup("grp_1").getShareId()).isEqualTo("sh_1");
  }

  /** What is left of the body is not read any more, and must not keep the connection. */
  @Test
  void brokenGzip_inALongBody_leavesNoConnectionBehind() {
    api.answers(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(GROUP + new String(new char[100_000])));
    assertThatThrownBy(() -> api.client().groups().expireGroup("grp_1")).isInstanceOf(ConnectionException.class);
    assertThat(api.pool.connectionCount()).isEqualTo(api.pool.idleConnectionCount());
  }

  @Test
  void brokenGzip_isNoAnswer() {
    api.answers(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(GROUP));
    assertThatThrownBy(() -> api.client().groups().expireGroup("grp_1"))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("ID1ID2");
    assertThat(api.requests()).isEqualTo(1);
  }

  /** OkHttp would throw an IllegalArgumentException, and not let go of the connection. */
  @ParameterizedTest
  @EnumSource
  void negativeLength_isNoAnswer(CallStyle way) {
    api.answers(ok(GROUP).setHeader("Content-Length", -5));
    assertThatThrownBy(() -> way.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("POST /groups/{id}/expire got no answer: java.net.ProtocolException: negative Content-Length");
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void chunks_areJoined() {
    api.answers(new MockResponse().setChunkedBody(GROUP, 3));
    assertThat(api.client().groups().expireGroup("grp_1").getShareId()).isEqualTo("sh_1");
  }

  @Test
  void byteOrderMark_isSkipped() {
    api.answers(ok("\uFEFF" + GROUP));
    assertThat(api.client().groups().expireGroup("grp_1").getShareId()).isEqualTo("sh_1");
  }

  @Test
  void charactersBeyondTheBmp_areRead() {
    api.answers(ok("{\"shareId\":\"😀 \\uD83D\\uDE00 é 中\"}"));
    assertThat(api.client().groups().expireGroup("grp_1").getShareId()).isEqualTo("😀 😀 é 中");
  }

  @Test
  void contentTypeMissingOrOdd_doesNotMatter() {
    api.answers(new MockResponse().setBody(GROUP), ok(GROUP).setHeader("Content-Type", "text/plain"), ok(GROUP).setHeader("Content-Type", ";;"));
    for (int i = 0; i < 3; i++) {
      assertThat(api.client().groups().expireGroup("grp_1").getShareId()).isEqualTo("sh_1");
    }
  }

  @Test
  void hundredThousandOrders_areRead() {
    Buffer body = new Buffer().writeUtf8("{\"data\":[");
    for (int i = 0; i < 100_000; i++) {
      body.writeUtf8(i == 0 ? "{\"id\":\"ord_" : ",{\"id\":\"ord_").writeUtf8(Integer.toString(i)).writeUtf8("\",\"amount\":").writeUtf8(Integer.toString(i)).writeUtf8("}");
    }
    api.answers(new MockResponse().setBody(body.writeUtf8("],\"count\":100000}")));
    OrderList orders = api.client().groups().listGroupParticipants("grp_1");
    assertThat(orders.getData()).hasSize(100_000);
    assertThat(orders.getData().stream().mapToLong(Order::getAmount).sum()).isEqualTo(100_000L * 99_999 / 2);
  }

  /** OkHttp quotes such lines: they may be the rest of a body. */
  @ParameterizedTest
  @EnumSource
  void noHttp_isNotQuoted(CallStyle way) {
    api.answers(new MockResponse().setStatus(ADA));
    assertThatThrownBy(() -> way.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("POST /groups/{id}/expire got no answer: java.net.ProtocolException: Unexpected status line")
        .satisfies(e -> assertThat(e.getCause().getMessage()).isEqualTo("Unexpected status line"));

    api.answers(ok(ADA + "\r\n").removeHeader("Content-Length").setHeader("Transfer-Encoding", "chunked"));
    assertThatThrownBy(() -> way.write(api.client())).isInstanceOf(ConnectionException.class).satisfies(e -> assertThat(stackTrace(e)).doesNotContain(ADA));
  }

  @Test
  void bodyLongerThanDeclared_isNotQuotedWithTheNextAnswer() {
    KohortPay client = api.client();
    api.answers(ok(GROUP + ADA + "\r\n").setHeader("Content-Length", GROUP.length()));
    assertThat(client.groups().expireGroup("grp_1").getShareId()).isEqualTo("sh_1");
    assertThatThrownBy(() -> client.groups().expireGroup("grp_1"))
        .isInstanceOf(ConnectionException.class)
        .satisfies(e -> assertThat(stackTrace(e)).contains("Unexpected status line").doesNotContain(ADA));
  }

  /** Okio quotes such a line in hex. */
  @ParameterizedTest
  @EnumSource
  void lineThatBreaksOff_isNotQuoted(CallStyle way) throws IOException {
    KohortPay client = api.client();
    api.answers(ok(GROUP + ADA).setHeader("Content-Length", GROUP.length()));
    assertThat(way.write(client).getShareId()).isEqualTo("sh_1");
    api.hangUp();
    assertThatThrownBy(() -> way.write(client))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("java.io.IOException: unexpected end of stream on http://127.0.0.1:")
        .satisfies(e -> assertThat(stackTrace(e)).contains("java.io.EOFException: \\n not found").doesNotContain(ByteString.encodeUtf8("ada").hex()));
  }

  @ParameterizedTest
  @EnumSource
  void chunkThatBreaksOff_isNotQuoted(CallStyle way) {
    String half = "2\r\n{}" + ADA;
    api.answers(cutOff(ok(half + half).removeHeader("Content-Length").setHeader("Transfer-Encoding", "chunked")));
    assertThatThrownBy(() -> way.write(api.client()))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("POST /groups/{id}/expire got no answer: java.io.EOFException: \\n not found")
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(ByteString.encodeUtf8("ada").hex()));
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
