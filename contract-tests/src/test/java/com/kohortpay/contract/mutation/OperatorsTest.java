package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.spec.Contract;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which operators there are, and that each makes something of a contract that has every keyword. */
class OperatorsTest {
  private static final List<Mutant> MUTANTS = Mutants.of(Contract.read(FixtureContracts.file("workshop.yaml")));

  @Test
  void operators_onEveryKeyword_allProduceMutants() {
    assertThat(new TreeSet<>(MUTANTS.stream().map(Mutant::operator).toList())).containsExactly(
        "additional properties", "array", "bound", "enum", "envelope", "format", "header", "media type", "method", "none", "nullable",
        "parameter", "path", "property added", "property removed", "property renamed", "request body", "required", "response body",
        "security", "status", "type");
  }

  /** A keyword is dropped, moved to either side, and added where there is none. */
  @ParameterizedTest
  @ValueSource(strings = {
      "minimum 1 → none", "minimum 1 → 0", "minimum 1 → 2", "maximum 10 → none", "maximum 10 → 11", "maximum 10 → 9", "maximum none → ",
      "exclusiveMinimum true → none", "exclusiveMaximum true → none", "multipleOf 5 → none",
      "minLength 4 → none", "minLength 4 → 3", "minLength 4 → 5", "maxLength 20 → none", "maxLength 20 → 21", "maxLength 20 → 19", "maxLength none → 2",
      "pattern ^[a-z]+$ → none", "pattern none → ^never$",
      "minItems 1 → none", "minItems 1 → 0", "minItems 1 → 2", "maxItems 3 → none", "maxItems 3 → 4", "maxItems 3 → 2", "minItems none → 1",
      "uniqueItems true → none", "minProperties 1 → none", "maxProperties 2 → none", "maxProperties none → 0"})
  void bound_ofEachKeyword_isDroppedMovedAndAdded(String change) {
    assertThat(MUTANTS.stream().filter(mutant -> mutant.operator().equals("bound")).map(Mutant::change)).anyMatch(each -> each.startsWith(change));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "string → integer", "boolean → string", "integer → string", "integer → number", "number → string", "number → integer", "object → string",
      "array → object"})
  void type_ofEachKind_isChanged(String change) {
    assertThat(MUTANTS.stream().filter(mutant -> mutant.operator().equals("type")).map(Mutant::change)).contains(change);
  }

  @Test
  void mutants_ofOneContract_haveNamesOfTheirOwn() {
    Set<String> names = new HashSet<>();

    assertThat(MUTANTS.stream().map(Mutant::toString).filter(name -> !names.add(name))).isEmpty();
  }

  /** A mutant that is like the original could only be excused. */
  @Test
  void mutant_unlessItIsTheUnchangedOne_differsFromTheOriginal() {
    Contract contract = Contract.read(FixtureContracts.file("workshop.yaml"));

    assertThat(MUTANTS.stream().filter(mutant -> !mutant.operator().equals(Mutants.NONE))
        .filter(mutant -> mutant.draft().get().document().equals(OperationDocument.of(contract, mutant.operation()).document())))
        .isEmpty();
  }
}
