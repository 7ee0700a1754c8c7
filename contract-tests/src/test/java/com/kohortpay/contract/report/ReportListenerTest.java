package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.kohortpay.contract.report.Run.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ReportListenerTest {

  @Test
  void tests_areReportedByNameAndOutcome_withoutTheirMessages() {
    Report report = Sample.report();

    LauncherFactory.create(LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false)
            .addTestExecutionListeners(new ReportListener(report)).build())
        .execute(LauncherDiscoveryRequestBuilder.request()
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .selectors(selectClass(Sampled.class), selectClass(Unready.class)).build());

    Run run = report.run();
    assertThat(run.state()).isEqualTo(State.ENDED);
    assertThat(run.tests().succeeded()).isEqualTo(2);
    assertThat(run.tests().failed()).containsOnly(
        entry("ReportListenerTest$Sampled.eachLetter: b", "IllegalStateException"),
        entry("ReportListenerTest$Unready", "AssertionError"));
    assertThat(run.tests().skipped()).containsOnly(
        entry("ReportListenerTest$Sampled.disabled", "not yet"),
        entry("ReportListenerTest$Sampled.aborted", "not here"));
    assertThat(run.toString()).doesNotContain("secret");
  }

  static class Sampled {
    @Test
    void succeeds() {}

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a", "b"})
    void eachLetter(String letter) {
      if (letter.equals("b")) {
        throw new IllegalStateException("secret");
      }
    }

    @Test
    @Disabled("not yet")
    void disabled() {}

    @Test
    void aborted() {
      abort("not here");
    }
  }

  static class Unready {
    @BeforeAll
    static void fails() {
      throw new AssertionError("secret");
    }

    @Test
    void never() {}
  }
}
