package com.kohortpay.contract.mutation;

import com.kohortpay.contract.mutation.Mutant.Focus;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists every mutant of a contract: each operator applied in every place it applies to, for any operation. A schema
 * that several operations share is changed once, in the first operation that sends or returns it.
 */
final class Mutants {
  /** The operator that changes nothing. */
  static final String NONE = "none";

  private Mutants() {}

  static List<Mutant> of(Contract contract) {
    List<Mutant> mutants = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Operation operation : contract.operations()) {
      OperationDocument draft = OperationDocument.of(contract, operation);
      mutants.add(unchanged(operation, draft));
      mutants.addAll(RequestOperators.of(operation, draft));
      mutants.addAll(ResponseOperators.of(operation, draft));
      List<SchemaLocation> fresh = SchemaLocation.of(draft).stream().filter(place -> shown.addAll(ways(place))).toList();
      for (SchemaLocation place : fresh) {
        Stream.of(TypeOperators.of(place), ValueOperators.of(place), PropertyOperators.of(place)).flatMap(List::stream)
            .forEach(change -> mutants.add(mutant(operation, draft, place, change)));
      }
    }
    return mutants;
  }

  /** The unchanged operation, served and tried as all others: it must not be killed. */
  private static Mutant unchanged(Operation operation, OperationDocument draft) {
    Set<String> codes = operation.responses().stream().map(Response::code).collect(Collectors.toSet());
    return new Mutant(operation, NONE, "contract", "unchanged", new Focus(Set.of(), ""), () -> draft, codes, true,
        Optional.of("Nothing is changed."));
  }

  private static Set<String> ways(SchemaLocation place) {
    Set<String> ways = new HashSet<>();
    if (place.sent()) {
      ways.add(place.pointer() + " sent");
    }
    if (place.isAnswered()) {
      ways.add(place.pointer() + " answered");
    }
    return ways;
  }

  private static Mutant mutant(Operation operation, OperationDocument draft, SchemaLocation place, SchemaChange change) {
    return new Mutant(operation, change.operator(), place.name(), change.change(), change.focus(place), () -> {
      OperationDocument copy = draft.copy();
      ExampleRewriter.follow(copy, place.pointer(), change.answers());
      change.schema().accept(copy.at(place.pointer()));
      return copy;
    }, place.answers(), place.sent(), change.unseen(place));
  }
}
