package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class ReportTest {
  @TempDir
  Path folder;

  @Test
  void end_severalRunsOfOneBuild_addToOneReport() throws IOException {
    Report first = Sample.report(folder, "Monday", "default");
    first.begin();
    Sample.keeps(first, Sample.GET, "200", "Small");
    first.end();
    Report second = Sample.report(folder, "Monday", "provider");
    second.begin();
    Sample.keeps(second, Sample.GET, "200", "Large");
    second.end();

    assertThat(summary()).contains("2 exchanges", "| getThing | ✓ 2 |", "default: Things 1.2.3", "provider: Things 1.2.3");
  }

  @Test
  void begin_anotherBuild_replacesTheReport() throws IOException {
    Report old = Sample.report(folder, "Monday", "default");
    old.begin();
    Sample.breaks(old, "Old");
    old.end();
    assertThat(page()).contains("Old");

    Report report = Sample.report(folder, "Tuesday", "default");
    report.begin();

    assertThat(page()).doesNotContain("Old");
    assertThat(summary()).startsWith("## !");
    assertThat(run().at("/build").asString()).isEqualTo("Tuesday");
  }

  @Test
  void end_unreadableRun_isLeftOut() throws IOException {
    Files.createDirectories(folder.resolve("report/runs"));
    Files.writeString(folder.resolve("report/runs/1.json"), "{\"build\":");
    Report report = Sample.report(folder, "Monday", "default");
    report.begin();
    Sample.keeps(report, Sample.GET, "200", "Small");
    report.end();

    assertThat(summary()).contains("1 exchange judged");
  }

  @Test
  void end_secretsInEveryPlace_keepsNamesAndTypesOnly() throws IOException {
    Report report = Sample.report(folder, "Monday", "default");
    report.begin();
    Exchange exchange = new Exchange("POST", "/things?name=secret1&cus_9876543210=x",
        Map.of("Authorization", List.of("Bearer sk_test_secret2")),
        "{\"name\":[\"secret3\"],\"labels\":{\"john.secret4@example.com\":\"secret5\",\"4917612345678\":\"secret6\"}}",
        200, Map.of("Set-Cookie", List.of("secret7")), "{\"odd@secret8.example\":1,\"name\":\"secret9\"}");
    report.checked(Suite.PROVIDER, Sample.MAKE, "200", "as given", exchange, new ContractCheck(Sample.CONTRACT).check(Sample.MAKE, exchange));
    report.deviation("makeThing", JsonPath.parse("$.labels['john.secret4@example.com']"), "why", "2026-01-01", DeviationState.STILL_THERE);
    report.testFailed("aTest", new AssertionError("secret10"));
    report.end();

    try (Stream<Path> files = Files.walk(folder.resolve("report")).filter(Files::isRegularFile)) {
      assertThat(files).hasSize(3).allSatisfy(file -> assertThat(file).content()
          .doesNotContain("secret").doesNotContain("9876543210").doesNotContain("4917612345678")
          .contains("makeThing"));
    }
    assertThat(page()).contains("POST /things?name&amp;…").contains("Authorization").contains("Set-Cookie").contains("labels: {\n    …: string  × 2");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signal that a process may heed")
  void jvm_terminated_leavesWhatIsKnown() throws Exception {
    end(Process::destroy);

    assertThat(run().at("/state").asString()).isEqualTo("CUT_SHORT");
    assertThat(run().at("/checks/0/tries")).isEqualTo(Json.tree(Map.of("Small", 1, "Large", 1)));
  }

  @Test
  void jvm_killed_leavesWhatWasWritten() throws Exception {
    end(Process::destroyForcibly);

    assertThat(run().at("/state").asString()).isEqualTo("RUNNING");
    assertThat(run().at("/checks/0/tries")).isEqualTo(Json.tree(Map.of("Small", 1, "Large", 1)));
  }

  @Test
  void checked_thousandsOfSeeds_areShownAsARange() throws IOException {
    Report report = Sample.report(folder, "Monday", "default");
    for (int seed = 1; seed <= 4_000; seed++) {
      Sample.keeps(report, Sample.GET, "200", "seed " + seed);
    }
    report.end();

    assertThat(summary()).contains("4,000 exchanges");
    assertThat(page()).contains("seed 1–4000").doesNotContain("seed 17");
  }

  private void end(Consumer<Process> how) throws Exception {
    Process jvm = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Reports.class.getName(), folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output = jvm.inputReader()) {
      assertThat(output.readLine()).isEqualTo("reported");
      how.accept(jvm);
      assertThat(jvm.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      jvm.destroyForcibly();
    }
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("report/index.html"));
  }

  /** The only run that is kept, as JSON. */
  private JsonNode run() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("report/runs"))) {
      List<Path> runs = files.toList();
      assertThat(runs).hasSize(1);
      return Json.read(Files.readString(runs.get(0)));
    }
  }

  private String summary() throws IOException {
    return Files.readString(folder.resolve("report/summary.md"));
  }

  /** Another JVM, to be ended. */
  static final class Reports {
    public static void main(String[] arguments) throws IOException {
      Report report = Sample.report(Path.of(arguments[0]), "Monday", "default");
      report.begin();
      Sample.keeps(report, Sample.GET, "200", "Small");
      Sample.keeps(report, Sample.GET, "200", "Large");
      System.out.println("reported");
      System.in.read(); // ends when the other JVM does
    }
  }
}
