package com.kohortpay.contract.report;

import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.redact.Redactor;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.SourceLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contract and exchanges to report about. */
public final class Sample {
  public static final String YAML = """
      openapi: 3.0.3
      info: {title: Things, version: 1.2.3}
      paths:
        /things/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          get:
            operationId: getThing
            responses:
              '200':
                description: The thing.
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Thing'
              4XX: {description: Refused.}
        /things:
          post:
            operationId: makeThing
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            responses:
              '201': {description: Made.}
              4XX: {description: Refused.}
      components:
        schemas:
          Thing:
            type: object
            required:
              - name
            properties:
              name:
                type: string
              tags:
                type: array
                items: {type: string}
              labels:
                type: object
                additionalProperties: {type: string}
      """;
  static final Contract CONTRACT = Contract.parse("things.yaml", YAML);
  public static final Operation GET = CONTRACT.operation("getThing");
  static final Operation MAKE = CONTRACT.operation("makeThing");
  static final List<Violation> NONE = List.of();

  private Sample() {}

  /** A report into a folder, as the build of this name would write it at once. */
  static Report report(Path folder, String build, String run) {
    Path yaml = yaml(folder);
    return new Report(new ReportSettings(Optional.of(folder.resolve("report")), Duration.ZERO, build, run, "7.25.0"),
        new ReportFacts(() -> ContractFacts.of(yaml, "things.yaml", false), () -> SourceLines.of(yaml), () -> Redactor.of(CONTRACT), () -> Map.of("Prism", "5.16.0")));
  }

  /** A report that is written nowhere. */
  static Report report() {
    return report(false);
  }

  /** A report about a contract of the tests' own, written nowhere. */
  static Report fixtureReport() {
    return report(true);
  }

  private static Report report(boolean fixture) {
    return new Report(ReportSettings.UNWRITTEN, new ReportFacts(
        () -> new ContractFacts(fixture ? "More things" : "Things", "1.2.3", "things.yaml", fixture,
            CONTRACT.operations().stream().map(OperationFacts::of).toList()),
        () -> SourceLines.parse(YAML), () -> Redactor.of(CONTRACT), () -> Map.of("Prism", "5.16.0")));
  }

  static Exchange exchange(Operation operation, int status, String body) {
    return new Exchange(operation.method(), operation.path().replace("{id}", "7"), Map.of(), null,
        status, Map.of("Content-Type", List.of("application/json")), body);
  }

  /** One exchange without fault. */
  static void keeps(Report report, Operation operation, String response, String what) {
    report.checked(Suite.MOCK, operation, response, what, exchange(operation, 200, "{\"name\":\"a\"}"), NONE);
  }

  /** One exchange in which the name is a number. */
  static void breaks(Report report, String what) {
    Exchange exchange = exchange(GET, 200, "{\"name\":1}");
    report.checked(Suite.MOCK, GET, "200", what, exchange, new ContractCheck(CONTRACT).checkResponse(GET, exchange));
  }

  private static Path yaml(Path folder) {
    try {
      return Files.writeString(folder.resolve("things.yaml"), YAML);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
