package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.cases.ResponseCases;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.report.MutantSide;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Example;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that send or read something wrong, made of recordings of the one that does not: whether the checks notice. */
@ExtendWith(PrismExtension.class)
class ClientMutantsTest {
  private final Contract contract;
  private final ContractCheck check;
  private final Report report;

  ClientMutantsTest(Contract contract, Report report) {
    this.contract = contract;
    this.check = new ContractCheck(contract);
    this.report = report;
  }

  /** One recording after the other: of a large contract, all mutants at once would not fit into memory. */
  @Test
  void mutant_ofAClient_isKilled(ContractProbe probe) throws IOException {
    int judged = 0;
    List<ClientMutant> survivors = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (OperationCall call : sending(operation)) {
        judged += judge(ClientMutants.sending(recording(name(call), call, probe.call(call))), survivors);
      }
      for (ResponseCase each : ResponseCases.oneEach(operation)) {
        Recording recording = recording(each.example().map(ClientMutantsTest::name).orElse("no body"), each.call(), probe.call(each.call()));
        judged += judge(ClientMutants.reading(recording, new ReplayingClient()), survivors);
      }
    }
    System.out.println("Mutants, client: " + (judged - survivors.size()) + " of " + judged + " killed");
    assertThat(survivors).as("survivors. A client could do this, and neither ContractCheck nor ClientCheck would notice").isEmpty();
  }

  private int judge(List<ClientMutant> mutants, List<ClientMutant> survivors) {
    mutants.stream().filter(mutant -> judge(mutant).isEmpty()).forEach(survivors::add);
    return mutants.size();
  }

  private Optional<Violation> judge(ClientMutant mutant) {
    Recording recording = mutant.recording();
    Optional<Violation> objection = recording.judge(check).stream().findFirst();
    report.mutant(MutantSide.CLIENT, mutant.operator(), recording.operation() + " · " + recording.name() + " · " + mutant.place(),
        mutant.change(), objection.map(Violation::toString), Optional.empty());
    return objection;
  }

  /** One call for each example of what is sent. */
  private static List<OperationCall> sending(Operation operation) {
    List<Example> examples = Arguments.bodies(operation);
    return examples.isEmpty() ? List.of(OperationCall.of(operation, Arguments.of(operation, null)))
        : examples.stream().map(example -> OperationCall.of(operation, Arguments.of(operation, example.value()))).toList();
  }

  private static String name(OperationCall call) {
    return Arguments.bodies(call.operation()).stream().filter(example -> example.value() == call.arguments().body())
        .map(ClientMutantsTest::name).findFirst().orElse("no body");
  }

  private static String name(Example example) {
    return example.value() == null ? "no body" : example.isNamed() ? example.name() : "its example";
  }

  private Recording recording(String name, OperationCall call, Finding finding) {
    Recording recording = new Recording(name, call.operation(), call.arguments(), finding.exchange(), finding.outcome());
    assertThat(recording.judge(check)).as("what is recorded of %s · %s", call.operation(), name).isEmpty();
    return recording;
  }
}
