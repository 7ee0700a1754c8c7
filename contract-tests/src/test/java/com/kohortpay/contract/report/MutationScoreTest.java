package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.report.MutationScore.Count;
import com.kohortpay.contract.report.MutationScore.Operator;
import com.kohortpay.contract.report.Run.Mutant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MutationScoreTest {

  @Test
  void of_mutantsOfBothSides_countsBySideAndOperator() {
    Report report = Sample.report();
    report.mutant(MutantSide.SERVER, "type", "/a", "1", Optional.of("killed"), Optional.empty());
    report.mutant(MutantSide.SERVER, "type", "/a", "2", Optional.empty(), Optional.empty());
    report.mutant(MutantSide.SERVER, "format", "/b", "3", Optional.empty(), Optional.of("invisible"));
    report.mutant(MutantSide.SERVER, "format", "/b", "4", Optional.of("killed"), Optional.of("thought invisible"));
    report.mutant(MutantSide.CLIENT, "dropped", "/c", "5", Optional.of("killed"), Optional.empty());

    List<MutationScore> scores = MutationScore.of(List.of(report.run()));

    assertThat(scores).extracting(MutationScore::side).containsExactly(MutantSide.SERVER, MutantSide.CLIENT);
    MutationScore server = scores.get(0);
    assertThat(server.all()).isEqualTo(new Count(4, 2, 1, 1));
    assertThat(server.all().score()).isEqualTo("66.6 %");
    assertThat(server.operators()).extracting(Operator::name).containsExactly("type", "format");
    assertThat(server.operators()).extracting(Operator::count).containsExactly(new Count(2, 1, 1, 0), new Count(2, 1, 0, 1));
    assertThat(server.survivors()).extracting(Mutant::change).containsExactly("2");
    assertThat(server.equivalents()).extracting(Mutant::change).containsExactly("3");
    assertThat(server.mislisted()).extracting(Mutant::change).containsExactly("4");
    assertThat(scores.get(1).all().score()).isEqualTo("100 %");
  }
}
