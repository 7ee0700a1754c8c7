package com.kohortpay.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.json.JsonPath.Property;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.provider.KnownDeviation;
import com.kohortpay.contract.provider.KnownDeviations;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code openapi/known-deviations.json}, held against {@code openapi/kohortpay.yaml}. */
@ExtendWith(PrismExtension.class)
class KnownDeviationsFileTest {

  /** Once the contract allows it, it is a deviation no more: this asks for the entry to be deleted. */
  @ParameterizedTest
  @MethodSource("entries")
  void entry_violatesTheContract_andIsTolerated(KnownDeviation known, Contract contract, Settings settings) {
    Operation operation = contract.operation(known.operation());
    Exchange deviating = deviating(operation, known);
    ContractCheck check = new ContractCheck(contract);
    KnownDeviations deviations = KnownDeviations.read(settings.prismHome().resolve("known-deviations.json"), contract);

    assertThat(check.checkResponse(operation, deviating)).extracting(each -> each.location().path().inAnyItem()).containsExactly(known.path());
    assertThat(check.checkResponse(operation, deviations.repair(operation, deviating))).isEmpty();
    assertThat(deviations.states()).containsEntry(known, State.STILL_THERE);
    assertThat(known.reason()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource({
      "OPEN, '', true", "EXPIRED, '', true", "CANCELED, $.canceledAt, false", "COMPLETED, $.completedAt, false"})
  void group_withoutTheTimeOfItsOwnStatus_isAViolation(
      String status, String violated, boolean tolerated, Contract contract, Settings settings) {
    Operation operation = contract.operation("updateGroup");
    ObjectNode group = example(operation).deepCopy().asObject().put("status", status).putNull("canceledAt").putNull("completedAt");
    KnownDeviations deviations = KnownDeviations.read(settings.prismHome().resolve("known-deviations.json"), contract);

    List<Violation> violations =
        new ContractCheck(contract).checkResponse(operation, deviations.repair(operation, exchange(operation, group)));

    assertThat(violations).hasSize(tolerated ? 0 : 1)
        .allSatisfy(each -> assertThat(each.location().path()).isEqualTo(JsonPath.parse(violated)));
  }

  static Stream<KnownDeviation> entries(Contract contract, Settings settings) {
    return KnownDeviations.read(settings.prismHome().resolve("known-deviations.json"), contract).states().keySet().stream();
  }

  /** The first example of a success, with the deviation. */
  private static Exchange deviating(Operation operation, KnownDeviation known) {
    JsonNode body = example(operation).deepCopy();
    known.when().forEach((path, values) -> path.parent().orElseThrow().find(body).values()
        .forEach(owner -> ((ObjectNode) owner).set(name(path), values.get(0))));
    ObjectNode owner = (ObjectNode) known.path().parent().orElseThrow().find(body).values().iterator().next();
    known.found().ifPresentOrElse(value -> owner.set(name(known.path()), value), () -> owner.remove(name(known.path())));
    return exchange(operation, body);
  }

  private static String name(JsonPath path) {
    return ((Property) path.last().orElseThrow()).name();
  }

  private static JsonNode example(Operation operation) {
    return success(operation).contents().get(0).examples().get(0).value();
  }

  private static Exchange exchange(Operation operation, JsonNode body) {
    return new Exchange(operation.method(), operation.path(), Map.of(), null, Integer.parseInt(success(operation).code()),
        Map.of("Content-Type", List.of("application/json")), body.toString());
  }

  private static Response success(Operation operation) {
    return operation.responses().stream().filter(response -> response.code().startsWith("2")).findFirst().orElseThrow();
  }
}
