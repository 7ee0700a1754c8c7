package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.report.Headline.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlineTest {
  private final Report report = Sample.report();
  private final Report fixture = Sample.fixtureReport();

  @Test
  void of_everythingSatisfied_countsExchangesResponsesAndMutants() {
    everyResponse();
    report.mutant(MutantSide.SERVER, "type", "/a", "b", Optional.of("c"), Optional.empty());
    report.mutant(MutantSide.SERVER, "type", "/a", "b", Optional.empty(), Optional.of("invisible"));

    expect(Kind.SATISFIED, "The contract is satisfied: 4 exchanges judged, none violates it; all 4 documented responses checked; "
        + "all 1 mutant killed that an exchange can reveal.");
  }

  @Test
  void of_mutantsThatWereDrawn_namesTheSeed() {
    everyResponse();
    report.mutant(MutantSide.SERVER, "type", "/a", "b", Optional.of("c"), Optional.empty());
    report.mutantsDrawn(18_000, 7);

    expect(Kind.SATISFIED, "The contract is satisfied: 4 exchanges judged, none violates it; all 4 documented responses checked; "
        + "all 1 mutant killed that an exchange can reveal (drawn from 18,000 by seed 7; -Dcontract.mutants=18000 tries them all).");
  }

  @Test
  void of_knownDeviationsAndGaps_countsThem() {
    Sample.keeps(report, Sample.GET, "200", "Small");
    report.deviation("getThing", JsonPath.parse("$.name"), "why", "2026-01-01", DeviationState.STILL_THERE);
    report.deviation("getThing", JsonPath.parse("$.tags"), "why", "2026-01-01", DeviationState.GONE);

    expect(Kind.SATISFIED, "The contract is satisfied: 1 exchange judged, none violates it but for 1 known deviation; "
        + "3 of 4 documented responses not checked.");
  }

  @Test
  void of_observations_countsThem() {
    everyResponse();
    report.observed("SLOW", Sample.GET, "Small", "it took longer than 2000 ms", "Clients give up.");

    expect(Kind.SATISFIED, "The contract is satisfied: 4 exchanges judged, none violates it; all 4 documented responses checked; 1 observation.");
  }

  @Test
  void of_providerThatCannotBeReached_isNotAViolation() {
    Sample.breaks(report, "Small");
    report.notVerified("nothing listens there");

    expect(Kind.NOTHING_JUDGED, "The provider could not be verified: nothing listens there.");
  }

  @Test
  void of_reasonThatEndsWithAQuestion_hasNoFullStopAfterIt() {
    report.notVerified("nothing listens there. Is it running?");

    expect(Kind.NOTHING_JUDGED, "The provider could not be verified: nothing listens there. Is it running?");
  }

  @Test
  void of_callsWithoutAResponse_areNoExchanges() {
    everyResponse();
    report.unanswered(Suite.PROVIDER, Sample.GET, "Small", List.of(new Violation(Violation.Kind.NO_RESPONSE, Part.RESPONSE, "none came", "")));
    report.unanswered(Suite.PROVIDER, Sample.GET, "a probe", List.of());
    report.end();

    expect(Kind.VIOLATED, "No exchange violates the contract, but 1 call had no response.");
    assertThat(ReportView.of(List.of(report.run())).runs().get(0)).satisfies(run -> {
      assertThat(run.exchanges()).isEqualTo("4");
      assertThat(run.summary()).startsWith("2 operations, 4 exchanges in ").endsWith(" s");
    });
  }

  @Test
  void of_contractAndFixture_countsTheFixtureSeparately() {
    everyResponse();
    Sample.keeps(fixture, Sample.GET, "200", "Small");

    expect(Kind.SATISFIED, "The contract is satisfied: 4 exchanges judged, none violates it; all 4 documented responses checked; "
        + "1 exchange judged by the fixture, none violates it.");
  }

  @Test
  void of_fixtureAlone_treatsItAsTheContract() {
    Sample.keeps(fixture, Sample.GET, "200", "Small");
    fixture.end();

    assertThat(ReportView.of(List.of(fixture.run())).verdict()).isEqualTo(new Headline(Kind.SATISFIED,
        "The contract is satisfied: 1 exchange judged, none violates it; 3 of 4 documented responses not checked."));
  }

  @Test
  void of_violationsSurvivorsAndFailedTests_namesAll() {
    everyResponse();
    Sample.breaks(report, "Small");
    report.mutant(MutantSide.CLIENT, "type", "/a", "b", Optional.empty(), Optional.empty());
    report.testSucceeded();
    report.testFailed("aTest", new AssertionError());

    expect(Kind.VIOLATED, "1 of 5 exchanges violates the contract; 1 of 1 mutant survived; 1 of 2 tests failed.");
  }

  @Test
  void of_violationsOfTheFixtureAlone_saysSo() {
    everyResponse();
    Sample.breaks(fixture, "Small");
    Sample.keeps(fixture, Sample.GET, "200", "Small");

    expect(Kind.VIOLATED, "No exchange violates the contract, but 1 of 2 exchanges violates the fixture.");
  }

  @Test
  void of_survivorAlone_saysSo() {
    everyResponse();
    report.mutant(MutantSide.CLIENT, "type", "/a", "b", Optional.empty(), Optional.empty());

    expect(Kind.VIOLATED, "No exchange violates the contract, but 1 of 1 mutant survived.");
  }

  @Test
  void of_failedTestAlone_saysSo() {
    report.testFailed("aTest", new AssertionError());

    expect(Kind.VIOLATED, "No exchange was judged, and 1 of 1 test failed.");
  }

  @Test
  void of_violationInARunThatHasNotEnded_saysBoth() {
    report.begin();
    Sample.breaks(report, "Small");

    assertThat(headline()).isEqualTo(new Headline(
        Kind.VIOLATED, "1 of 1 exchange violates the contract; the run has not come to its end."));
  }

  @Test
  void of_noExchange_saysThatNothingWasJudged() {
    report.testSucceeded();

    expect(Kind.NOTHING_JUDGED, "Nothing was judged: no test was run that holds an exchange against the contract.");
  }

  @Test
  void of_fixtureExchangesAlone_saysThatNothingWasJudged() {
    Sample.keeps(fixture, Sample.GET, "200", "Small");

    expect(Kind.NOTHING_JUDGED, "Nothing was judged: no test was run that holds an exchange against the contract; "
        + "1 exchange judged by the fixture, none violates it.");
  }

  private void everyResponse() {
    Sample.keeps(report, Sample.GET, "200", "Small");
    Sample.keeps(report, Sample.GET, "4XX", "404");
    Sample.keeps(report, Sample.MAKE, "201", "Small");
    Sample.keeps(report, Sample.MAKE, "4XX", "404");
  }

  private void expect(Kind kind, String sentence) {
    report.end();
    fixture.end();
    assertThat(headline()).isEqualTo(new Headline(kind, sentence));
  }

  private Headline headline() {
    return ReportView.of(List.of(report.run(), fixture.run())).verdict();
  }
}
