package com.kohortpay.contract.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The check objects to a client that loses, changes or misreads something. Models are tried by the client mutants. */
class ClientCheckTest {
  private static final Operation OPERATION = Contract.parse("times", """
      openapi: 3.0.3
      paths:
        /times/{id}:
          patch:
            operationId: updateTimes
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}, example: t 1}
            requestBody:
              content:
                application/json:
                  schema: {type: object, additionalProperties: {type: string, nullable: true}}
            responses:
              '200':
                content:
                  application/json:
                    schema:
                      type: object
                      additionalProperties: {type: string, format: date-time, nullable: true}
              '404': {}
      """).operation("updateTimes");
  private static final Arguments NULL_GIVEN = Arguments.of(OPERATION, Json.read("{\"deletedAt\":null}"));
  private static final String SENT = "{\"deletedAt\":null}";
  private static final String RECEIVED = "{\"from\":\"2021-07-08T00:00:00.000Z\",\"to\":null}";
  private static final String ERROR = "{\"error\":{\"type\":\"t\",\"message\":\"m\",\"code\":\"NOT_FOUND\"}}";

  @Test
  void check_rightRequestAndResult_hasNoViolation() {
    assertThat(check(SENT, result("2021-07-08T00:00:00Z"))).isEmpty();
  }

  @Test
  void givenNullNotSent_isLost() {
    assertThat(check("{}", result("2021-07-08T00:00:00Z"))).containsExactly(
        tuple(Kind.CLIENT_REQUEST, "request body $.deletedAt", "expected null, found absent"));
  }

  @Test
  void somethingSentThatWasNotGiven_isInvented() {
    assertThat(check("{\"deletedAt\":null,\"x\":1}", result("2021-07-08T00:00:00Z"))).containsExactly(
        tuple(Kind.CLIENT_REQUEST, "request body $.x", "expected absent, found integer"));
  }

  @Test
  void parameterSentOtherwise_isChanged() {
    assertThat(violations("/times/t%201x", 200, RECEIVED, SENT, result("2021-07-08T00:00:00Z"))).containsExactly(
        tuple(Kind.CLIENT_REQUEST, "path parameter id", "is another string"));
  }

  @Test
  void anotherValueInTheResult_isSeenInTheValueAndInWhatIsEncoded() {
    assertThat(check(SENT, result("2022-07-08T00:00:00Z"))).containsExactly(
        tuple(Kind.CLIENT_TYPE, "result $.from", "is another string"),
        tuple(Kind.CLIENT_ROUND_TRIP, "encoded result $.from", "is another string"));
  }

  @Test
  void sameInstantWithAnotherOffset_isAnotherTime() {
    assertThat(check(SENT, result("2021-07-08T02:00:00+02:00"))).extracting(Tuple::toList).hasSize(2);
  }

  @Test
  void valueLost_isNamed() {
    assertThat(check(SENT, Outcome.answered(map(null)))).containsExactly(
        tuple(Kind.CLIENT_TYPE, "result $.from", "expected a value, found null"),
        tuple(Kind.CLIENT_ROUND_TRIP, "encoded result $.from", "expected string, found null"));
  }

  @Test
  void valueOfAnotherJavaType_isNamed() {
    assertThat(check(SENT, Outcome.answered(map("2021-07-08T00:00:00Z")))).containsExactly(
        tuple(Kind.CLIENT_TYPE, "result $.from", "is a String, which is not the Java type of string date-time"));
    assertThat(check(SENT, Outcome.answered("text"))).contains(
        tuple(Kind.CLIENT_TYPE, "result", "is a String, which is not the Java type of object"));
  }

  @Test
  void successWhereTheServerFailed_isAWrongOutcome() {
    assertThat(violations("/times/t%201", 404, ERROR, SENT, result("2021-07-08T00:00:00Z"))).extracting(each -> each.toList().get(0))
        .containsExactly(Kind.CLIENT_OUTCOME);
  }

  private static Outcome result(String from) {
    return Outcome.answered(map(OffsetDateTime.parse(from)));
  }

  private static Map<String, Object> map(Object from) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", from);
    map.put("to", null);
    return map;
  }

  private static List<Tuple> check(String sent, Outcome outcome) {
    return violations("/times/t%201", 200, RECEIVED, sent, outcome);
  }

  private static List<Tuple> violations(String target, int status, String received, String sent, Outcome outcome) {
    Exchange exchange = new Exchange("PATCH", target, Map.of(), sent,
        status, Map.of("Content-Type", List.of("application/json")), received);
    return ClientCheck.check(OPERATION, NULL_GIVEN, exchange, outcome).stream()
        .map((Violation each) -> tuple(each.kind(), each.location().toString(), each.message())).toList();
  }
}
