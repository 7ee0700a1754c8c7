package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.report.Run.BrokenExchange;
import com.kohortpay.contract.report.Run.Fault;
import com.kohortpay.contract.spec.SourceLines;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private final Results findings = new Results(() -> SourceLines.parse(Sample.YAML));

  @Test
  void aViolation_namesItsLine() {
    broken("{\"name\":1}", "Small");

    assertThat(only().faults()).containsExactly(
        new Fault("response body", "response body $.name", "expected string, found integer", 33, "type: string"));
    assertThat(only().exchange().responseBody()).isEqualTo("{\n  name: integer\n}");
  }

  @Test
  void theSameFaults_areOneEntry() {
    broken("{\"name\":1}", "seed 1");
    broken("{\"name\":2}", "seed 2");
    broken("{\"name\":true}", "seed 3");

    assertThat(findings.violations()).hasSize(2);
    assertThat(findings.violations().get(0).tries()).containsExactly(entry("seed 1", 1), entry("seed 2", 1));
    assertThat(findings.checks().get(0).broken()).isEqualTo(3);
  }

  @Test
  void ofAListsItems_oneStandsForAll() {
    broken("{\"name\":\"a\",\"tags\":[1,2,\"b\",3]}", "Small");

    assertThat(only().faults()).extracting(Fault::where).containsExactly("response body $.tags[0]");
  }

  @Test
  void aHopelessServer_doesNotMakeAnEndlessReport() {
    for (int i = 0; i < 300; i++) {
      findings.checked(Suite.MOCK, Sample.GET, "200", "what", Sample.exchange(Sample.GET, 200, "{}"),
          List.of(new Violation(Kind.STATUS, Part.STATUS, "message " + i, "")));
    }

    assertThat(findings.violations()).hasSize(200);
    assertThat(findings.unlisted()).isEqualTo(100);
  }

  private void broken(String answer, String what) {
    Exchange exchange = Sample.exchange(Sample.GET, 200, answer);
    findings.checked(Suite.MOCK, Sample.GET, "200", what, exchange, new ContractCheck(Sample.CONTRACT).checkResponse(Sample.GET, exchange));
  }

  private BrokenExchange only() {
    assertThat(findings.violations()).hasSize(1);
    return findings.violations().get(0);
  }
}
