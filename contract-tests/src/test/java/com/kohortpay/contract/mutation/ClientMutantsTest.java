package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Contract;
import com.kohortpay.contract.ContractCheck;
import com.kohortpay.contract.Operation;
import com.kohortpay.contract.Violation;
import com.kohortpay.contract.client.ContractCase;
import com.kohortpay.contract.client.ContractCases;
import com.kohortpay.contract.client.ContractProbe;
import com.kohortpay.contract.client.ContractProbe.Finding;
import com.kohortpay.contract.client.RequestCase;
import com.kohortpay.contract.client.RequestCases;
import com.kohortpay.contract.client.CallStyle;
import com.kohortpay.contract.prism.PrismExtension;
import com.kohortpay.contract.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that send or read something wrong, made of recordings of the one that does not: whether the checks notice. */
@ExtendWith(PrismExtension.class)
class ClientMutantsTest {

  @Test
  void everyFaultOfAClient_isObjectedTo(ContractProbe probe) throws IOException {
    Contract contract = PrismExtension.contract();
    ContractCheck check = new ContractCheck(contract);
    Replay replay = new Replay();
    List<ClientMutant> mutants = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (RequestCase each : RequestCases.of(operation).stream().filter(RequestCase::allowed).filter(each -> each.about().equals("$") || each.about().equals("request")).toList()) {
        probe.recorder().begin("");
        mutants.addAll(ClientMutants.sending(recording(operation, each.arguments(), probe.call(operation, CallStyle.SYNC, each.arguments()), check), replay));
      }
      for (ContractCase each : ContractCases.oneEach(operation)) {
        mutants.addAll(ClientMutants.reading(recording(operation, each.arguments(), probe.run(each), check), replay));
      }
    }

    List<ClientMutant> survivors = new ArrayList<>();
    for (ClientMutant mutant : mutants) {
      Optional<Violation> objection = mutant.recording().judge(check).stream().findFirst();
      Report.current().mutant("client", mutant.operator(), mutant.recording().operation() + " · " + mutant.place(), mutant.change(),
          objection.map(Violation::toString), Optional.empty());
      if (objection.isEmpty()) {
        survivors.add(mutant);
      }
    }
    System.out.println("Mutants, client: " + (mutants.size() - survivors.size()) + " of " + mutants.size() + " caught");
    assertThat(survivors).as("survivors. A client could do this, and neither ContractCheck nor ClientCheck would notice").isEmpty();
  }

  private static Recording recording(Operation operation, com.kohortpay.contract.client.Arguments arguments, Finding finding, ContractCheck check) {
    Recording recording = new Recording(operation, arguments, finding.exchange(), finding.outcome());
    assertThat(recording.judge(check)).as("what is recorded of %s", operation).isEmpty();
    return recording;
  }
}
