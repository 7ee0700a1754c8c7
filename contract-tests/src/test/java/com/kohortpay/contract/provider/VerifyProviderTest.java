package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.kohortpay.contract.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.testkit.engine.EngineTestKit;

/** {@link VerifyProvider} as the profile runs it, in a JVM of its own. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class VerifyProviderTest {
  private static final List<String> SECRETS = List.of("CANARY", "424242424242", "sk_test_");

  /** A provider whose every answer is at fault, and full of somebody's data. */
  @Test
  void nothingThatAProviderAnswers_norIdsNorTheKey_isKept(@TempDir Path folder) throws Exception {
    try (MockWebServer provider = new MockWebServer()) {
      AtomicInteger asked = new AtomicInteger();
      List<MockResponse> answers = answers();
      provider.setDispatcher(new Dispatcher() {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
          return answers.get(asked.getAndIncrement() % answers.size());
        }
      });

      String output = run(folder, provider.url("").toString(), "true");

      assertThat(asked).as("calls").hasValue(14);
      assertPrinted(output, "They CHANGE DATA there (-Dkohortpay.writes=true):\n",
          "\n  POST /groups/{id}/expire, id from kohortpay.groupId · what is given: no body\n",
          "\n  PATCH /customers/{id}, id from kohortpay.customerId · RestoreCustomer: {\"deletedAt\":null}\n");
      // It did look, and says what was wrong.
      assertPrinted(output, "response body $.data[*].metadata.*: expected string, found integer (4 times) (RESPONSE_BODY",
          "response body $.data[*].amount: expected integer, found string (2 times) (RESPONSE_BODY",
          "response media type: expected application/json, found text/html (RESPONSE_MEDIA_TYPE",
          "exchange: no opinion: Prism has ended", // by a Content-Type that is none
          "Known deviation, still there: listGroupParticipants $.data[*].locale is \"en_GB\"",
          "tests: 14, failed: 14");
      assertKeptNothing(folder, output);
    }
  }

  @Test
  void missingSettings_areNamed_andNothingElseHappens(@TempDir Path folder) throws Exception {
    String output = run(folder, "", "false");

    assertPrinted(output, "- kohortpay.baseUrl is missing", "tests: 0, failed: 0, containers failed: 1");
    assertThat(output).doesNotContain("Verifying");
    assertKeptNothing(folder, output);
  }

  /** An IDE that runs all tests, or {@code -Dtest=VerifyProvider}, calls nobody. */
  @Test
  void withoutTheProfile_itIsSkipped() {
    EngineTestKit.engine("junit-jupiter").selectors(selectClass(VerifyProvider.class)).execute()
        .containerEvents().assertStatistics(statistics -> statistics.skipped(1));
  }

  private static void assertPrinted(String output, String... parts) {
    assertThat(parts).allSatisfy(part -> assertThat(output.contains(part)).as("prints \"%s\"", part).isTrue());
  }

  private static void assertKeptNothing(Path folder, String output) throws IOException {
    assertThat(output.lines().filter(VerifyProviderTest::tells)).as("printed").isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).lines().filter(VerifyProviderTest::tells))
            .as(file.toString()).isEmpty();
      }
    }
  }

  private static boolean tells(String line) {
    return SECRETS.stream().anyMatch(line::contains);
  }

  private static List<MockResponse> answers() {
    String order = "{\"id\":\"CANARY\",\"amount\":\"CANARY\",\"locale\":\"en_GB\",\"status\":\"CANARY\",\"createdAt\":\"CANARY\","
        + "\"CANARYname\":1,\"metadata\":{\"CANARYkey\":424242424242,\"CANARY key's\":1},\"currency\":\"CANARY\"}";
    List<MockResponse> answers = new ArrayList<>();
    answers.add(json(200, "{\"data\":[" + order + "," + order + "],\"count\":424242424242424242424242}"));
    answers.add(json(200, "{\"data\":[" + order + "],\"count\":1}"));
    answers.add(json(200, "{\"data\":[\"CANARY"));
    answers.add(json(404, "{\"error\":{\"type\":\"CANARY\",\"message\":\"CANARY\",\"code\":\"CANARY\"}}").setHeader("X-CANARY", "CANARY"));
    answers.add(new MockResponse().setHeader("Content-Type", "text/html; charset=CANARY").setBody("<p>CANARY</p>"));
    answers.add(new MockResponse().setHeader("Content-Type", "CANARY").setBody("CANARY"));
    answers.add(new MockResponse().setStatus("CANARY 424242424242"));
    answers.add(new MockResponse().setResponseCode(302).setHeader("Location", "http://CANARY.example/CANARY"));
    answers.add(json(299, "[\"CANARY\"]"));
    answers.add(json(501, "{\"error\":\"CANARY\"}"));
    answers.add(json(200, "\"CANARY\""));
    answers.add(json(401, "{\"CANARY\":\"CANARY\"}"));
    answers.add(json(201, "{\"metadata\":{\"CANARY\":424242424242},\"deletedAt\":\"CANARY\"}"));
    return answers;
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse().setResponseCode(status).setHeader("Content-Type", "application/json").setBody(body);
  }

  /** What a JVM prints that runs the verification; it keeps its files in the folder. */
  private static String run(Path folder, String baseUrl, String writes) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed");
    ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
        "-cp", System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
        "-Dcontract.file=" + Settings.ofSystemProperties().contract(), "-Dprism.home=" + Settings.ofSystemProperties().prismHome(), "-Djava.io.tmpdir=" + folder,
        "-Dcontract.report=" + folder.resolve("report"), "-Dkohortpay.provider=true", "-Dkohortpay.baseUrl=" + baseUrl, "-Dkohortpay.writes=" + writes,
        "-Dkohortpay.groupId=CANARYgroup", "-Dkohortpay.customerId=CANARYcustomer", Run.class.getName())
        .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().put("KOHORTPAY_API_KEY", "sk_test_CANARY");
    Process jvm = builder.start();
    try {
      assertThat(jvm.waitFor(300, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      jvm.destroyForcibly();
    }
    return Files.readString(printed);
  }

  /** The other JVM: prints everything JUnit is told, as Surefire and its reports do. */
  static final class Run {
    public static void main(String[] arguments) {
      endWithTheOther();
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LauncherFactory.create().execute(
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(VerifyProvider.class)).build(), summary);
      PrintWriter out = new PrintWriter(System.out);
      summary.getSummary().printFailuresTo(out, Integer.MAX_VALUE);
      out.println(System.getProperties().entrySet().stream().filter(each -> !each.getKey().equals("sun.java.command"))
          .map(Object::toString).collect(Collectors.joining("\n")));
      out.printf("tests: %d, failed: %d, containers failed: %d%n", summary.getSummary().getTestsStartedCount(),
          summary.getSummary().getTestsFailedCount(), summary.getSummary().getContainersFailedCount());
      out.flush();
      System.exit(0); // as Surefire does: OkHttp's threads live on for a minute
    }

    private static void endWithTheOther() {
      Thread watch = new Thread(() -> {
        try {
          System.in.read();
        } catch (IOException e) {
          // It has ended.
        }
        Runtime.getRuntime().halt(1);
      });
      watch.setDaemon(true);
      watch.start();
    }
  }
}
