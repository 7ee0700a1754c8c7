package com.kohortpay.contract.report;

import com.kohortpay.contract.redact.MaskedExchange;
import com.kohortpay.contract.report.Run.Checks;
import com.kohortpay.contract.report.Run.Deviation;
import com.kohortpay.contract.report.Run.Mutant;
import com.kohortpay.contract.report.Run.Observed;
import com.kohortpay.contract.report.Run.State;
import com.kohortpay.contract.report.Run.Tests;
import com.kohortpay.contract.report.Run.ViolatingExchange;
import com.kohortpay.contract.report.Run.ViolationFacts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** ReportTemplates with everything a page may hold. */
final class SamplePages {
  private SamplePages() {}

  /** Every text is this one. */
  static ReportView filledWith(String text) {
    List<String> texts = List.of(text);
    OperationFacts operation = new OperationFacts(text, text, text, List.of("200", "404"));
    MaskedExchange exchange = new MaskedExchange(text, texts, texts, text, "200", texts, text);
    ViolatingExchange violating = new ViolatingExchange(Suite.MOCK, operation, "200", Map.of(text, 2), exchange,
        List.of(new ViolationFacts(text, text, text, 7, text), new ViolationFacts(text, text, text, 0, text)));
    List<Mutant> mutants = List.of(
        new Mutant(MutantSide.SERVER, text, text, text, text, ""), new Mutant(MutantSide.SERVER, text, text, text, "", ""),
        new Mutant(MutantSide.SERVER, text, text, text, "", text), new Mutant(MutantSide.SERVER, text, text, text, text, text),
        new Mutant(MutantSide.CLIENT, text, text, text, text, ""));
    Run run = new Run("build", text, State.ENDED, Instant.EPOCH, Instant.EPOCH.plusSeconds(7),
        new ContractFacts(text, text, text, false, List.of(operation)), Map.of(text, text),
        new Tests(1, Map.of(text, text), Map.of(text, text)),
        List.of(new Checks(Suite.MOCK, operation, "200", Map.of(text, 2), 2), new Checks(Suite.MOCK, operation, "500", Map.of(text, 2), 0)),
        Collections.nCopies(22, violating), 10, mutants, text,
        List.of(new Deviation(text, text, text, text, DeviationState.STILL_THERE), new Deviation(text, text, text, text, DeviationState.GONE)),
        List.of(new Observed(text, text, text, text, text)), texts, "");
    return ReportView.of(List.of(run));
  }
}
