package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.redact.Redactor;
import com.kohortpay.contract.report.Run.ViolatingExchange;
import com.kohortpay.contract.report.Run.ViolationFacts;
import com.kohortpay.contract.spec.SourceLines;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private final Results results = new Results(() -> SourceLines.parse(Sample.YAML), () -> Redactor.of(Sample.CONTRACT));

  @Test
  void violation_namesItsLine() {
    violating("{\"name\":1}", "Small");

    assertThat(only().violations()).containsExactly(
        new ViolationFacts("response body", "response body $.name", "expected string, found integer", 33, "type: string"));
    assertThat(only().exchange().responseBody()).isEqualTo("{\n  name: integer\n}");
  }

  @Test
  void violations_alike_areOneEntry() {
    violating("{\"name\":1}", "seed 1");
    violating("{\"name\":2}", "seed 2");
    violating("{\"name\":true}", "seed 3");

    assertThat(results.violations()).hasSize(2);
    assertThat(results.violations().get(0).tries()).containsExactly(entry("seed 1", 1), entry("seed 2", 1));
    assertThat(results.checks().get(0).violating()).isEqualTo(3);
  }

  @Test
  void violations_ofItemsOfAList_areOneEntry() {
    violating("{\"name\":\"a\",\"tags\":[1,2,\"b\",3]}", "Small");

    assertThat(only().violations()).extracting(ViolationFacts::where).containsExactly("response body $.tags[0]");
  }

  @Test
  void violations_ofEveryExchange_areListedUpToALimit() {
    for (int i = 0; i < 300; i++) {
      results.checked(Suite.MOCK, Sample.GET, "200", "what", Sample.exchange(Sample.GET, 200, "{}"),
          List.of(new Violation(Kind.STATUS, Part.STATUS, "message " + i, "")));
    }

    assertThat(results.violations()).hasSize(200);
    assertThat(results.unlisted()).isEqualTo(100);
  }

  private void violating(String body, String what) {
    Exchange exchange = Sample.exchange(Sample.GET, 200, body);
    results.checked(Suite.MOCK, Sample.GET, "200", what, exchange, new ContractCheck(Sample.CONTRACT).checkResponse(Sample.GET, exchange));
  }

  private ViolatingExchange only() {
    assertThat(results.violations()).hasSize(1);
    return results.violations().get(0);
  }
}
