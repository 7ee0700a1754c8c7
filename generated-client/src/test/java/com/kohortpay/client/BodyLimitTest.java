package com.kohortpay.client;

import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too long, or never end. */
class BodyLimitTest {
  private static final int LIMIT = 100_000;
  private static final String MESSAGE = "GET /things/{id}/parts returned %d, but the body is longer than " + LIMIT + " bytes (see maxResponseBytes)";

  @RegisterExtension final MockApi api = new MockApi();
  @RegisterExtension final RawServer server = new RawServer();

  @Test
  void body_asLongAsTheLimit_isRead() {
    api.enqueue(ok(parts(LIMIT)));
    assertThat(client().listParts("thing_1").getCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void longerBody_isNeitherReadNorRetried(CallStyle style) {
    api.enqueue(ok(parts(LIMIT + 1)));
    assertTooLarge(style, 200);
    assertThat(api.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 302, 401, 404, 407, 408, 500, 503})
  void longBody_ofAnyStatus_isTooLarge(int status) {
    for (CallStyle style : CallStyle.values()) {
      api.enqueue(status(status).setBody(parts(5 * LIMIT)));
      assertTooLarge(style, status);
    }
  }

  /** A thousand times as long as it was sent. */
  @ParameterizedTest
  @EnumSource
  void compressedBody_countsDecompressed(CallStyle style) throws Exception {
    Buffer packed = new Buffer();
    try (GzipSink gzip = new GzipSink(packed)) {
      gzip.write(new Buffer().writeUtf8(parts(LIMIT + 1)), LIMIT + 1);
    }
    assertThat(packed.size()).isLessThan(LIMIT / 100);
    api.enqueue(ok("").setBody(packed).setHeader("Content-Encoding", "gzip"));
    assertTooLarge(style, 200);
  }

  /** Each byte of it counts before it is decompressed, and there is nothing afterwards. */
  @ParameterizedTest
  @EnumSource
  void endlessNameOfACompressedFile_isTooLarge(CallStyle style) {
    byte[] name = parts(LIMIT).getBytes(StandardCharsets.US_ASCII);
    server.enqueue(out -> {
      out.write("HTTP/1.1 404 Not Found\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.write(ByteString.decodeHex("1f8b08080000000000ff").toByteArray());
      while (true) {
        out.write(name);
      }
    });
    assertThatThrownBy(() -> style.read(FixtureApi.of(api.builder().baseUrl(server.url()).maxResponseBytes(LIMIT))))
        .isInstanceOfSatisfying(ResponseTooLargeException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  /** It is a little longer compressed than before. */
  @Test
  void bodyThatCannotBeCompressed_mayBeAsLongAsTheLimit() throws Exception {
    byte[] random = new byte[LIMIT];
    new Random(1).nextBytes(random);
    Buffer packed = new Buffer();
    try (GzipSink gzip = new GzipSink(packed)) {
      gzip.write(new Buffer().write(random), LIMIT);
    }
    assertThat(packed.size()).isGreaterThan(LIMIT);
    api.enqueue(status(404).setBody(packed).setHeader("Content-Encoding", "gzip"));
    assertThatThrownBy(() -> client().listParts("thing_1")).isInstanceOf(NotFoundException.class);
  }

  /** As interceptors for other compressions do. */
  @ParameterizedTest
  @EnumSource
  void body_decompressedByACallersInterceptor_isLimitedToo(CallStyle style) {
    OkHttpClient expanding = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(chain.request()).newBuilder()
            .body(ResponseBody.create(parts(LIMIT + 1), MediaType.get("application/json")))
            .build())
        .build();
    api.enqueue(ok("{}"));
    assertThatThrownBy(() -> style.read(FixtureApi.of(api.builder(expanding).maxResponseBytes(LIMIT))))
        .isInstanceOf(ResponseTooLargeException.class);
  }

  @Test
  void bodyOfNoInterest_isLimitedToo() {
    api.enqueue(new MockResponse().setBody(parts(LIMIT + 1)));
    assertThatThrownBy(() -> client().deleteThing("thing_1")).isInstanceOf(ResponseTooLargeException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void limit_thatIsNotPositive_isRejected(int limit) {
    assertThatThrownBy(() -> KohortPay.builder().maxResponseBytes(limit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxResponseBytes must be positive: " + limit);
  }

  @Test
  void largestLimit_isNoNumberThatOverflows() {
    api.enqueue(ok(MockApi.PARTS));
    assertThat(FixtureApi.of(api.builder().maxResponseBytes(Integer.MAX_VALUE)).listParts("thing_1").getCount()).isEqualTo(1);
  }

  /**
   * In a program of its own, with twice the memory that the limit allows for: a client that reads on runs out of it, at whatever speed. To count
   * what was sent would not do: a connection to be closed is read from for a moment.
   */
  @Test
  @Timeout(60)
  void endlessBody_endsWithinTheMemory() throws Exception {
    byte[] chunk = ("10000\r\n" + parts(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    Buffer packed = new Buffer();
    try (GzipSink gzip = new GzipSink(packed)) {
      for (int i = 0; i < 65; i++) {
        gzip.write(new Buffer().writeUtf8(parts(1 << 20)), 1 << 20);
      }
    }
    server.enqueue(
        RawServer.endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunk),
        RawServer.endless("HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n", chunk),
        RawServer.endless("HTTP/1.1 503 Unavailable\r\n\r\n", chunk),
        RawServer.endless("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", packed.readByteArray()));
    Process program = new ProcessBuilder(
        Paths.get(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", EndOfProgramTest.classPath(), EndlessBodies.class.getName(), server.url())
        .redirectErrorStream(true)
        .start();
    try {
      assertThat(new String(program.getInputStream().readAllBytes())).isEqualToIgnoringNewLines("200 404 503 200 ");
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      program.destroyForcibly();
    }
  }

  static final class EndlessBodies {
    public static void main(String[] arguments) {
      FixtureApi client = FixtureApi.of(KohortPay.builder().apiKey("sk_test_1").baseUrl(arguments[0]));
      for (CallStyle style : CallStyle.values()) {
        try {
          style.read(client);
        } catch (ResponseTooLargeException e) {
          System.out.print(e.status() + " ");
        }
      }
    }
  }

  private void assertTooLarge(CallStyle style, int status) {
    ResponseTooLargeException e = catchThrowableOfType(ResponseTooLargeException.class, () -> style.read(client()));
    assertThat(e).hasNoCause().hasMessage(String.format(MESSAGE, status));
    assertThat(e.status()).isEqualTo(status);
    assertThat(api.waits).isEmpty();
  }

  private FixtureApi client() {
    return FixtureApi.of(api.builder().maxResponseBytes(LIMIT));
  }

  /** A valid list, of this length by the spaces in it. */
  private static String parts(int length) {
    return MockApi.PARTS + new String(new char[length - MockApi.PARTS.length()]).replace('\0', ' ');
  }
}
