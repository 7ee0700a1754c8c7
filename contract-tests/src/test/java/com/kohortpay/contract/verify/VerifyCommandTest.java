package com.kohortpay.contract.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.provider.Fault;
import com.kohortpay.contract.provider.LibraryServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The command, as it is called. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class VerifyCommandTest {
  private static final String LIBRARY = FixtureContracts.file("library.yaml").toString();
  private static final List<String> SECRETS = List.of("CANARY", "424242424242", "sk_test_");

  @TempDir
  private Path folder;
  private String printed = "";

  @Test
  void verify_faithfulProvider_isKept() throws Exception {
    try (LibraryServer server = LibraryServer.faithful()) {
      assertThat(verify(server, Map.of(), "--writes")).isZero();

      assertThat(printed).contains("They CHANGE DATA there (--writes):", "PATCH /readers/{readerId} · ", "✓ The contract is satisfied");
      assertThat(results().path("verdict").asString()).isEqualTo("satisfied");
      assertThat(results().path("calls")).hasSize(server.calls().size());
      assertThat(results().path("prism").asBoolean()).isFalse();
    }
  }

  @Test
  void verify_violatingProvider_isNamedInEachOutputAtItsLine() throws Exception {
    try (LibraryServer server = LibraryServer.with(Fault.WRONG_TYPE)) {
      assertThat(verify(server, Map.of("GITHUB_ACTIONS", "true"), "--operation", "getLoan")).isEqualTo(1);

      int line = 1 + Files.readAllLines(Path.of(LIBRARY)).indexOf(
          "        fee: {type: integer, format: int64, minimum: 0, description: In cents.}");
      JsonNode violation = results().path("calls").path(0).path("violations").path(0);
      assertThat(violation.path("kind").asString()).isEqualTo("RESPONSE_BODY");
      assertThat(violation.path("path").asString()).isEqualTo("$.fee");
      assertThat(violation.path("line").asInt()).isEqualTo(line);

      JsonNode result = read("results.sarif").at("/runs/0/results/0");
      assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(line);
      assertThat(read("results.sarif").at("/runs/0/tool/driver/rules").path(result.path("ruleIndex").asInt()).path("id").asString())
          .isEqualTo("RESPONSE_BODY");

      NodeList failures = DocumentBuilderFactory.newInstance().newDocumentBuilder()
          .parse(folder.resolve("junit.xml").toFile()).getElementsByTagName("failure");
      Element suite = (Element) failures.item(0).getParentNode().getParentNode();
      assertThat(Double.parseDouble(suite.getAttribute("time"))).isPositive();
      assertThat(results().path("calls").valueStream()).allMatch(call -> call.path("milliseconds").isIntegralNumber());
      assertThat(((Element) failures.item(0)).getAttribute("message")).isEqualTo("response body $.fee: expected integer, found string");

      assertThat(printed).containsPattern("(?m)^::error file=.*library.yaml,line=" + line + ",title=getLoan RESPONSE_BODY::response body \\$\\.fee");
      assertThat(printed).contains("Not called: ");
      assertThat(folder.resolve("index.html")).exists();
      assertThat(folder.resolve("summary.md")).exists();
    }
  }

  @Test
  void verify_observations_failOnlyWithTheSetting() throws Exception {
    try (LibraryServer server = LibraryServer.with(Fault.UNDOCUMENTED_PROPERTY)) {
      assertThat(verify(server, Map.of(), "--operation", "getLoan")).isZero();
      assertThat(printed).contains("! getLoan · UNDOCUMENTED_PROPERTY", " 1 observation; --observations fail makes it fail the run.");
      assertThat(verify(server, Map.of(), "--operation", "getLoan", "--observations", "fail")).isEqualTo(1);
    }
  }

  @Test
  void verify_nothingListens_cannotBeVerified() throws Exception {
    MockWebServer gone = new MockWebServer();
    gone.start();
    String url = gone.url("").toString();
    gone.shutdown();

    assertThat(run(Map.of("KOHORTPAY_API_KEY", LibraryServer.KEY), "--contract", LIBRARY, "--base-url", url, "--value", "loanId=ln_1",
        "--value", "readerId=rd_1")).isEqualTo(2);

    assertThat(results().path("calls")).hasSize(1);
    assertThat(results().path("callsNotMade")).hasSizeGreaterThan(20);
    assertThat(printed).containsPattern("Is the provider running\\? \\d+ calls were not made\\.").doesNotContain("Prism's proxy");
  }

  @Test
  void verify_providerNeverResponds_cannotBeVerified() throws Exception {
    try (MockWebServer silent = new MockWebServer()) {
      silent.setDispatcher(new Dispatcher() {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
          return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
        }
      });

      assertThat(run(Map.of("KOHORTPAY_API_KEY", LibraryServer.KEY), "--contract", LIBRARY, "--base-url", silent.url("").toString(),
          "--value", "loanId=ln_1", "--value", "readerId=rd_1")).isEqualTo(2);
    }

    assertThat(results().path("calls")).hasSize(20);
    assertThat(results().path("callsNotMade")).isNotEmpty();
    assertThat(folder.resolve("index.html")).content().contains("The provider could not be verified: none of the first 20 calls had a response.");
  }

  @Test
  void verify_sameViolationOfManyCalls_isShownOnce() throws Exception {
    try (LibraryServer server = LibraryServer.with(Fault.WRONG_TYPE)) {
      verify(server, Map.of(), "--operation", "getLoan");
    }

    assertThat(printed.lines().filter(line -> line.contains("$.fee"))).hasSize(1);
    assertThat(printed).containsPattern("✗ The same violations in \\d+ more calls: see .*results.json");
  }

  @Test
  void verify_observationsAndOperationsNotCalled_areInTheReport() throws Exception {
    try (LibraryServer server = LibraryServer.with(Fault.UNDOCUMENTED_PROPERTY)) {
      verify(server, Map.of(), "--operation", "getLoan");
    }

    assertThat(folder.resolve("index.html")).content().contains("undocumented property", "Clients come to depend on what is there",
        "Not called: deleteLoan, returnLoan, updateReader, listLoans. Name them too");
    assertThat(folder.resolve("summary.md")).content().contains("1 × undocumented property");
  }

  @Test
  void verify_missingSettings_writesNothing() {
    assertThat(run(Map.of(), "--contract", LIBRARY)).isEqualTo(2);

    assertThat(printed).contains("- --base-url is missing", "- KOHORTPAY_API_KEY is not set");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void verify_onlyOperationsThatChangeData_asksForWrites() throws Exception {
    try (LibraryServer server = LibraryServer.faithful()) {
      assertThat(verify(server, Map.of(), "--operation", "updateReader")).isEqualTo(2);
    }

    assertThat(printed.strip()).isEqualTo("There is nothing to verify: updateReader changes data: add --writes");
  }

  @Test
  void verify_unknownOption_cannotBeVerified() {
    assertThat(run(Map.of(), "--nonsense")).isEqualTo(2);
  }

  @Test
  void dryRun_ofAllOperations_listsTheCallsAndSendsNothing() throws Exception {
    try (LibraryServer server = LibraryServer.faithful()) {
      assertThat(verify(server, Map.of(), "--writes", "--dry-run")).isZero();
      assertThat(printed.lines().filter(line -> line.contains("path parameter")).toList()).isNotEmpty()
          .noneMatch(line -> line.contains(" from --value "));
      assertThat(printed).containsPattern("an unpaired surrogate: should not fail, .*\\\\ud83d");
      assertThat(printed).containsPattern("PATCH .* with your values: must succeed, readerId from --value readerId, \\{");
      List<String> listed = printed.lines().filter(line -> line.matches("  [A-Z]+ /.*")).toList();
      assertThat(server.calls()).isEmpty();
      assertThat(folder).isEmptyDirectory();

      verify(server, Map.of(), "--writes");
      assertThat(listed).containsAll(printed.lines().filter(line -> line.matches("  [A-Z]+ /.*")).toList());

      assertThat(listed).hasSameSizeAs(server.calls());
      assertThat(results().path("calls").valueStream().map(call -> call.path("what").asString()).toList())
          .isEqualTo(listed.stream().map(line -> line.replaceFirst("^  \\S+ \\S+ · ", "").replaceFirst(": (must|should) .*$", "")).toList());
    }
  }

  @Test
  void dryRun_withoutSettings_listsTheCalls() {
    assertThat(run(Map.of(), "--contract", LIBRARY, "--dry-run")).isZero();

    assertThat(printed).contains("A dry run: nothing is sent", "  GET /loans/{loanId} · with your values: must succeed").doesNotContain("PATCH");
  }

  /** A provider whose every response is at fault, and full of somebody's data. In a JVM of its own: whatever it prints is looked at. */
  @Test
  void verify_valuesIdsAndKeys_areInNoOutput() throws Exception {
    try (MockWebServer provider = new MockWebServer()) {
      AtomicInteger asked = new AtomicInteger();
      List<MockResponse> responses = canaries();
      provider.setDispatcher(new Dispatcher() {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
          return responses.get(asked.getAndIncrement() % responses.size());
        }
      });

      int code = runAlone(Map.of("KOHORTPAY_API_KEY", "sk_test_CANARY", "GITHUB_ACTIONS", "true"), "--contract", LIBRARY,
          "--base-url", provider.url("").toString(), "--value", "loanId=CANARYloan", "--value", "readerId=CANARYreader", "--writes");

      assertThat(code).isEqualTo(1);
      assertThat(printed).contains("::error file=", "KEY_REPEATED", "STACK_TRACE", "NOT_STORED");
      assertThat(printed).contains("response body $.labels.*: expected string, found integer",
          "response media type: expected application/json, found text/html", "response media type: expected application/json, found another media type");
      assertThat(printed.lines().filter(VerifyCommandTest::tells)).as("printed").isEmpty();
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> written = files.filter(Files::isRegularFile).toList();
        assertThat(written).extracting(file -> file.getFileName().toString())
            .contains("index.html", "summary.md", "junit.xml", "results.sarif", "results.json");
        for (Path file : written) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).lines().filter(VerifyCommandTest::tells)).as(file.toString()).isEmpty();
        }
      }
    }
  }

  /** Messages name the prefix of test keys, which is not a secret. */
  private static boolean tells(String line) {
    return SECRETS.stream().anyMatch(line.replace("sk_test_…", "")::contains);
  }

  private static List<MockResponse> canaries() {
    String loan = "{\"id\":\"CANARY\",\"title\":424242424242,\"state\":\"CANARY\",\"fee\":\"CANARY\",\"returnedAt\":\"CANARY\","
        + "\"CANARYname\":1,\"labels\":{\"CANARYkey\":424242424242,\"CANARY key's\":1}}";
    List<MockResponse> responses = new ArrayList<>();
    responses.add(LibraryServer.json(200, loan));
    responses.add(LibraryServer.json(200, "{\"loans\":[" + loan + "," + loan + "],\"count\":424242424242424242424242}"));
    responses.add(LibraryServer.json(200, "{\"loans\":[\"CANARY"));
    responses.add(LibraryServer.error(404, "CANARY").setHeader("X-CANARY", "CANARY"));
    responses.add(new MockResponse().setHeader("Content-Type", "text/html; charset=CANARY").setBody("<p>CANARY</p>"));
    responses.add(new MockResponse().setHeader("Content-Type", "CANARY").setBody("CANARY"));
    responses.add(new MockResponse().setStatus("CANARY 424242424242"));
    responses.add(new MockResponse().setResponseCode(302).setHeader("Location", "http://CANARY.example/CANARY"));
    responses.add(LibraryServer.error(404, "CANARY: Bearer sk_test_CANARY").setHeader("WWW-Authenticate", "Bearer CANARY"));
    responses.add(LibraryServer.error(503, "\\n\\tat com.CANARY.Loans.find(CANARY.java:42)").setHeader("Retry-After", "CANARY"));
    responses.add(LibraryServer.json(201, "{\"id\":\"CANARY\",\"nickname\":\"CANARY\",\"blockedUntil\":\"2001-01-01T00:00:00Z\"}")
        .setHeader("Set-Cookie", "CANARY=424242424242"));
    responses.add(LibraryServer.json(200, "[".repeat(10_000) + "\"CANARY\""));
    responses.add(LibraryServer.json(299, "[\"CANARY\"]"));
    responses.add(LibraryServer.json(501, "{\"error\":\"CANARY\"}"));
    responses.add(LibraryServer.json(200, "\"CANARY\""));
    responses.add(LibraryServer.json(401, "{\"CANARY\":\"CANARY\"}"));
    responses.add(LibraryServer.json(200, loan).setHeader("X-Total", "CANARY"));
    responses.add(LibraryServer.json(201, "{\"id\":{\"CANARY\":424242424242},\"blockedUntil\":\"CANARY\"}"));
    responses.add(LibraryServer.json(200, loan).setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    responses.add(LibraryServer.json(200, loan).setHeader("Content-Type", "application/json; charset=CANARY"));
    responses.add(new MockResponse().setResponseCode(405).setHeader("Allow", "CANARY"));
    return responses;
  }

  private int verify(LibraryServer server, Map<String, String> environment, String... options) {
    List<String> all = new ArrayList<>(List.of("--contract", LIBRARY, "--base-url", server.url().toString(),
        "--value", "loanId=ln_1", "--value", "readerId=rd_1", "--slow", "30000"));
    all.addAll(List.of(options));
    Map<String, String> variables = new java.util.HashMap<>(environment);
    variables.put("KOHORTPAY_API_KEY", LibraryServer.KEY);
    return run(variables, all.toArray(String[]::new));
  }

  private int run(Map<String, String> environment, String... options) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of("--output", folder.toString(), "--prism", folder.resolve("none").toString()));
    all.addAll(List.of(options));
    int code = new CommandLine(new VerifyCommand(environment, false))
        .setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(all.toArray(String[]::new));
    printed = out.toString();
    return code;
  }

  /** Runs the main method, and keeps both of its outputs. */
  private int runAlone(Map<String, String> environment, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), VerifyMain.class.getName(), "--output", folder.resolve("out").toString(),
        "--prism", folder.resolve("none").toString()));
    command.addAll(List.of(options));
    Path log = folder.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    printed = Files.readString(log);
    return code;
  }

  private JsonNode results() throws IOException {
    return read("results.json");
  }

  private JsonNode read(String name) throws IOException {
    return Json.read(Files.readString(folder.resolve(name)));
  }
}
