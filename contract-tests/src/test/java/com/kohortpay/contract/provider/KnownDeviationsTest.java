package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KnownDeviationsTest {
  private static final Contract CONTRACT = Contract.read(Settings.ofSystemProperties().contract());
  private static final Path FILE = Settings.ofSystemProperties().prismHome().resolve("known-deviations.json");

  /** Once the contract allows it, it is none any more: this asks for the entry to be deleted. */
  @ParameterizedTest
  @MethodSource("known")
  void eachOfTheFile_isAgainstTheContract_andRepaired(KnownDeviation known) {
    Operation operation = CONTRACT.operation(known.operation());
    Exchange deviating = deviating(operation, known);
    ContractCheck check = new ContractCheck(CONTRACT);

    assertThat(check.checkResponse(operation, deviating)).hasSize(1);
    KnownDeviations deviations = KnownDeviations.read(FILE, CONTRACT);
    assertThat(check.checkResponse(operation, deviations.repair(operation, deviating))).isEmpty();
    assertThat(deviations.states()).containsEntry(known, State.STILL_THERE);
    assertThat(known.reason()).hasSizeGreaterThan(20);
  }

  @Test
  void anAnswerWithout_isGivenBackAsItCame_andTheDeviationIsGone() {
    KnownDeviations deviations = KnownDeviations.read(FILE, CONTRACT);
    Operation operation = CONTRACT.operation("updateCustomer");
    Exchange exchange = exchange(operation, example(operation));

    assertThat(deviations.repair(operation, exchange)).isSameAs(exchange);
    assertThat(state(deviations, "updateCustomer $.addressId")).isEqualTo(State.GONE);
    assertThat(state(deviations, "expireGroup $.canceledAt")).isEqualTo(State.NOT_LOOKED_AT);
  }

  @Test
  void onceSeen_itIsStillThere_whateverComesAfterwards() {
    KnownDeviations deviations = KnownDeviations.read(FILE, CONTRACT);
    Operation operation = CONTRACT.operation("updateCustomer");
    ObjectNode customer = example(operation).asObject();
    Exchange with = exchange(operation, customer);
    Exchange without = exchange(operation, customer.deepCopy().asObject().without("addressId"));

    List.of(with, without, with).forEach(each -> deviations.repair(operation, each));

    assertThat(state(deviations, "updateCustomer $.addressId")).isEqualTo(State.STILL_THERE);
    assertThat(state(deviations, "updateCustomer $.shippingAddressId")).isEqualTo(State.GONE);
  }

  @Test
  void anErrorOrAnEmptyList_showsNothing() {
    KnownDeviations deviations = KnownDeviations.read(FILE, CONTRACT);
    Operation operation = CONTRACT.operation("listGroupParticipants");

    deviations.repair(operation, exchange(operation, Json.read("{\"data\":[],\"count\":0}")));
    deviations.repair(operation, new Exchange("GET", "/", Map.of(), null, 404,
        Map.of("Content-Type", List.of("application/json")), "{\"error\":{}}"));

    assertThat(deviations.states().values()).containsOnly(State.NOT_LOOKED_AT);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{}                                              | entry 1: has no operation",
      "{`p`:0,OP,PATH,REASON,DATE}                     | entry 1: has a field p, which means nothing here",
      "{OP,PATH,REASON,DATE}                           | entry 1: needs either \"found\", the value that is found, or \"absent\": true",
      "{OP,PATH,REASON,DATE,`found`:1,`absent`:true}   | entry 1: needs either \"found\", the value that is found, or \"absent\": true",
      "{OP,PATH,REASON,`date`:`May`,`found`:1}         | entry 1: has a date that is none of the form 2026-11-23",
      "{OP,PATH,REASON,`date`:`2026-13-01`,`found`:1}  | entry 1: has a date that is none of the form 2026-11-23",
      "{OP,`path`:`canceledAt`,REASON,DATE,`found`:1}  | entry 1: has the path canceledAt: write it like $.canceledAt or $.data[*].locale",
      "{OP,`path`:`$.cancelledAt`,REASON,DATE,`found`:1} | entry 1: no answer of expireGroup in the contract has $.cancelledAt: correct it, or delete the entry",
      "{`operation`:`x`,PATH,REASON,DATE,`found`:1}    | entry 1: no answer of x in the contract has $.canceledAt: correct it, or delete the entry"})
  void anEntryThatCannotBeUsed_isRefused(String entry, String message, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), "[" + entry.replace("OP", "`operation`:`expireGroup`")
        .replace("PATH", "`path`:`$.canceledAt`").replace("REASON", "`reason`:`because`").replace("DATE", "`date`:`2026-11-23`")
        .replace('`', '"') + "]");

    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> KnownDeviations.read(file, CONTRACT))
        .withMessage(file + ", " + message);
  }

  @Test
  void aFileThatIsNoJson_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), "[{]");

    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> KnownDeviations.read(file, CONTRACT))
        .withMessageContaining(file + " is not well-formed JSON (line 1, column");
  }

  static Set<KnownDeviation> known() {
    return KnownDeviations.read(FILE, CONTRACT).states().keySet();
  }

  private static State state(KnownDeviations deviations, String name) {
    return deviations.states().entrySet().stream()
        .filter(each -> (each.getKey().operation() + " " + each.getKey().path()).equals(name)).findFirst().orElseThrow().getValue();
  }

  /** The first example of a success, with the deviation. */
  private static Exchange deviating(Operation operation, KnownDeviation known) {
    JsonNode body = example(operation).deepCopy();
    String property = ((JsonPath.Property) known.path().last().orElseThrow()).name();
    ObjectNode owner = known.owners(body).get(0);
    known.found().ifPresentOrElse(value -> owner.set(property, value), () -> owner.remove(property));
    return exchange(operation, body);
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
