package com.kohortpay.client;

import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client keeps to itself. Not beside other tests: what is printed and logged belongs to the whole program. */
@Isolated
class SilenceTest {
  @RegisterExtension final MockApi api = new MockApi();

  /** Whatever goes wrong, down to the end of the stack trace, and in everything that OkHttp logs above its fine levels. */
  @ParameterizedTest
  @EnumSource
  void failuresAndLogs_doNotShowTheKeyOrTheId(CallStyle style) {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord record) {
        logged.add(record.getMessage() + record.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    Logger.getLogger("").addHandler(handler);
    System.setOut(new PrintStream(printed, true));
    System.setErr(new PrintStream(printed, true));
    try {
      FixtureApi client = FixtureApi.of(api.builder().maxRetries(0).strictResponses(true));
      for (MockResponse response : new MockResponse[] {
          status(401), status(404).setBody("{\"error\":{\"message\":\"thing_hidden\"}}"), status(407), status(500).setBody("thing_hidden"),
          status(302).setHeader("Location", "https://example.com/thing_hidden"), ok("{\"label\":\"thing_hidden"), ok("thing_hidden"),
          ok("{\"status\":\"thing_hidden\"}"), ok(""), reset(), new MockResponse().setStatus("thing_hidden"),
          new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AT_START)}) {
        api.enqueue(response);
        Throwable failure = catchThrowable(() -> style.write(client, "thing_hidden"));
        assertThat(failure).isInstanceOf(KohortPayException.class);
        assertThat(stackTrace(failure)).contains("POST /things/{id}/close").doesNotContain("hidden");
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(printed.toString()).isEmpty();
    assertThat(logged).isEmpty();
  }

  private static String stackTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
