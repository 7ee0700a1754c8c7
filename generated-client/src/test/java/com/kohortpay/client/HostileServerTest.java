package com.kohortpay.client;

import static com.kohortpay.client.MockApi.KEY;
import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.RawServer.endless;
import static com.kohortpay.client.RawServer.json;
import static com.kohortpay.client.RawServer.last;
import static com.kohortpay.client.RawServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends: the call ends in an exception of the client, which is safe to log, and the next call has its own response. */
@Timeout(60)
class HostileServerTest {
  private static final String ADA = "ada@example.com";
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String EARLY_HINTS = "HTTP/1.1 103 Early Hints\r\nLink: <" + ADA + ">\r\n\r\n";
  private static final String BIDI = "\u202E\u2066\u2028\u001B[31m\0";

  @RegisterExtension final MockApi api = new MockApi();
  @RegisterExtension final RawServer server = new RawServer();
  @RegisterExtension final Http2Server http2 = new Http2Server();

  static Map<String, RawServer.Bytes> noResponses() {
    Map<String, RawServer.Bytes> replies = new LinkedHashMap<>();
    replies.put("switching protocols", last("HTTP/1.1 101 Switching Protocols\r\nUpgrade: " + ADA + "\r\n\r\n" + THING));
    replies.put("interim responses only", last(EARLY_HINTS + EARLY_HINTS + EARLY_HINTS));
    replies.put("status below 100", last("HTTP/1.1 042 " + ADA + "\r\n\r\n"));
    replies.put("status zero", last("HTTP/1.1 000 " + ADA + "\r\n\r\n"));
    replies.put("negative status", last("HTTP/1.1 -01 " + ADA + "\r\n\r\n"));
    replies.put("status of letters", last("HTTP/1.1 abc " + ADA + "\r\n\r\n"));
    replies.put("status of too many digits", last("HTTP/1.1 2147483648 " + ADA + "\r\n\r\n"));
    replies.put("HTTP/2.0", last("HTTP/2.0 200 " + ADA + "\r\n\r\n"));
    replies.put("no HTTP", last(ADA + BIDI + "\r\n\r\n"));
    replies.put("key in the status line", last("HTTP/9 " + KEY + "\r\n\r\n"));
    replies.put("key without a line", last(KEY));
    replies.put("zeros", last(new String(new char[10_000])));
    replies.put("nothing", last(""));
    replies.put("half a status line", last("HTTP/1.1 2"));
    replies.put("half a header", last(OK + "X-Name: " + ADA));
    replies.put("body of other length", last(OK + "Content-Length: 1000\r\n\r\n" + ADA));
    replies.put("negative length", text(OK + "Content-Length: -1000\r\n\r\n" + ADA));
    replies.put("chunk of no number", last(OK + "Transfer-Encoding: chunked\r\n\r\n" + ADA + "\r\n"));
    replies.put("negative chunk", last(OK + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff;" + ADA + "\r\n"));
    replies.put("chunk of too many digits", last(OK + "Transfer-Encoding: chunked\r\n\r\n11111111111111111;" + ADA + "\r\n"));
    replies.put("chunk with more at its end", last(OK + "Transfer-Encoding: chunked\r\n\r\n2 " + ADA + "\r\n{}\r\n0\r\n\r\n"));
    replies.put("half a chunk", last(OK + "Transfer-Encoding: chunked\r\n\r\n1000\r\n" + ADA));
    replies.put("no gzip", last(OK + "Content-Encoding: gzip\r\n\r\n" + ADA + ADA + ADA));
    replies.put("half a gzip", out -> {
      out.write((OK + "Content-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(ByteString.decodeHex("1f8b08000000000000ff").toByteArray());
      out.close();
    });
    replies.put("length of a body that must have none", last("HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n" + ADA));
    replies.put("endless status line", endless("HTTP/1.1 200 ", ADA.getBytes(StandardCharsets.US_ASCII)));
    replies.put("endless header", endless(OK + "X-Name: ", ADA.getBytes(StandardCharsets.US_ASCII)));
    replies.put("endless headers", endless(OK, ("X-Name: " + ADA + "\r\n").getBytes(StandardCharsets.US_ASCII)));
    replies.put("endless trailers", endless(
        OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", ("X-Name: " + ADA + "\r\n").getBytes(StandardCharsets.US_ASCII)));
    return replies;
  }

  @ParameterizedTest
  @EnumSource
  void anythingButAResponse_isAConnectionException(CallStyle style) {
    FixtureApi client = client();
    noResponses().forEach((name, reply) -> {
      server.enqueue(reply);
      Throwable failure = catchThrowable(() -> style.write(client));
      assertThat(failure).as(name).isExactlyInstanceOf(ConnectionException.class);
      assertSafe(name, failure);
      server.enqueue(json(THING));
      assertThatCode(() -> assertThat(style.write(client).getLabel()).isEqualTo("t_1")).as("after " + name).doesNotThrowAnyException();
    });
  }

  /** Version 5 of OkHttp passes over any number of them, version 4 over one, and older ones over 100 only. */
  @ParameterizedTest
  @EnumSource
  void severalInterimResponses_areNeverTakenForAnother(CallStyle style) {
    FixtureApi client = client();
    String next = THING.replace("t_1", "t_2");
    for (String interim : new String[] {
        "HTTP/1.1 100 Continue\r\n\r\n", EARLY_HINTS, EARLY_HINTS + EARLY_HINTS, "HTTP/1.1 100 Continue\r\n\r\n" + EARLY_HINTS,
        "HTTP/1.1 102 Processing\r\n\r\n" + EARLY_HINTS + "HTTP/1.1 199 Any\r\n\r\n"}) {
      server.enqueue(text(interim + OK + "Content-Length: " + THING.length() + "\r\n\r\n" + THING), json(next));
      Throwable failure = catchThrowable(() -> assertThat(style.write(client).getLabel()).isEqualTo("t_1"));
      if (failure != null) {
        assertThat(failure).isExactlyInstanceOf(ConnectionException.class);
        assertSafe(interim, failure);
      }
      assertThat(style.write(client).getLabel()).isEqualTo("t_2");
    }
  }

  static Stream<String> bodies() {
    String deep = new String(new char[100_000]);
    return Stream.of(
        KEY, "\"" + KEY + "\"", ADA, "{\"" + ADA + "\":{\"a\":" + ADA, "{\"" + BIDI + "\":[1,2,x", "{\"" + KEY + "\":[x", "[\"" + ADA + "\"]",
        "{\"first.last@example.com\":[[x", "{\"" + deep.replace('\0', 'x') + "\":[x", "{\"label\":" + deep.replace('\0', '['),
        "{\"label\":{\"" + ADA + "\":\"" + KEY + "\"", "\u202E" + ADA, "", "null", "{\"label\":\"" + ADA + "\n\"}", "{\"n\":1e2147483648x}");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void bodyThatIsNoModel_isNotShown(String body) {
    for (CallStyle style : CallStyle.values()) {
      String longType = "text/" + new String(new char[5000]).replace('\0', 'x');
      for (String type : new String[] {"application/json", "text/html" + ADA, "x/" + KEY, "\u202Etext/html", longType}) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        server.enqueue(text(OK + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n" + body));
        Throwable failure = catchThrowable(() -> style.write(client()));
        assertThat(failure).isExactlyInstanceOf(MalformedResponseException.class);
        assertSafe(body, failure);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void violations_ofStrictResponses_areShownWithoutOtherNames(CallStyle style) {
    server.enqueue(json("{\"" + ADA + "\":1,\"notes\":{\"" + ADA + "\":null,\"\u202E\u2066\u2028\\u0000\":null},\"status\":\"" + ADA + "\"}"));
    Throwable failure = catchThrowable(() -> style.write(FixtureApi.of(settings().strictResponses(true))));
    assertThat(failure).isExactlyInstanceOf(MalformedResponseException.class).hasMessageContaining("$.notes ").hasMessageContaining("$.status ");
    assertSafe("strict", failure);
  }

  static Stream<String> forms() {
    return Stream.of(KEY, KEY.toUpperCase(), "KEY." + KEY + ".IS-WRONG", String.join("-", KEY.split("")), KEY.replace("_", "%5F"),
        ByteString.encodeUtf8("Bearer " + KEY).base64Url().replace("=", ""), KEY.substring(0, 15));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void key_echoedInAFailure_isNotShown(String form) {
    String body = "{\"error\":{\"type\":\"" + form + "\",\"code\":\"" + form + "\",\"message\":\"no such key: " + form + "\"}}";
    for (CallStyle style : CallStyle.values()) {
      for (String status : new String[] {
          "401 " + form, "302 Found\r\nLocation: https://example.com/" + form, "429 Slow\r\nRetry-After: " + form, "503 " + form}) {
        server.enqueue(text("HTTP/1.1 " + status + "\r\nX-Key: " + form + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
        ApiException failure = (ApiException) catchThrowable(() -> style.write(client()));
        assertSafe(form, failure);
        assertThat(failure + failure.code() + failure.type() + failure.message()).doesNotContain(form);
        assertThat(failure.code()).isEqualTo("[contains the API key]");
        assertThat(failure.body()).isEqualTo(body);
      }
    }
  }

  @Test
  void code_withControlCharacters_isNotShown() {
    String body = "{\"error\":{\"code\":\"NOT\\u202E\\u000A_FOUND\"}}";
    server.enqueue(text("HTTP/1.1 404 Not Found\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
    assertThatThrownBy(() -> client().closeThing("thing_1"))
        .isExactlyInstanceOf(NotFoundException.class)
        .hasMessage("POST /things/{id}/close returned 404");
  }

  /** OkHttp quotes names that HTTP/2 does not allow. */
  @ParameterizedTest
  @EnumSource
  void invalidHttp2_isNotQuoted(CallStyle style) {
    FixtureApi client = FixtureApi.of(api.builder(new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build())
        .baseUrl(http2.url()).maxRetries(0));
    List<byte[]> blocks = new ArrayList<>();
    for (String name : new String[] {"ADA@example.com", KEY.toUpperCase(), "X" + BIDI, "X-" + new String(new char[100]).replace('\0', 'y')}) {
      ByteString bytes = ByteString.encodeUtf8(name);
      blocks.add(ByteString.decodeHex("8800" + String.format("%02x", bytes.size()) + bytes.hex() + "0161").toByteArray());
    }
    blocks.add(ByteString.decodeHex("ffffffffff7f").toByteArray());
    blocks.add(new byte[0]);
    for (byte[] block : blocks) {
      http2.enqueue((connection, stream) -> connection.headers(stream, block));
      Throwable failure = catchThrowable(() -> style.write(client));
      assertThat(failure).isExactlyInstanceOf(ConnectionException.class);
      assertSafe(new String(block, StandardCharsets.ISO_8859_1), failure);
    }
  }

  /** OkHttp shows the names in it, each on a line. */
  @Test
  void certificate_ofAnotherName_isShownOnOneLine() throws Exception {
    HeldCertificate certificate = new HeldCertificate.Builder()
        .commonName("evil\n\tat com.example.Evil \u202E" + new String(new char[3000]).replace('\0', 'x'))
        .addSubjectAlternativeName("example.org")
        .build();
    api.server.useHttps(new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslSocketFactory(), false);
    HandshakeCertificates trusting = new HandshakeCertificates.Builder().addTrustedCertificate(certificate.certificate()).build();
    OkHttpClient theirs = new OkHttpClient.Builder().sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager()).build();
    Throwable failure = catchThrowable(() -> FixtureApi.of(api.builder(theirs).baseUrl(api.url().replace("http:", "https:"))).closeThing("thing_1"));
    assertThat(failure).isInstanceOf(ConnectionException.class).hasCauseInstanceOf(javax.net.ssl.SSLPeerUnverifiedException.class);
    assertSafe("certificate", failure);
  }

  @ParameterizedTest
  @EnumSource
  void whatACallersInterceptorThrows_isThrown(CallStyle style) {
    ExecutorService threads = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task);
      thread.setUncaughtExceptionHandler((ignored, e) -> {}); // OkHttp rethrows it there
      return thread;
    });
    for (Throwable thrown : new Throwable[] {
        new IllegalStateException("theirs"), new NullPointerException(), new OutOfMemoryError("theirs"), new AssertionError(ADA)}) {
      for (boolean network : new boolean[] {false, true}) {
        OkHttpClient.Builder theirs = new OkHttpClient.Builder().dispatcher(new Dispatcher(threads));
        (network ? theirs.networkInterceptors() : theirs.interceptors()).add(chain -> {
          if (thrown instanceof Error) {
            throw (Error) thrown;
          }
          throw (RuntimeException) thrown;
        });
        assertThat(catchThrowable(() -> style.write(FixtureApi.of(api.builder(theirs.build()))))).isSameAs(thrown);
      }
    }
    threads.shutdown();
  }

  /** Such as a name server or a socket factory. */
  @ParameterizedTest
  @EnumSource
  void whatIsThrownBelow_isAConnectionException(CallStyle style) {
    OkHttpClient theirs = new OkHttpClient.Builder().dns(host -> {
      throw new IllegalArgumentException(ADA);
    }).build();
    Throwable failure = catchThrowable(() -> style.write(FixtureApi.of(api.builder(theirs).baseUrl("http://localhost:1"))));
    assertThat(failure).isExactlyInstanceOf(ConnectionException.class);
    assertThat(failure.getCause()).hasMessage("unexpected java.lang.IllegalArgumentException");
    assertSafe("dns", failure);
  }

  private KohortPayBuilder settings() {
    return api.builder().baseUrl(server.url()).maxRetries(0);
  }

  private FixtureApi client() {
    return FixtureApi.of(settings());
  }

  /** No canary down to the end of the stack trace, and each message on one line. */
  private static void assertSafe(String what, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).as(what)
        .doesNotContainIgnoringCase("ada@").doesNotContain("first.").doesNotContain("hidden").doesNotContainIgnoringCase(KEY)
        .doesNotContain(ByteString.encodeUtf8(ADA).hex())
        .doesNotContain("\u202E", "\u2066", "\u2028", "\u001B", "\0");
    List<Throwable> all = new ArrayList<>(List.of(failure));
    for (int i = 0; i < all.size(); i++) {
      Throwable e = all.get(i);
      assertThat(String.valueOf(e.getMessage())).as(what).doesNotContain("\n", "\r").hasSizeLessThan(1200);
      all.addAll(List.of(e.getSuppressed()));
      if (e.getCause() != null) {
        all.add(e.getCause());
      }
    }
  }
}
