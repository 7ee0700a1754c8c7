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
import org.junit.jupiter.params.provider.CsvSource;
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

  /** What one operator makes is more than one thing. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "enum | enum list → none", "enum | one value more", "enum | without OPEN", "enum | OPEN → OPEN_RENAMED",
      "nullable | may be null → may not", "nullable | may not be null → may", "array | array → its item", "array | string → array of it",
      "format | format date → none", "format | date → date-time", "format | int64 → none", "format | int64 → int32", "format | none → uuid",
      "required | title required → optional", "required | step optional → required", "property added | an optional one", "property added | a required one",
      "property removed | title", "property renamed | title → title_renamed", "additional properties | none → any", "additional properties | any → none",
      "additional properties | of a type → any", "additional properties | of a type → none",
      "request body | required → optional", "request body | optional → required", "request body | → none", "request body | none → required",
      "parameter | removed", "parameter | → page_renamed", "parameter | → in the header", "parameter | optional → required", "parameter | required → optional",
      "parameter | a required one added", "envelope | in an object", "envelope | in a list", "envelope | a text", "envelope | the body of default",
      "header | X-Left required → never sent", "header | X-Left integer → string", "security | required → none", "security | none → bearer",
      "path | a segment more", "method | put → post", "status | 200 → 202"})
  void operator_ofEachKind_makesEachChange(String operator, String change) {
    assertThat(MUTANTS.stream().filter(mutant -> mutant.operator().equals(operator)).map(Mutant::change)).contains(change);
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
