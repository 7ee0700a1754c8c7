package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.spec.Contract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Mutants of a contract that has every keyword, called without the generated client. */
@Execution(ExecutionMode.CONCURRENT)
class WorkshopMutantsTest {
  /** All 780 take a minute. */
  private static final int DRAWN = 100;

  @Test
  void mutant_ofAnyKeyword_isKilledOrEquivalentAsItSays(@TempDir Path folder) {
    Contract contract = Contract.read(FixtureContracts.file("workshop.yaml"));
    List<Mutant> mutants = MutantSample.of(Mutants.of(contract), DRAWN, 1);

    List<MutantResult> results =
        MutationRun.of(contract, mutants, Settings.ofSystemProperties().prismTools(), Caller::raw, folder, result -> { });

    assertThat(results).hasSize(DRAWN);
    assertThat(results.stream().filter(MutantResult::survived).map(MutantResult::mutant)).isEmpty();
    assertThat(results.stream().filter(MutantResult::wronglyExcused).map(MutantResult::mutant)).isEmpty();
    assertThat(results.stream().filter(result -> !result.isKilled() && result.contradiction().isPresent()).map(MutantResult::mutant)).isEmpty();
  }
}
