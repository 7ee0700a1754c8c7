package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.report.Headline.Kind;
import com.kohortpay.contract.json.JsonPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlineTest {
  private final Report report = Sample.report();

  @Test
  void kept() {
    everyResponse();
    report.mutant(MutantSide.SERVER, "type", "/a", "b", Optional.of("c"), Optional.empty());
    report.mutant(MutantSide.SERVER, "type", "/a", "b", Optional.empty(), Optional.of("invisible"));

    expect(Kind.KEPT, "The contract is kept: 4 exchanges judged, none breaks it; all 4 documented responses checked; "
        + "all 1 mutant caught that an exchange can show.");
  }

  @Test
  void kept_butForKnownDeviations_withGaps() {
    Sample.keeps(report, Sample.GET, "200", "Small");
    report.deviation("getThing", JsonPath.parse("$.name"), "why", "2026-01-01", true);
    report.deviation("getThing", JsonPath.parse("$.tags"), "why", "2026-01-01", false);

    expect(Kind.KEPT, "The contract is kept: 1 exchange judged, none breaks it but for 1 known deviation; "
        + "3 of 4 documented responses not checked.");
  }

  @Test
  void broken_byExchanges_mutantsAndTests() {
    everyResponse();
    Sample.breaks(report, "Small");
    report.mutant(MutantSide.CLIENT, "type", "/a", "b", Optional.empty(), Optional.empty());
    report.testSucceeded();
    report.testFailed("aTest", new AssertionError());

    expect(Kind.BROKEN, "The contract is broken by 1 of 5 exchanges; 1 of 1 mutant went unnoticed; 1 of 2 tests failed.");
  }

  @Test
  void broken_byAMutantAlone() {
    everyResponse();
    report.mutant(MutantSide.CLIENT, "type", "/a", "b", Optional.empty(), Optional.empty());

    expect(Kind.BROKEN, "No exchange breaks the contract, but 1 of 1 mutant went unnoticed.");
  }

  @Test
  void broken_byATestAlone() {
    report.testFailed("aTest", new AssertionError());

    expect(Kind.BROKEN, "No exchange was judged, and 1 of 1 test failed.");
  }

  @Test
  void broken_andNotEnded() {
    report.begin();
    Sample.breaks(report, "Small");

    assertThat(verdict()).isEqualTo(new Headline(
        Kind.BROKEN, "The contract is broken by 1 of 1 exchange; the run has not come to its end."));
  }

  @Test
  void nothing() {
    report.testSucceeded();

    expect(Kind.NOTHING, "Nothing was judged: no test that holds an exchange against the contract was run.");
  }

  private void everyResponse() {
    Sample.keeps(report, Sample.GET, "200", "Small");
    Sample.keeps(report, Sample.GET, "4XX", "404");
    Sample.keeps(report, Sample.MAKE, "201", "Small");
    Sample.keeps(report, Sample.MAKE, "4XX", "404");
  }

  private void expect(Kind kind, String sentence) {
    report.end();
    assertThat(verdict()).isEqualTo(new Headline(kind, sentence));
  }

  private Headline verdict() {
    return ReportView.of(List.of(report.run())).verdict();
  }
}
