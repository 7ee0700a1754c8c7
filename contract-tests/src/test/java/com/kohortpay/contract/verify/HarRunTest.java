package com.kohortpay.contract.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Recorded traffic, judged by {@code --har}. */
@Timeout(60)
class HarRunTest {
  private static final String LOAN = "{\\\"id\\\":\\\"CANARY\\\",\\\"title\\\":\\\"CANARY\\\",\\\"state\\\":\\\"OPEN\\\",\\\"fee\\\":0,"
      + "\\\"returnedAt\\\":\\\"2024-05-01T10:00:00.000Z\\\",\\\"labels\\\":{}}";
  private static final String GOOD = entry("GET", "https://library.example.com/loans/CANARY1", 200, LOAN);

  @TempDir
  private Path folder;
  private String printed = "";

  @Test
  void run_validTraffic_isKeptAndNamesOperationsNeverSeen() throws IOException {
    assertThat(judge(GOOD)).isZero();

    assertThat(printed).contains("Never seen: deleteLoan, returnLoan, updateReader, listLoans", "✓ The contract is satisfied: 1 recorded exchange");
    assertThat(results().path("calls").path(0).path("operation").asString()).isEqualTo("getLoan");
  }

  @Test
  void run_violation_namesItsEntryAndKeepsNoValue() throws IOException {
    String wrong = entry("GET", "https://library.example.com/loans/CANARY2", 200, LOAN.replace("\\\"fee\\\":0", "\\\"fee\\\":\\\"CANARY\\\""));

    assertThat(judge(GOOD, wrong, entry("GET", "https://library.example.com/loans/x", 500, "CANARY"))).isEqualTo(1);

    JsonNode violations = results().path("calls").path(1);
    assertThat(violations.path("what").asString()).isEqualTo("entry 2");
    assertThat(violations.path("violations").path(0).path("path").asString()).isEqualTo("$.fee");
    assertThat(results().path("calls").path(2).path("violations").path(0).path("kind").asString()).isEqualTo("STATUS");
    assertThat(printed).doesNotContain("CANARY");
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).as(file.toString()).doesNotContain("CANARY");
      }
    }
  }

  @Test
  void run_trafficOfOtherApis_isListedByNumber() throws IOException {
    String aborted = entry("GET", "https://library.example.com/loans/1", 0, "");
    String withoutBody = entry("GET", "https://library.example.com/loans/1", 200, LOAN).replace("\"text\":", "\"size\":7,\"comment\":");

    assertThat(judge(entry("GET", "https://cdn.example.com/style.css?a|b", 200, ""), GOOD, aborted, withoutBody)).isZero();

    assertThat(results().path("unmatched")).isEqualTo(Json.tree(List.of("entry 1")));
    assertThat(results().path("incomplete")).isEqualTo(Json.tree(List.of("entry 3 (getLoan)", "entry 4 (getLoan)")));
  }

  @Test
  void run_baseUrl_isWhereTheApiIs() throws IOException {
    String below = entry("GET", "https://proxy.example.com/api/v2/loans/1", 200, LOAN);

    assertThat(judge(below)).isEqualTo(2);
    assertThat(judge(List.of("--base-url", "https://proxy.example.com/api/v2/"), below)).isZero();
  }

  @Test
  void run_base64Body_isDecoded() throws IOException {
    String encoded = java.util.Base64.getEncoder().encodeToString(LOAN.replace("\\\"", "\"").getBytes(StandardCharsets.UTF_8));

    assertThat(judge(GOOD.replace("\"" + LOAN + "\"", "\"" + encoded + "\",\"encoding\":\"base64\""))).isZero();
    assertThat(results().path("calls")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"log\":{}}", "{\"log\":{\"entries\":{}}}", "{\"log\":{\"entries\":[{\"CANARY\":", "CANARY"})
  void run_fileThatIsNotAHar_cannotBeJudged(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.har"), text);

    assertThat(run("--har", file.toString())).isEqualTo(2);
    assertThat(printed).contains("x.har").doesNotContain("CANARY");
  }

  /** 40 MB in a stream: a tree of all of it would be several times as large. */
  @Test
  void run_largeFile_isReadAsAStream() throws IOException {
    Path file = folder.resolve("large.har");
    String entry = GOOD.replace("\"comment\":\"\"", "\"comment\":\"" + "x".repeat(20_000) + "\"");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"log\":{\"version\":\"1.2\",\"pages\":[{\"id\":[1,{}]}],\"entries\":[");
      for (int i = 0; i < 2000; i++) {
        out.write(i == 0 ? entry : "," + entry);
      }
      out.write("]}}");
    }

    assertThat(run("--har", file.toString())).isZero();
    assertThat(results().path("calls")).hasSize(2000);
  }

  @Test
  void run_noSuchFile_saysSo() {
    assertThat(run("--har", "nope.har")).isEqualTo(2);
    assertThat(printed.strip()).isEqualTo("There is no file nope.har");
  }

  private static String entry(String method, String url, int status, String body) {
    return "{\"comment\":\"\",\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\",\"headers\":[{\"name\":\":path\",\"value\":\"/\"}]},"
        + "\"response\":{\"status\":" + status + ",\"headers\":[{\"name\":\"content-type\",\"value\":\"application/json\"}],"
        + "\"content\":{\"mimeType\":\"application/json\",\"text\":\"" + body + "\"}}}";
  }

  private int judge(String... entries) throws IOException {
    return judge(List.of(), entries);
  }

  private int judge(List<String> options, String... entries) throws IOException {
    Path file = Files.writeString(folder.resolve("traffic.har"),
        "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"x\"},\"entries\":[" + String.join(",", entries) + "]}}");
    return run(Stream.concat(Stream.of("--har", file.toString()), options.stream()).toArray(String[]::new));
  }

  private int run(String... options) {
    StringWriter out = new StringWriter();
    String[] all = Stream.concat(Stream.of("--contract", FixtureContracts.file("library.yaml").toString(),
        "--output", folder.resolve("out").toString(), "--prism", folder.resolve("none").toString()), Stream.of(options)).toArray(String[]::new);
    int code = new CommandLine(new VerifyCommand(Map.of(), false)).setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(all);
    printed = out.toString();
    return code;
  }

  private JsonNode results() throws IOException {
    return Json.read(Files.readString(folder.resolve("out/results.json")));
  }
}
