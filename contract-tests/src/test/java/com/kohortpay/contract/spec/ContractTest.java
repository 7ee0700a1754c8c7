package com.kohortpay.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  private static final String HEAD = "openapi: 3.0.3\ninfo: {title: Test, version: '1'}\n";

  @Test
  void read_findsOperationsParametersAndExamples_throughReferences() {
    Contract contract = Contract.parse("test", HEAD + """
        security: [{key: []}]
        paths:
          /things/{id}:
            parameters: [{$ref: '#/components/parameters/Id'}]
            get:
              parameters: [{name: page, in: query, schema: {type: integer, minimum: 3}}]
              security: []
              responses: {4XX: {$ref: '#/components/responses/No'}, default: {description: Other.}}
            delete:
              operationId: deleteThing
              responses: {'204': {description: Gone.}}
        components:
          securitySchemes: {key: {type: apiKey, in: query, name: k}}
          parameters: {Id: {name: id, in: path, required: true, schema: {type: string}, example: 2021-07-22}}
          responses:
            'No':
              description: No.
              content: {application/json: {schema: {}, examples: {Why: {$ref: '#/components/examples/Why'}}}}
          examples: {Why: {value: {code: null}}}
        """);

    assertThat(contract.operations()).extracting(Operation::id).containsExactly("GET /things/{id}", "deleteThing");
    Operation get = contract.operations().get(0);
    assertThat(get.parameters()).extracting(parameter -> parameter + " " + parameter.example())
        .containsExactly("path parameter id \"2021-07-22\"", "query parameter page 4");
    assertThat(get.security()).isEmpty();
    assertThat(get.response(404).orElseThrow().contents().get(0).examples())
        .containsExactly(new Example("Why", Json.read("{\"code\":null}")));
    assertThat(get.response(500).orElseThrow().code()).isEqualTo("default");
    assertThat(contract.operation("deleteThing").security()).hasToString("[[query k]]");
    assertThat(contract.operation("deleteThing").response(200)).isEmpty();
  }

  @Test
  void read_ofNoFile_saysWhich() {
    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Contract.read(Path.of("no/such.yaml")))
        .withMessageContaining("no/such.yaml");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', value = {
      "'openapi: ['                                                              | test is not valid YAML",
      "'openapi: 3.1.0'                                                          | test is not an OpenAPI 3.0 contract",
      "'openapi: 3.0.3'                                                          | test has no operations",
      "'{openapi: 3.0.3, openapi: 3.0.3}'                                        | duplicate key openapi",
      "'{openapi: 3.0.3, paths: {/a: {$ref: \"#/no\"}}}'                         | #/paths/~1a refers to #/no, which does not exist",
      "'{openapi: 3.0.3, paths: {/a: {$ref: \"b.yaml#/a\"}}}'                    | only references within the file",
      "'{openapi: 3.0.3, paths: {/a: {$ref: \"#/paths/~1a\"}}}'                  | #/paths/~1a refers to itself",
      "'{openapi: 3.0.3, security: [{k: []}], paths: {/a: {get: {}}}}'           | names the security scheme k, which does not exist"})
  void read_ofABrokenContract_saysWhatAndWhere(String yaml, String message) {
    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Contract.parse("test", yaml))
        .withMessageContaining(message);
  }
}
