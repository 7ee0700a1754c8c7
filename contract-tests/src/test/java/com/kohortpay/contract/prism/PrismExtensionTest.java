package com.kohortpay.contract.prism;

import static org.assertj.core.api.Assertions.allOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.kohortpay.client.KohortPay;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    tests.assertStatistics(statistics -> statistics.started(4).succeeded(2).failed(2));
    tests.assertThatEvents()
        .haveExactly(1, failed("a_killed", "Prism ended during this test", "exit code 137"))
        .haveExactly(1, failed("c_hung", "Prism stopped answering during this test", "runs."));
    assertThat(duration(tests, "c_hung")).isLessThan(Duration.ofSeconds(5));
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

  /** What happens to the Prism of these. */
  @ExtendWith(PrismExtension.class)
  @TestMethodOrder(MethodName.class)
  static class Patients {
    static final List<ProcessHandle> SEEN = new ArrayList<>();

    @Test
    void a_killed(PrismServer prism, KohortPay kohort) throws Exception {
      SEEN.add(prism.process());
      prism.process().destroyForcibly();
      prism.process().onExit().get(20, TimeUnit.SECONDS);
      kohort.groups().expireGroup("ord_1");
    }

    @Test
    void b_well(PrismServer prism, KohortPay kohort) {
      SEEN.add(prism.process());
      kohort.groups().expireGroup("ord_1");
    }

    @Test
    void c_hung(PrismServer prism, KohortPay kohort) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-STOP", String.valueOf(prism.process().pid())).start().waitFor();
      kohort.groups().expireGroup("ord_1");
    }

    @Test
    void d_wellAgain(PrismServer prism, KohortPay kohort) {
      SEEN.add(prism.process());
      kohort.groups().expireGroup("ord_1");
    }
  }
}
