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

  @Test
  void everyFaultOfAClient_isObjectedTo(ContractProbe probe) throws IOException {
    List<ClientMutant> mutants = new ArrayList<>();
    for (Recording recording : sent(probe)) {
      mutants.addAll(ClientMutants.sending(recording));
    }
    for (Recording recording : answered(probe)) {
      mutants.addAll(ClientMutants.reading(recording, new ReplayingClient()));
    }

    List<ClientMutant> survivors = mutants.stream().filter(mutant -> judge(mutant).isEmpty()).toList();
    System.out.println("Mutants, client: " + (mutants.size() - survivors.size()) + " of " + mutants.size() + " caught");
    assertThat(survivors).as("survivors. A client could do this, and neither ContractCheck nor ClientCheck would notice").isEmpty();
  }

  private Optional<Violation> judge(ClientMutant mutant) {
    Recording recording = mutant.recording();
    Optional<Violation> objection = recording.judge(check).stream().findFirst();
    report.mutant(MutantSide.CLIENT, mutant.operator(), recording.operation() + " · " + recording.name() + " · " + mutant.place(),
        mutant.change(), objection.map(Violation::toString), Optional.empty());
    return objection;
  }

  /** Each example of what is sent. */
  private List<Recording> sent(ContractProbe probe) throws IOException {
    List<Recording> recordings = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      List<Example> examples = Arguments.bodies(operation);
      for (Example example : examples.isEmpty() ? List.of(new Example("", null)) : examples) {
        Arguments arguments = Arguments.of(operation, example.value());
        recordings.add(recording(name(example), operation, arguments, probe.call(OperationCall.of(operation, arguments))));
      }
    }
    return recordings;
  }

  /** Each example of what is answered. */
  private List<Recording> answered(ContractProbe probe) throws IOException {
    List<Recording> recordings = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (ResponseCase each : ResponseCases.oneEach(operation)) {
        recordings.add(recording(each.example().map(ClientMutantsTest::name).orElse("no body"), operation, each.arguments(), probe.call(each.call())));
      }
    }
    return recordings;
  }

  private static String name(Example example) {
    return example.value() == null ? "no body" : example.isNamed() ? example.name() : "its example";
  }

  private Recording recording(String name, Operation operation, Arguments arguments, Finding finding) {
    Recording recording = new Recording(name, operation, arguments, finding.exchange(), finding.outcome());
    assertThat(recording.judge(check)).as("what is recorded of %s · %s", operation, name).isEmpty();
    return recording;
  }
}
