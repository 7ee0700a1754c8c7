package com.kohortpay.contract.report;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.redact.Redactor;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.SourceLines;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what the report says about the contract and the tools when it is first needed: most runs have no violation to look up. */
record ReportFacts(
    Supplier<ContractFacts> contract, Supplier<SourceLines> lines, Supplier<Redactor> redactor, Supplier<Map<String, String>> versions) {

  static ReportFacts of(Settings settings, String generator) {
    return new ReportFacts(
        once(() -> ContractFacts.of(settings.contract(), settings.name(), settings.fixture())),
        once(() -> SourceLines.of(settings.contract())),
        once(() -> redactor(settings)),
        once(() -> Versions.read(settings.prismHome(), generator)));
  }

  /** Shows nothing if the contract cannot be read: the tests say why. */
  private static Redactor redactor(Settings settings) {
    try {
      return Redactor.of(Contract.read(settings.contract()));
    } catch (ContractException e) {
      return Redactor.ofNothing();
    }
  }

  private static <T> Supplier<T> once(Supplier<T> supplier) {
    return new Supplier<>() {
      private T value;

      @Override
      public synchronized T get() {
        if (value == null) {
          value = supplier.get();
        }
        return value;
      }
    };
  }
}
