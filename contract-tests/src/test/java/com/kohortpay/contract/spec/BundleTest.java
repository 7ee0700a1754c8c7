package com.kohortpay.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.json.Json;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BundleTest {
  private static final Contract CONTRACT = Contract.parse("test", """
      openapi: 3.0.3
      paths:
        /a/{id}:
          parameters:
            - {$ref: '#/components/parameters/Id'}
          post:
            operationId: a
            requestBody:
              content:
                application/xml: {}
                application/json: {schema: {$ref: '#/components/schemas/A~1a%20b'}}
            responses:
              '200':
                description: ''
                content: {application/json: {schema: {$ref: '#/components/schemas/C/properties/d'}, example: {$ref: 'of an example'}}}
              '204': {description: '', content: {application/json: {schema: {type: string}}}}
      components:
        parameters:
          Id: {name: id, in: path, required: true, schema: {type: string}}
        schemas:
          A/a b:
            description: A string of the contract.
            properties: {description: {$ref: '#/components/schemas/B'}}
          B: {properties: {b: {$ref: '#/components/schemas/B'}}}
          C: {properties: {d: {type: array, items: {$ref: '#/components/schemas/B'}}}}
          Unused: {type: string}
      """);
  private static final Bundle BUNDLE = Bundle.of(CONTRACT, CONTRACT.operation("a"));

  @Test
  void schemas_thatAreReferredTo_keepTheirNames() {
    assertThat(BUNDLE.schemas()).containsOnlyKeys("A/a b", "B");
    assertThat(BUNDLE.operation().at("/requestBody/content/application~1json/schema")).hasToString("{\"$ref\":\"#/components/schemas/A~1a b\"}");
  }

  @Test
  void schema_thatIsPartOfAnother_standsInItsPlace() {
    assertThat(BUNDLE.operation().at("/responses/200/content/application~1json/schema"))
        .hasToString("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/B\"}}");
  }

  @Test
  void words_thatNoExchangeShows_areLeftOutButForNamesOfProperties() {
    assertThat(BUNDLE.schemas().get("A/a b")).hasToString("{\"properties\":{\"description\":{\"$ref\":\"#/components/schemas/B\"}}}");
  }

  @Test
  void example_thatLooksLikeAReference_isNone() {
    assertThat(BUNDLE.operation().at("/responses/200/content/application~1json/examples/Made/value")).hasToString("{\"$ref\":\"of an example\"}");
  }

  @Test
  void bodies_thatAreNotJsonOrCannotBe_areLeftOut() {
    assertThat(BUNDLE.operation().at("/requestBody/content").propertyNames()).containsExactly("application/json");
    assertThat(BUNDLE.operation().at("/responses/204").has("content")).isFalse();
  }

  @Test
  void leadingTo_aSchema_findsAllThatReferToIt() {
    assertThat(Bundle.leadingTo(Set.of("c"), Map.of("a", Set.of("b"), "b", Set.of("c", "b"), "c", Set.of(), "d", Set.of("e"), "e", Set.of())))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void rename_references_changesThoseThatAreMeant() {
    JsonNode tree = Json.read("{\"x\":{\"$ref\":\"#/components/schemas/A\"},\"y\":[{\"$ref\":\"#/components/schemas/B\"}]}");

    Bundle.rename(tree, Map.of("A", "A/2"));

    assertThat(tree).hasToString("{\"x\":{\"$ref\":\"#/components/schemas/A~12\"},\"y\":[{\"$ref\":\"#/components/schemas/B\"}]}");
  }
}
