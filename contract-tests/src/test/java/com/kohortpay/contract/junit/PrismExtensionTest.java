package com.kohortpay.contract.junit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.allOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.kohortpay.client.KohortPay;
import com.kohortpay.client.model.UpdateGroupRequest;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.RequestAlterations;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.prism.PrismException;
import com.kohortpay.contract.prism.PrismProcess;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

@Execution(ExecutionMode.CONCURRENT)
class PrismExtensionTest {

  @Test
  void aPrismThatDiesOrHangs_failsTheTestItHappensTo_andNoOther() {
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
  @ExtendWith(PrismExtension.class)
  @TestMethodOrder(MethodName.class)
  static class Patients {
    static final List<ProcessHandle> SEEN = new ArrayList<>();

    @Test
    void a_killed(Prism prism, KohortPay kohort) throws Exception {
      SEEN.add(process(prism));
      process(prism).destroyForcibly();
      process(prism).onExit().get(20, TimeUnit.SECONDS);
      kohort.groups().expireGroup("ord_1");
    }

    @Test
    void b_well(Prism prism, KohortPay kohort) {
      SEEN.add(process(prism));
      kohort.groups().expireGroup("ord_1");
    }

    @Test
    void c_hung(Prism prism, KohortPay kohort) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-STOP", String.valueOf(process(prism).pid())).start().waitFor();
      kohort.groups().expireGroup("ord_1");
    }

    @Test
    void d_wellAgain(Prism prism, KohortPay kohort) {
      SEEN.add(process(prism));
      kohort.groups().expireGroup("ord_1");
    }

    @Test
    void e_notAnswered(ContractProbe probe) {
      KohortPay kohort = probe.client("", RequestAlterations.withBody("{\"metadata\":")).client();
      kohort.groups().updateGroup("ord_1", UpdateGroupRequest.builder().metadata(Map.of()).build());
    }

    @Test
    void f_crashed(Prism prism) throws IOException {
      try (Socket socket = new Socket(prism.url().getHost(), prism.url().getPort())) {
        socket.getOutputStream().write("GET /groups/%ZZ/participants HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
        throw new IOException("no answer: " + socket.getInputStream().read());
      }
    }

    @Test
    void g_wellOnceMore(Prism prism, KohortPay kohort) {
      SEEN.add(process(prism));
      kohort.groups().expireGroup("ord_1");
    }
  }
}
