package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KnownDeviationsTest {
  private static final Contract LIBRARY = FixtureContracts.library();
  private static final Operation GET = LIBRARY.operation("getLoan");
  private static final Operation LIST = LIBRARY.operation("listLoans");
  private static final String REST = ",'reason':'A reason.','date':'2026-11-23'}";
  private static final String NULL_UNLESS_RETURNED =
      "{'operation':'getLoan','path':'$.returnedAt','found':null,'when':{'$.state':['OPEN','LOST']}" + REST;
  private static final String NULL_IN_LIST_UNLESS_RETURNED =
      "{'operation':'listLoans','path':'$.loans[*].returnedAt','found':null,'when':{'$.loans[*].state':['OPEN','LOST']}" + REST;
  private static final String NO_FEE = "{'operation':'listLoans','path':'$.loans[*].fee','absent':true" + REST;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"OPEN, true", "LOST, true", "RETURNED, false", "SHREDDED, false"})
  void repair_conditionOnAProperty_isMetByItsValuesOnly(String state, boolean tolerated) throws IOException {
    KnownDeviations deviations = read(NULL_UNLESS_RETURNED);
    Exchange exchange = exchange(GET, loan(state, "null"));

    Exchange repaired = deviations.repair(GET, exchange);

    assertThat(Json.read(repaired.responseBody()).path("returnedAt").isNull()).isEqualTo(!tolerated);
    assertThat(deviations.states().values()).containsExactly(tolerated ? State.STILL_THERE : State.NOT_SEEN);
  }

  @Test
  void repair_conditionInAnArray_meansTheSameItem() throws IOException {
    KnownDeviations deviations = read(NULL_IN_LIST_UNLESS_RETURNED);

    Exchange repaired = deviations.repair(LIST, exchange(LIST, "{\"count\":3,\"loans\":["
        + loan("RETURNED", "null") + "," + loan("OPEN", "null") + "," + loan("RETURNED", "\"2024-01-01T00:00:00Z\"") + "]}"));

    JsonNode loans = Json.read(repaired.responseBody()).path("loans");
    assertThat(loans.path(0).path("returnedAt").isNull()).isTrue();
    assertThat(loans.path(1).path("returnedAt").isString()).isTrue();
    assertThat(loans.path(2).path("returnedAt").asString()).isEqualTo("2024-01-01T00:00:00Z");
  }

  @Test
  void repair_conditionOnAnAbsentProperty_isNotMet() throws IOException {
    Exchange exchange = exchange(GET, "{\"returnedAt\":null}");

    assertThat(read(NULL_UNLESS_RETURNED).repair(GET, exchange)).isSameAs(exchange);
  }

  @Test
  void repair_absentProperty_isAdded() throws IOException {
    KnownDeviations deviations = read(NO_FEE);

    Exchange repaired = deviations.repair(LIST, exchange(LIST, "{\"loans\":[{},{\"fee\":7}]}"));

    assertThat(Json.read(repaired.responseBody())).isEqualTo(Json.read("{\"loans\":[{\"fee\":1},{\"fee\":7}]}"));
    assertThat(deviations.states().values()).containsExactly(State.STILL_THERE);
  }

  @Test
  void repair_responseWithoutTheDeviation_isReturnedAsItCame_andTheDeviationIsGone() throws IOException {
    KnownDeviations deviations = read(NULL_UNLESS_RETURNED, NO_FEE);
    Exchange exchange = exchange(GET, loan("OPEN", "\"2024-01-01T00:00:00Z\""));

    assertThat(deviations.repair(GET, exchange)).isSameAs(exchange);
    assertThat(deviations.states().values()).containsExactly(State.GONE, State.NOT_SEEN);
  }

  @ParameterizedTest
  @CsvSource({"Emma, STILL_THERE", "Persuasion, NOT_SEEN"})
  void states_valueThatIsNotNull_isNotRefutedByAnother(String known, State state) throws IOException {
    KnownDeviations deviations = read("{'operation':'getLoan','path':'$.title','found':'" + known + "'" + REST);

    deviations.repair(GET, exchange(GET, loan("OPEN", "null")));

    assertThat(deviations.states().values()).containsExactly(state);
  }

  @Test
  void states_onceSeen_staysThere() throws IOException {
    KnownDeviations deviations = read(NULL_UNLESS_RETURNED);

    for (String returnedAt : List.of("\"2024-01-01T00:00:00Z\"", "null", "\"2024-01-01T00:00:00Z\"")) {
      deviations.repair(GET, exchange(GET, loan("OPEN", returnedAt)));
    }

    assertThat(deviations.states().values()).containsExactly(State.STILL_THERE);
  }

  @Test
  void states_errorEmptyListOrBrokenJson_showsNothing() throws IOException {
    KnownDeviations deviations = read(NO_FEE);

    deviations.repair(LIST, exchange(LIST, "{\"loans\":[],\"count\":0}"));
    deviations.repair(LIST, exchange(LIST, "{\"loans\":[{"));
    deviations.repair(LIST, new Exchange("GET", "/", Map.of(), null, 404,
        Map.of("Content-Type", List.of("application/json")), "{\"error\":{}}"));

    assertThat(deviations.states().values()).containsOnly(State.NOT_SEEN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{}                                                | has no operation",
      "{'p':0,GET,PATH,REST                               | has a field p, which is not one of absent, date, found, operation, path, reason, when",
      "{GET,PATH,REST                                     | needs either \"found\", the value that is found, or \"absent\": true",
      "{GET,PATH,'found':1,'absent':true,REST             | needs either \"found\", the value that is found, or \"absent\": true",
      "{GET,PATH,'found':1,'reason':'r','date':'May'}     | has a date that is not of the form 2026-11-23",
      "{GET,PATH,'found':1,'reason':'r','date':'2026-13-01'} | has a date that is not of the form 2026-11-23",
      "{GET,'path':'fee','found':1,REST                   | has the path fee: write it like $.canceledAt or $.data[*].locale",
      "{GET,'path':'$.loans[0].fee','found':1,REST        | has the path $.loans[0].fee: write it like $.canceledAt or $.data[*].locale",
      "{GET,PATH,'found':1,'when':{},REST                 | has a \"when\" that is not an object such as {\"$.status\": [\"OPEN\"]}",
      "{GET,PATH,'found':1,'when':{'$.state':'OPEN'},REST | has a condition on $.state without an array of the values it may have",
      "{GET,PATH,'found':1,'when':{'state':['OPEN']},REST | has the path state: write it like $.canceledAt or $.data[*].locale"})
  void read_malformedEntry_isRefused(String entry, String problem) throws IOException {
    Path file = list(entry.replace("GET", "'operation':'getLoan'").replace("PATH", "'path':'$.fee'").replace(",REST", REST));

    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> KnownDeviations.read(file, LIBRARY))
        .withMessage(file + ", entry 1: " + problem);
    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> KnownDeviations.read(file, LIBRARY, warning -> { }));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "payLoan | $.fee   |                     | the contract has no operation payLoan",
      "getLoan | $.fees  |                     | no response of getLoan in the contract has $.fees",
      "getLoan | $.fee   | {'$.status':['OPEN']} | its condition is on $.status, which the contract does not have in that response",
      "getLoan | $.fee   | {'$.state':['OPEN','CLOSED']} | its condition wants $.state to be \"CLOSED\", which the contract does not allow",
      "getLoan | $.fee   | {'$.title':[7]}     | its condition wants $.title to be 7, which the contract does not allow"})
  void read_entryThatTheContractDoesNotHave_isNamed(String operation, String path, String when, String problem) throws IOException {
    Path file = list(NO_FEE, "{'operation':'" + operation + "','path':'" + path + "','found':1"
        + (when == null ? "" : ",'when':" + when) + REST);
    String expected = file + ", entry 2 (" + operation + " " + path + "): " + problem + ". Correct the entry or delete it.";

    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> KnownDeviations.read(file, LIBRARY)).withMessage(expected);
    List<String> warnings = new ArrayList<>();
    assertThat(KnownDeviations.read(file, LIBRARY, warnings::add).states()).hasSize(1);
    assertThat(warnings).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{]", "{}", "", "7"})
  void read_notAList_isRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), text);

    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> KnownDeviations.read(file, LIBRARY))
        .withMessageStartingWith(file + " is ");
  }

  private KnownDeviations read(String... entries) throws IOException {
    return KnownDeviations.read(list(entries), LIBRARY);
  }

  private Path list(String... entries) throws IOException {
    return Files.writeString(folder.resolve("mine.json"), "[" + String.join(",", entries).replace('\'', '"') + "]");
  }

  private static String loan(String state, String returnedAt) {
    return "{\"id\":\"ln_1\",\"title\":\"Emma\",\"state\":\"" + state + "\",\"fee\":0,\"returnedAt\":" + returnedAt + ",\"labels\":{}}";
  }

  private static Exchange exchange(Operation operation, String body) {
    return new Exchange(operation.method(), operation.path(), Map.of(), null, 200,
        Map.of("Content-Type", List.of("application/json")), body);
  }
}
