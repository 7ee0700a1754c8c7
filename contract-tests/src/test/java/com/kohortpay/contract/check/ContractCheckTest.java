package com.kohortpay.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the check objects: to each kind of fault once, and to nothing else. */
class ContractCheckTest {
  private static final Contract CONTRACT = Contract.parse("test", """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      security: [{key: []}]
      paths:
        /things/{id}:
          put:
            operationId: putThing
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
              - {name: tag, in: query, schema: {type: array, items: {type: string, enum: [a, b]}}}
              - {name: limit, in: query, required: true, schema: {type: integer, minimum: 1}}
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            responses:
              '200':
                description: The thing.
                headers: {X-Count: {required: true, schema: {type: integer}}}
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
              '204': {description: Nothing.}
      components:
        securitySchemes: {key: {type: http, scheme: bearer}}
        schemas:
          Thing:
            type: object
            required: [name]
            properties:
              name: {type: string}
              at: {type: string, format: date-time, nullable: true}
              mail: {type: string, format: email}
              size: {type: integer, format: int32}
              made: {type: string, readOnly: true}
              secret: {type: string, writeOnly: true}
              parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
      """);
  private static final ContractCheck CHECK = new ContractCheck(CONTRACT);

  private String method = "PUT";
  private String target = "/things/7?limit=1";
  private String key = "Bearer sk_test_1";
  private String sentType = "application/json";
  private String sent = "{\"name\":\"a\"}";
  private int status = 200;
  private String answeredType = "application/json; charset=utf-8";
  private String count = "1";
  private String answered = "{\"name\":\"a\"}";

  @Test
  void check_documentedExchange_hasNoViolation() {
    target = "/things/7?tag=a&tag=b&limit=10";
    sent = "{\"name\":\"a\",\"at\":null,\"secret\":\"s\"}";
    answered = "{\"name\":\"a\",\"at\":\"2021-07-22T00:00:00.000Z\",\"made\":\"m\",\"unknown\":1,\"parts\":[{\"name\":\"b\"}]}";
    expectNone();

    status = 204;
    answered = "";
    expectNone();
  }

  @Test
  void check_anotherMethod_isReported() {
    method = "PATCH";
    expect(Kind.METHOD, "request method", "expected PUT, found PATCH");
  }

  @Test
  void check_anotherPath_isReported() {
    target = "/thing/7?limit=1";
    expect(Kind.PATH, "request path", "is not of the form /things/{id}");
  }

  @Test
  void check_pathParameterOfWrongType_isReported() {
    target = "/things/seven?limit=1";
    expect(Kind.PARAMETER, "path parameter id", "expected integer, found string");
  }

  @Test
  void check_queryParameterMissing_isReported() {
    target = "/things/7";
    expect(Kind.PARAMETER, "query parameter limit", "is required but absent");
  }

  @Test
  void check_queryParameterOutOfBounds_isReported() {
    target = "/things/7?limit=0";
    expect(Kind.PARAMETER, "query parameter limit", "is below the minimum of 1");
  }

  @Test
  void check_queryArrayItemNotInEnum_isReportedByIndex() {
    target = "/things/7?limit=1&tag=a&tag=c";
    expect(Kind.PARAMETER, "query parameter tag $[1]", "is not one of [\"a\",\"b\"]");
  }

  @Test
  void check_undocumentedQueryParameter_isReported() {
    target = "/things/7?limit=1&debug=true";
    expect(Kind.PARAMETER, "query parameter debug", "is not documented");
  }

  @Test
  void check_keyMissing_isReported() {
    key = null;
    expect(Kind.SECURITY, "security", "expected header Authorization: Bearer …");
  }

  @Test
  void check_keyOfAnotherScheme_isReported() {
    key = "Basic c2s=";
    expect(Kind.SECURITY, "security", "expected header Authorization: Bearer …");
  }

  @Test
  void check_keyEmpty_isReported() {
    key = "Bearer ";
    expect(Kind.SECURITY, "security", "expected header Authorization: Bearer …");
  }

  @Test
  void check_anotherRequestMediaType_isReported() {
    sentType = "text/plain";
    expect(Kind.REQUEST_MEDIA_TYPE, "request media type", "expected application/json, found text/plain");
  }

  @Test
  void check_requestBodyMissing_isReported() {
    sent = null;
    expect(Kind.REQUEST_BODY, "request body", "is required but absent");
  }

  @Test
  void check_readOnlyPropertyInRequest_isReported() {
    sent = "{\"name\":\"a\",\"made\":\"m\"}";
    expect(Kind.REQUEST_BODY, "request body $.made", "is readOnly: a request must not contain it");
  }

