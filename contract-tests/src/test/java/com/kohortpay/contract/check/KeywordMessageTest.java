package com.kohortpay.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each keyword that a value violates; the value itself never is. */
class KeywordMessageTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{type: integer}                            | \"CANARY\"       | $   | /type                 | expected integer, found string",
      "{type: string}                             | null             | $   | /type                 | expected string, found null",
      "{type: string, enum: [a, b]}               | \"CANARY\"       | $   | /enum                 | is not one of [\"a\",\"b\"]",
      "{type: string, format: uuid}               | \"CANARY\"       | $   | /format               | is not a valid uuid",
      "{type: string, format: date-time}          | \"CANARY\"       | $   | /format               | is not a valid date-time",
      "{type: string, format: email}              | \"CANARY\"       | $   | /format               | is not a valid email",
      "{type: integer, format: int32}             | 2147483648       | $   | /format               | is not a valid int32",
      "{type: string, pattern: '^[0-9]+$'}        | \"CANARY\"       | $   | /pattern              | does not match the pattern ^[0-9]+$",
      "{type: string, minLength: 9}               | \"CANARY\"       | $   | /minLength            | has fewer characters than minLength 9",
      "{type: string, maxLength: 2}               | \"CANARY\"       | $   | /maxLength            | has more characters than maxLength 2",
      "{type: integer, minimum: 7}                | 6                | $   | /minimum              | is below the minimum of 7",
      "{type: integer, maximum: 7}                | 8                | $   | /maximum              | is above the maximum of 7",
      "{type: number, multipleOf: 0.5}            | 1.25             | $   | /multipleOf           | violates multipleOf 0.5",
      "{type: array, items: {}, minItems: 2}      | [\"CANARY\"]     | $   | /minItems             | has fewer items than minItems 2",
      "{type: array, items: {}, maxItems: 1}      | [1,\"CANARY\"]   | $   | /maxItems             | has more items than maxItems 1",
      "{type: array, items: {}, uniqueItems: true} | [\"CANARY\",\"CANARY\"] | $ | /uniqueItems      | has two equal items",
      "{type: object, minProperties: 2}           | {\"CANARY\":1}   | $   | /minProperties        | has fewer properties than minProperties 2",
      "{type: object, maxProperties: 0}           | {\"CANARY\":1}   | $   | /maxProperties        | has more properties than maxProperties 0",
      "{type: object, required: [a]}              | {\"CANARY\":1}   | $.a | /required             | is required but absent",
      "{type: object, additionalProperties: false} | {\"CANARY\":1}  | $.CANARY | /additionalProperties | is not documented, and no other properties are allowed",
      "{type: array, items: {type: integer}}      | [1,\"CANARY\"]   | $[1] | /items/type          | expected integer, found string",
      "{anyOf: [{type: integer}, {type: boolean}]} | {\"CANARY\":1}  | $   | /anyOf/0/type         | expected integer, found object",
      "{not: {type: string}}                      | \"CANARY\"       | $   | /not                  | matches the schema in not"})
  void keyword_violated_isNamedWithWhatTheContractSays(String schema, String body, String path, String pointer, String message) {
    Contract contract = Contract.parse("test", "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {/a: {get: {operationId: a, responses: "
        + "{'200': {description: d, content: {application/json: {schema: " + schema + "}}}}}}}}");

    List<Violation> violations = new ContractCheck(contract).checkResponse(contract.operation("a"), new Exchange(
        "GET", "/a", Map.of(), null, 200, Map.of("Content-Type", List.of("application/json")), body));

    Violation violation = violations.get(0);
    assertThat(violation.location().path()).hasToString(path);
    assertThat(violation.pointer()).isEqualTo("/paths/~1a/get/responses/200/content/application~1json/schema" + pointer);
    assertThat(violation.message()).isEqualTo(message);
    assertThat(violations).extracting(Violation::message).noneMatch(each -> each.contains("CANARY"));
  }
}
