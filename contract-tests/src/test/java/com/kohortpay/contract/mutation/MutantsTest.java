package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.report.MutantSide;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.spec.Contract;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Servers that violate the contract, each in one way, all from one contract that is changed by rule: whether the suite notices.
 * Has a Prism of its own, beside the one the other tests share.
 */
@ExtendWith(PrismExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class MutantsTest {
  private static List<MutantResult> results;

  @BeforeAll
  static void tryAll(@TempDir Path folder, Settings settings, Contract contract, Report report, Progress progress) {
    Instant start = Instant.now();
    List<Mutant> all = Mutants.of(contract);
    List<Mutant> drawn = MutantSample.of(all, settings.mutants(), settings.mutantSeed());
    Progress.Step step = progress.step("server mutants", drawn.size());
    results = MutationRun.of(contract, drawn, settings.prismTools(), Caller::client, folder, result -> {
      step.done();
      Mutant mutant = result.mutant();
      report.mutant(MutantSide.SERVER, mutant.operator(), mutant.operation() + " · " + mutant.place(), mutant.change(),
          result.killedBy().map(Violation::toString), result.equivalent());
    });
    if (drawn.size() < all.size()) {
      report.mutantsDrawn(all.size(), settings.mutantSeed());
      System.out.println("Mutants, server: " + drawn.size() + " of " + all.size() + " are tried, drawn with -Dcontract.mutants.seed="
          + settings.mutantSeed() + "; -Dcontract.mutants=" + all.size() + " tries them all");
    }
    System.out.println("Mutants, server: " + Scores.of(results) + " in " + Duration.between(start, Instant.now()).toSeconds() + " s");
  }

  @Test
  void mutant_thatIsNotEquivalent_isKilled() {
    assertThat(results.stream().filter(MutantResult::survived)
        .map(result -> result.mutant() + result.failure().map(failure -> " (not tried: " + failure + ")").orElse("")))
        .as("survivors. Nothing in the suite tells these servers from one that keeps to the contract: give RequestCases or"
            + " ContractCheck what is missing; or, if no exchange can tell, give the operator that made it the reason")
        .isEmpty();
  }

  @Test
  void mutant_thatIsEquivalent_isNoFalseAlarm() {
    assertThat(results.stream().filter(MutantResult::wronglyExcused)
        .map(result -> result.mutant() + "\n    said to be equivalent: " + result.mutant().equivalent().orElseThrow()
            + "\n    yet: " + result.killedBy().orElseThrow()))
        .as("mutants that keep to the contract, and are objected to: the check is at fault, or the reason does not hold")
        .isEmpty();
  }
}
