package com.kohortpay.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompletedContractTest {

  @Test
  void completed_contractWithExamples_isTheSame() {
    Contract library = FixtureContracts.library();

    assertThat(CompletedContract.of(library)).isSameAs(library.root().json());
  }

  @Test
  void completed_contractWithoutExamples_hasOneOfEachBodyAndHeader() {
    Contract contract = Contract.parse("test", """
        openapi: 3.0.3
        paths:
          /a:
            get:
              responses:
                '200':
                  description: ''
                  headers: {X-Known: {schema: {type: boolean}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Code'}}, text/plain: {schema: {type: string}}}
        components: {schemas: {Code: {type: string, pattern: '^[A-Z]{2}$'}}}
        """);

    JsonNode response = CompletedContract.of(contract).at("/paths/~1a/get/responses/200");

    assertThat(response.at("/headers/X-Known/example").asBoolean()).isTrue();
    assertThat(response.at("/content/application~1json/example").asString()).matches("[A-Z]{2}");
    assertThat(response.at("/content/text~1plain").has("example")).isFalse();
  }
}
