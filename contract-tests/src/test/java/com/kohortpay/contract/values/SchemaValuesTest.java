package com.kohortpay.contract.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.spec.ValueRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Values made from a schema, held against it by the validator that judges exchanges. */
class SchemaValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "{type: string}", "{type: string, maxLength: 0}", "{type: string, minLength: 7, maxLength: 7}",
      "{type: string, pattern: '^[0-9*]*/[0-9*]+$'}", "{type: string, pattern: '^[A-Z]:\\\\[a-z\\\\]*$'}", "{type: string, pattern: '^$'}",
      "{type: string, pattern: '^[a-z]+$', minLength: 50, maxLength: 60}", "{type: string, pattern: '^(?!x)[a-z]{2,5}$'}",
      "{type: string, pattern: 'b', minLength: 3}", "{type: string, pattern: '^\"\\$\\{x\\}[äß]$'}",
      "{type: string, format: date-time, maxLength: 24}", "{type: string, format: email, minLength: 40}", "{type: string, format: uri, maxLength: 30}",
      "{type: string, format: uuid, pattern: '^1'}", "{type: string, format: decimal, pattern: '^\\d+\\.\\d{2}$'}", "{type: string, format: byte, minLength: 12}",
      "{type: string, format: date, enum: ['2024-02-29']}", "{type: string, format: hostname}", "{type: string, format: ipv4}", "{type: string, format: ipv6}",
      "{type: integer, minimum: 5, maximum: 5}", "{type: integer, minimum: 3, exclusiveMinimum: true, maximum: 4}", "{type: integer, maximum: -7}",
      "{type: integer, multipleOf: 7, minimum: 10}", "{type: number, minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true}",
      "{type: number, multipleOf: 0.01, minimum: 0.5}", "{type: integer, format: int32, minimum: 2147483647}",
      "{type: number, enum: [2.5, 7]}", "{type: boolean, enum: [false]}", "{type: integer, nullable: true, enum: [3]}",
      "{type: array, items: {type: integer}, minItems: 3}", "{type: array, items: {type: boolean}, minItems: 2, uniqueItems: true}",
      "{type: array, maxItems: 0, items: {type: string}}", "{type: array, uniqueItems: true, minItems: 4, items: {type: string, format: date}}",
      "{type: array, uniqueItems: true, minItems: 3, items: {type: object, required: [a], properties: {a: {type: string, enum: [x, y]}, b: {type: integer}}}}",
      "{type: object, required: [a], properties: {a: {type: string, readOnly: true}, b: {type: string}}}",
      "{type: object, minProperties: 3, properties: {a: {type: string}}}", "{type: object, maxProperties: 1, properties: {a: {type: string}, b: {type: string}}}",
      "{type: object, additionalProperties: {type: string, pattern: '^[a-z]{3}$'}, minProperties: 2}",
      "{type: object, additionalProperties: false, required: [a, '~/', '%'], properties: {a: {type: integer}, '~/': {type: string}, '%': {type: string}}}",
      "{allOf: [{type: object, required: [a], properties: {a: {type: string, minLength: 3}}}, {required: [b], properties: {b: {type: integer, minimum: 9}}}]}",
      "{allOf: [{type: string, minLength: 2}, {maxLength: 2}, {pattern: '^[A-Z]+$'}]}", "{}"})
  void example_ofASchema_satisfiesIt(String yaml) {
    Schema schema = schema(yaml);

    assertThat(violations(yaml, SchemaExample.least(schema, Side.SENT))).isEmpty();
    assertThat(violations(yaml, SchemaExample.complete(schema, Side.SENT))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{type: string, minLength: 2, maxLength: 4}", "{type: string, pattern: '^[a-z]{2,4}$', minLength: 2, maxLength: 3}",
      "{type: string, format: email, minLength: 10, maxLength: 30}", "{type: string, enum: ['*/*', 'NO']}", "{type: number, enum: [2.5]}",
      "{type: boolean, enum: [true]}", "{type: integer, minimum: 1, maximum: 3, multipleOf: 1}", "{type: number, minimum: 0, exclusiveMinimum: true, maximum: 1}",
      "{type: integer, multipleOf: 5}", "{type: integer, format: int32}", "{type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: string}}",
      "{type: array, maxItems: 2, items: {type: object, required: [a], properties: {a: {type: string}}}}",
      "{type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: integer}}",
      "{type: object, additionalProperties: false, required: [a], properties: {a: {type: string}, b: {type: string, nullable: true}}}"})
  void values_madeFromASchema_satisfyOrViolateItAsTheySay(String yaml) {
    Schema schema = schema(yaml);
    JsonNode sample = SchemaExample.least(schema, Side.SENT);

    assertThat(ValidValues.of(schema, sample)).allSatisfy(each -> assertThat(violations(yaml, each.value())).isEmpty());
    assertThat(InvalidValues.of(schema, sample)).isNotEmpty().allSatisfy(each -> assertThat(violations(yaml, each.value())).isNotEmpty());
  }

  @Test
  void invalidValues_ofABoundedString_breakOneKeywordEach() {
    Schema schema = schema("{type: string, pattern: '^[a-z]*$', minLength: 2, maxLength: 4}");

    assertThat(InvalidValues.of(schema, SchemaExample.least(schema, Side.SENT)).stream().filter(each -> each.value().isString()))
        .extracting(SchemaValue::keyword, each -> ValueRules.of(schema, Side.SENT).violated(each.value()).toString())
        .containsExactly(
            tuple("minLength", "[minLength]"), tuple("maxLength", "[maxLength]"),
            tuple("pattern", "[pattern]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{type: string, pattern: '^(?=a)b$'}", "{type: integer, minimum: 5, maximum: 4}", "{type: array, minItems: 3, uniqueItems: true, items: {type: boolean}}"})
  void example_ofASchemaThatNothingSatisfies_isAskedFor(String yaml) {
    assertThatThrownBy(() -> SchemaExample.least(schema(yaml), Side.SENT))
        .isInstanceOf(ContractException.class).hasMessageContaining("/paths/~1a/post/requestBody").hasMessageContaining("give it an example");
  }

  @Test
  void example_ofARecursiveSchema_ends() {
    Contract contract = Contract.parse("tree", """
        openapi: 3.0.3
        paths: {/a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}, responses: {}}}}
        components:
          schemas:
            Tree:
              type: object
              required: [name, parent, children]
              properties:
                name: {type: string}
                parent: {nullable: true, allOf: [{$ref: '#/components/schemas/Tree'}]}
                best: {$ref: '#/components/schemas/Tree'}
                children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
        """.replace("nullable: true, allOf: [{$ref: '#/components/schemas/Tree'}]", "type: string, nullable: true"));

    assertThat(SchemaExample.complete(body(contract), Side.SENT)).hasToString("{\"name\":\"x\",\"parent\":\"x\",\"children\":[]}");
  }

  @Test
  void example_ofEachSide_leavesOutWhatIsOfTheOther() {
    Schema schema = schema("{type: object, required: [id, pin], properties: {id: {type: string, readOnly: true}, pin: {type: string, writeOnly: true}}}");

    assertThat(SchemaExample.least(schema, Side.SENT)).hasToString("{\"pin\":\"x\"}");
    assertThat(SchemaExample.least(schema, Side.RETURNED)).hasToString("{\"id\":\"x\"}");
  }

  private static Schema schema(String yaml) {
    return body(contract(yaml));
  }

  private static Schema body(Contract contract) {
    return contract.operations().get(0).requestBody().orElseThrow().json().map(MediaType::schema).orElseThrow();
  }

  private static Contract contract(String yaml) {
    return Contract.parse("test", "{openapi: 3.0.3, paths: {/a: {post: {requestBody: {content: {application/json: {schema: "
        + yaml + "}}}, responses: {'204': {description: ''}}}}}}");
  }

  private static List<Violation> violations(String yaml, JsonNode value) {
    Contract contract = contract(yaml);
    Operation operation = contract.operations().get(0);
    return new ContractCheck(contract).checkRequest(operation, new Exchange(
        "POST", "/a", Map.of("Content-Type", List.of("application/json")), value.toString(), 204, Map.of(), ""));
  }
}