  @Test
  void check_requestBodyNotJson_isReported() {
    sent = "{\"name\":";
    expect(Kind.REQUEST_BODY, "request body", "is not well-formed JSON (line 1, column 9)");
  }

  @Test
  void check_undocumentedStatus_isReported() {
    status = 201;
    expect(Kind.STATUS, "response status", "expected one of 200, 204, found 201");
  }

  @Test
  void check_anotherResponseMediaType_isReported() {
    answeredType = "application/problem+json";
    expect(Kind.RESPONSE_MEDIA_TYPE, "response media type", "expected application/json, found application/problem+json");
  }

  @Test
  void check_responseMediaTypeMissing_isReported() {
    answeredType = null;
    expect(Kind.RESPONSE_MEDIA_TYPE, "response media type", "expected application/json, found none");
  }

  @Test
  void check_responseHeaderMissing_isReported() {
    count = null;
    expect(Kind.RESPONSE_HEADER, "response header X-Count", "is required but absent");
  }

  @Test
  void check_responseHeaderOfWrongType_isReported() {
    count = "many";
    expect(Kind.RESPONSE_HEADER, "response header X-Count", "expected integer, found string");
  }

  @Test
  void check_bodyWhereNoneIsDocumented_isReported() {
    status = 204;
    expect(Kind.RESPONSE_BODY, "response body", "expected none, found one");
  }

  @Test
  void check_requiredPropertyMissing_isReported() {
    answered = "{\"parts\":[]}";
    expect(Kind.RESPONSE_BODY, "response body $.name", "is required but absent");
  }

  @Test
  void check_nullNotAllowed_isReported() {
    answered = "{\"name\":null}";
    expect(Kind.RESPONSE_BODY, "response body $.name", "expected string, found null");
  }

  @Test
  void check_wrongTypeAtDepth_isReportedByPath() {
    answered = "{\"name\":\"a\",\"parts\":[{\"name\":\"b\",\"parts\":[{\"name\":1}]}]}";
    expect(Kind.RESPONSE_BODY, "response body $.parts[0].parts[0].name", "expected string, found integer");
  }

  @Test
  void check_wrongFormats_areReported() {
    answered = "{\"name\":\"a\",\"at\":\"yesterday\",\"mail\":\"nobody\",\"size\":2147483648}";
    assertThat(CHECK.check(operation(), exchange())).extracting(each -> each.location().toString())
        .containsExactly("response body $.at", "response body $.mail", "response body $.size");
  }

  @Test
  void check_writeOnlyPropertyInResponse_isReported() {
    answered = "{\"name\":\"a\",\"secret\":\"s\"}";
    expect(Kind.RESPONSE_BODY, "response body $.secret", "is writeOnly: a response must not contain it");
  }

  @Test
  void check_propertyNamedTwice_isReported() {
    answered = "{\"name\":\"a\",\"name\":\"a\"}";
    expect(Kind.RESPONSE_BODY, "response body", "is not well-formed JSON (line 1, column 19)");
  }

  @Test
  void check_anyViolation_doesNotContainTheValue() {
    sent = "{\"name\":[\"personal\"],\"mail\":\"personal\",\"at\":\"personal\"}";
    answered = sent;
    assertThat(CHECK.check(operation(), exchange())).hasSize(6).noneMatch(each -> each.toString().contains("personal"));
  }

  @Test
  void check_violation_namesThePlaceInTheContract() {
    answered = "{\"name\":1}";
    assertThat(CHECK.check(operation(), exchange())).extracting(Violation::pointer)
        .containsExactly("/components/schemas/Thing/properties/name/type");
  }

  private void expect(Kind kind, String location, String message) {
    assertThat(CHECK.check(operation(), exchange()))
        .extracting(Violation::kind, each -> each.location().toString(), Violation::message)
        .containsExactly(tuple(kind, location, message));
  }

  private void expectNone() {
    assertThat(CHECK.check(operation(), exchange())).isEmpty();
  }

  private static Operation operation() {
    return CONTRACT.operation("putThing");
  }

  private Exchange exchange() {
    return new Exchange(method, target, headers("Authorization", key, "Content-Type", sentType), sent,
        status, headers("content-type", answeredType, "x-count", count), answered);
  }

  private static Map<String, List<String>> headers(String first, String firstValue, String second, String secondValue) {
    Map<String, List<String>> headers = new HashMap<>();
    if (firstValue != null) {
      headers.put(first, List.of(firstValue));
    }
    if (secondValue != null) {
      headers.put(second, List.of(secondValue));
    }
    return headers;
  }
}
