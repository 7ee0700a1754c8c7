package com.kohortpay.contract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.SourceLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated client carries every statement of the contract: nothing is dropped, merged or altered on the way. That the
 * comparison would notice is shown by edits of the contract, each of which it must name.
 */
@ExtendWith(PrismExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class ClientFactsSweepTest {
  private static EcmaPatterns patterns;
  private static List<Difference> differences;

  @BeforeAll
  static void compare(Contract contract, Settings settings) {
    patterns = new EcmaPatterns(settings.prismTools().node());
    differences = ClientComparison.compare(contract, patterns);
  }

  @AfterAll
  static void endNode() {
    patterns.close();
  }

  @Test
  void everyFactOfTheContract_isCarriedByTheClient(Settings settings) {
    SourceLines lines = SourceLines.of(settings.contract());

    assertThat(differences).extracting(difference -> difference.in(settings.contract(), lines)).as("what the client does not carry of %s", settings.contract()).isEmpty();
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("edits")
  void anEditOfTheContract_isNamedWithItsFactAndPlace(ContractEdit edit, Contract contract) {
    Optional<ContractEdit.Edited> edited = edit.of(contract);
    assertThat(edited).as("a place in the contract for this edit").isPresent();

    List<Difference> found = new ArrayList<>(ClientComparison.compare(edited.get().contract(), patterns, edited.get()::reaches));
    found.removeAll(differences);

    assertThat(found).extracting(Difference::fact).as("%s: %s", edited.get().pointer(), found).isNotEmpty().isSubsetOf(edit.facts());
    assertThat(found).as("at %s", edited.get().pointer())
        .allMatch(difference -> difference.pointer().startsWith(edited.get().pointer()));
  }

  @Test
  void edits_ofEveryFact_exist() {
    Set<Fact> edited = EnumSet.noneOf(Fact.class);
    ContractEdits.all().forEach(edit -> edited.addAll(edit.facts()));

    assertThat(edited).containsExactlyInAnyOrder(Fact.values());
  }

  /** The grown contract has a place for each of them; one contract is enough to show that they are noticed. */
  static Stream<ContractEdit> edits(Settings settings) {
    return settings.fixture() ? ContractEdits.all().stream() : Stream.empty();
  }
}
