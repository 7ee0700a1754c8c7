package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.spec.Contract;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MutantSampleTest {
  private static final List<Mutant> ALL = Mutants.of(Contract.read(FixtureContracts.file("workshop.yaml")));

  @Test
  void sample_ofFewMutants_isAllOfThem() {
    assertThat(MutantSample.of(ALL, ALL.size(), 1)).isSameAs(ALL);
  }

  @Test
  void sample_ofManyMutants_hasEachOperatorAndEveryUnchangedContract() {
    List<Mutant> sample = MutantSample.of(ALL, 150, 1);

    assertThat(sample).hasSize(150).doesNotHaveDuplicates().isSubsetOf(ALL);
    assertThat(new TreeSet<>(sample.stream().map(Mutant::operator).toList())).isEqualTo(new TreeSet<>(ALL.stream().map(Mutant::operator).toList()));
    assertThat(sample.stream().filter(mutant -> mutant.operator().equals(Mutants.NONE))).hasSize(7);
  }

  @Test
  void sample_ofTheSameSeed_isTheSame() {
    assertThat(MutantSample.of(ALL, 150, 7)).isEqualTo(MutantSample.of(ALL, 150, 7)).isNotEqualTo(MutantSample.of(ALL, 150, 8));
  }
}
