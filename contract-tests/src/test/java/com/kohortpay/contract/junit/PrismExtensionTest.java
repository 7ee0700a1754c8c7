package com.kohortpay.contract.junit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.allOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.prism.PrismException;
import com.kohortpay.contract.prism.PrismProcess;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

@Execution(ExecutionMode.CONCURRENT)
class PrismExtensionTest {

  @Test
  void test_prismDiesOrHangs_failsAloneAndSaysWhy() {
    Patients.SEEN.clear();

    Events tests = EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .selectors(selectClass(Patients.class)).execute().testEvents();

    tests.assertStatistics(statistics -> statistics.started(7).succeeded(3).failed(4));
    tests.assertThatEvents()
        .haveExactly(1, failed("a_killed", "Prism ended during this test", "exit code 137"))
        .haveExactly(1, failed("c_hung", "Prism stopped answering during this test", "runs."))
        .haveExactly(1, failed("e_notAnswered", "Prism never answered the request of this test, though it answers others"))
        .haveExactly(1, failed("f_crashed", "Prism ended during this test", "URI malformed"));
    // What is waited for adds up to less than 5 s; a busy machine has its own share besides.
    assertThat(ContractProbe.TIMEOUT.plus(PrismExtension.SIGN_OF_LIFE)).isLessThan(Duration.ofSeconds(5));
    assertThat(Stream.of("c_hung", "e_notAnswered", "f_crashed").map(name -> duration(tests, name)))
        .allMatch(duration -> duration.compareTo(Duration.ofSeconds(15)) < 0);
    assertThat(Patients.SEEN).as("processes left").noneMatch(ProcessHandle::isAlive);
  }

  private static Condition<Event> failed(String name, String... parts) {
    return allOf(test(name), finishedWithFailure(
        instanceOf(PrismException.class),
        message(text -> Stream.of(parts).allMatch(text::contains))));
  }

  private static Duration duration(Events tests, String name) {
    List<Event> events = tests.stream().filter(event -> event.getTestDescriptor().getDisplayName().startsWith(name)).toList();
    return Duration.between(events.get(0).getTimestamp(), events.get(events.size() - 1).getTimestamp());
  }

  private static ProcessHandle process(Prism prism) {
    return ((PrismProcess) prism).process();
  }

  /** What happens to the Prism of these. */
  @TestMethodOrder(MethodName.class)
  static class Patients {
    static final List<ProcessHandle> SEEN = new ArrayList<>();

    @RegisterExtension
    static final PrismExtension PRISM = PrismExtension.serving(FixtureContracts.file("things.yaml"));

    @Test
    void a_killed(Prism prism) throws Exception {
      SEEN.add(process(prism));
      process(prism).destroyForcibly();
      process(prism).onExit().get(20, TimeUnit.SECONDS);
      list(prism);
    }

    @Test
    void b_well(Prism prism) throws Exception {
      SEEN.add(process(prism));
      list(prism);
    }

    @Test
    void c_hung(Prism prism) throws Exception {
      new ProcessBuilder("kill", "-STOP", String.valueOf(process(prism).pid())).start().waitFor();
      list(prism);
    }

    @Test
    void d_wellAgain(Prism prism) throws Exception {
      SEEN.add(process(prism));
      list(prism);
    }

    @Test
    void e_notAnswered(Prism prism) throws Exception {
      send(request(prism).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"name\":")));
    }

    @Test
    void f_crashed(Prism prism) throws IOException {
      try (Socket socket = new Socket(prism.url().getHost(), prism.url().getPort())) {
        socket.getOutputStream().write("GET /things/%ZZ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
        throw new IOException("no response: " + socket.getInputStream().read());
      }
    }

    @Test
    void g_wellOnceMore(Prism prism) throws Exception {
      SEEN.add(process(prism));
      list(prism);
    }

    private static void list(Prism prism) throws Exception {
      send(request(prism));
    }

    private static HttpRequest.Builder request(Prism prism) {
      return HttpRequest.newBuilder(prism.url().resolve("/things")).header("Authorization", "Bearer x");
    }

    private static void send(HttpRequest.Builder request) throws Exception {
      HttpResponse<String> response = HttpClient.newHttpClient().send(
          request.timeout(ContractProbe.TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
    }
  }
}
