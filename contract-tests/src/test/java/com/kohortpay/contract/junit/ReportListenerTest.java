package com.kohortpay.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import tools.jackson.databind.JsonNode;

class ReportListenerTest {

  @Test
  void tests_ofEveryOutcome_areReportedByName_withoutTheirMessages(@TempDir Path folder) throws IOException {
    List<Report> begun = new ArrayList<>();

    LauncherFactory.create(LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
            .addTestExecutionListeners(new ReportListener(begun::add)).build())
        .execute(LauncherDiscoveryRequestBuilder.request()
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .configurationParameter("contract.report", folder.toString())
            .selectors(selectClass(Sampled.class), selectClass(Unready.class)).build());

    assertThat(begun).hasSize(1);
    String written = Files.readString(onlyFile(folder.resolve("runs")));
    JsonNode run = Json.read(written);
    assertThat(run.at("/state").asString()).isEqualTo("ENDED");
    assertThat(run.at("/tests/succeeded").asInt()).isEqualTo(2);
    assertThat(run.at("/tests/failed")).isEqualTo(Json.tree(Map.of(
        "ReportListenerTest$Sampled.eachLetter: b", "IllegalStateException",
        "ReportListenerTest$Unready", "AssertionError")));
    assertThat(run.at("/tests/skipped")).isEqualTo(Json.tree(Map.of(
        "ReportListenerTest$Sampled.disabled", "not yet",
        "ReportListenerTest$Sampled.aborted", "not here")));
    assertThat(written).doesNotContain("secret");
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
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
