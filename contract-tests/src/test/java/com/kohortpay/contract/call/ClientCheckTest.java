package com.kohortpay.contract.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.kohortpay.client.Json;
import com.kohortpay.client.model.Customer;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That the check objects to a client which loses, changes or misreads something. */
class ClientCheckTest {
  private static final Operation OPERATION =
      Contract.read(Settings.ofSystemProperties().contract()).operation("updateCustomer");
  private static final Arguments RESTORE =
      Arguments.of(OPERATION, com.kohortpay.contract.json.Json.read("{\"deletedAt\":null}"));
  private static final JsonNode CUSTOMER =
      OPERATION.response(201).orElseThrow().contents().get(0).examples().get(0).value();
  private static final String ERROR = "{\"error\":{\"type\":\"t\",\"message\":\"m\",\"code\":\"NOT_FOUND\"}}";

  @Test
  void whatIsSentAndReadAsItShould_isNoViolation() {
    assertThat(check("{\"deletedAt\":null}", answer(CUSTOMER.toString()))).isEmpty();
  }

  @Test
  void aNullThatIsNotSent_isLost() {
    assertThat(check("{}", answer(CUSTOMER.toString()))).containsExactly(
        tuple(Kind.CLIENT_REQUEST, "request body $.deletedAt", "expected null, found absent"));
  }

  @Test
  void somethingSentThatWasNotGiven() {
    assertThat(check("{\"deletedAt\":null,\"x\":1}", answer(CUSTOMER.toString()))).containsExactly(
        tuple(Kind.CLIENT_REQUEST, "request body $.x", "expected absent, found integer"));
  }

  @Test
  void aValueReadAsAnother_isSeenInTheGetterAndInWhatIsWrittenAgain() {
    String changed = CUSTOMER.toString().replace("\"isBlocked\":true", "\"isBlocked\":false");
    assertThat(check("{\"deletedAt\":null}", answer(changed))).containsExactly(
        tuple(Kind.CLIENT_TYPE, "result $.isBlocked", "is another boolean"),
        tuple(Kind.CLIENT_ROUND_TRIP, "encoded result $.isBlocked", "is another boolean"));
  }

  @Test
  void aTimeReadWithAnotherOffset_isAnotherTime() {
    String changed = CUSTOMER.toString().replace("\"createdAt\":\"2021-07-08T00:00:00.000Z\"", "\"createdAt\":\"2021-07-08T02:00:00.000+02:00\"");
    assertThat(check("{\"deletedAt\":null}", answer(changed))).containsExactly(
        tuple(Kind.CLIENT_TYPE, "result $.createdAt", "is another string"),
        tuple(Kind.CLIENT_ROUND_TRIP, "encoded result $.createdAt", "is another string"));
  }

  @Test
  void aFieldLost() {
    String changed = CUSTOMER.toString().replace("\"firstName\":\"John\",", "");
    assertThat(check("{\"deletedAt\":null}", answer(changed))).containsExactly(
        tuple(Kind.CLIENT_TYPE, "result $.firstName", "expected a value, found null"),
        tuple(Kind.CLIENT_ROUND_TRIP, "encoded result $.firstName", "expected string, found absent"));
  }

  @Test
  void aPlainTextWhereAModelShouldBe() {
    assertThat(check("{\"deletedAt\":null}", Outcome.answered("text"))).contains(
        tuple(Kind.CLIENT_TYPE, "result", "is a String, which is not the Java type of object"));
  }

  @Test
  void anAnswerWhereTheServerFailed() {
    assertThat(violations(404, ERROR, "{\"deletedAt\":null}", answer(CUSTOMER.toString()))).containsExactly(
        tuple(Kind.CLIENT_OUTCOME, "client", "expected NotFoundException for status 404, found an answer"));
  }

  private static Outcome answer(String json) {
    return Outcome.answered(Json.decode(json, Customer.class));
  }

  private static List<Tuple> check(String sent, Outcome outcome) {
    return violations(201, CUSTOMER.toString(), sent, outcome);
  }

  private static List<Tuple> violations(int status, String answered, String sent, Outcome outcome) {
    Exchange exchange = new Exchange("PATCH", "/customers/cus_1234567890", Map.of(), sent,
        status, Map.of("Content-Type", List.of("application/json")), answered);
    return ClientCheck.check(OPERATION, RESTORE, exchange, outcome).stream()
        .map((Violation each) -> tuple(each.kind(), each.location().toString(), each.message())).toList();
  }
}
