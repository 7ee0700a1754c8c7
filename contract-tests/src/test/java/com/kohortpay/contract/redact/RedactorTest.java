package com.kohortpay.contract.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Contract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private static final Contract LIBRARY = Contract.parse("library", """
      openapi: 3.0.3
      info: {title: A library, version: '1'}
      paths:
        /readers/{id}/loans:
          get:
            operationId: listLoans
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: Loans.
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        loans:
                          type: array
                          items:
                            type: object
                            properties:
                              readerEmail: {type: string}
                              fee: {type: integer}
                              notes: {type: object}
      """);
  private static final Redactor REDACTOR = Redactor.of(LIBRARY);
  private static final Exchange EXCHANGE = new Exchange("GET", "/readers/rd_77/loans?jane=1",
      Map.of("Authorization", List.of("Bearer secret")), null, 200,
      Map.of("Content-Type", List.of("text/plain; note=Jane"), "X-Jane", List.of("trace-17")),
      "{\"loans\":[{\"readerEmail\":\"jane@doe.example\",\"fee\":123456,\"notes\":{\"Jane's note\":1.5,\"plan\":true},"
          + "\"nick name\":null}],\"count\":1}");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "$.loans[0].readerEmail      | $.loans[*].readerEmail",
      "$.loans[3].notes.plan       | $.loans[*].notes.*",
      "$.loans[3].notes['a.b[0]']  | $.loans[*].notes.*",
      "$['jane@doe.example'].x     | $.*.*",
      "$                           | $"})
  void violations_nameThatTheContractDoesNotHave_becomesAStar(String path, String redacted) {
    Violation violation = violation(path, "is wrong");

    assertThat(REDACTOR.violations(List.of(violation)).get(0).location())
        .isEqualTo(Location.of(Part.RESPONSE_BODY).at(JsonPath.parse(redacted)));
  }

  @ParameterizedTest
  @CsvSource({"id, id", "jane, …"})
  void violations_parameterThatTheContractDoesNotHave_isHidden(String name, String redacted) {
    Violation violation = new Violation(Kind.PARAMETER, Location.of(Part.QUERY_PARAMETER, name), "is not documented", "");

    assertThat(REDACTOR.violations(List.of(violation)).get(0).location().name()).isEqualTo(redacted);
  }

  @Test
  void violations_sameInManyItems_areCounted() {
    assertThat(REDACTOR.violations(List.of(violation("$.loans[0].fee", "is null"), violation("$.loans[1].fee", "is null"),
        violation("$.loans[1].fee", "is long"))))
        .containsExactly(violation("$.loans[*].fee", "is null (2 times)"), violation("$.loans[*].fee", "is long"));
  }

  @Test
  void exchange_namesOfTheContractAndCommonHeaders_areAllThatIsLeft() {
    MaskedExchange redacted = REDACTOR.exchange(LIBRARY.operation("listLoans"), EXCHANGE);

    assertThat(redacted).isEqualTo(new MaskedExchange("GET", List.of("…"), List.of("Authorization"), "none", "200",
        List.of("Content-Type", "…"), """
            {
              loans: [
                {
                  readerEmail: string
                  fee: integer
                  notes: {
                    …: number
                    …: boolean
                  }
                  …: null
                }
              ]
              …: integer
            }"""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "null", value = {
      "null                        | none",
      "``                          | none",
      "<html>                      | not JSON, 6 characters",
      "[]                          | []",
      "{}                          | {}",
      "`\"jane\"` | string"})
  void exchange_body_isOutlined(String body, String outline) {
    assertThat(REDACTOR.exchange(LIBRARY.operation("listLoans"), EXCHANGE.withResponseBody(body == null ? "" : body)).responseBody())
        .isEqualTo(outline);
  }

  @Test
  void exchange_sameItems_areCounted_andADeepBodyIsCut() {
    assertThat(REDACTOR.exchange(LIBRARY.operation("listLoans"), EXCHANGE.withResponseBody("[1,2,\"a\"]")).responseBody())
        .isEqualTo("[\n  integer  × 2\n  string\n]");
    assertThat(REDACTOR.exchange(LIBRARY.operation("listLoans"), EXCHANGE.withResponseBody("[".repeat(20) + "]".repeat(20))).responseBody().lines())
        .hasSize(17).contains("                […]");
  }

  private static Violation violation(String path, String message) {
    return new Violation(Kind.RESPONSE_BODY, Location.of(Part.RESPONSE_BODY).at(JsonPath.parse(path)), message, "/paths");
  }
}
