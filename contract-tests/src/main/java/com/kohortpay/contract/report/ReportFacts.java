package com.kohortpay.contract.report;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.spec.SourceLines;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what the report says of the contract and the tools when it is first needed: most runs have no violation to look up. */
record ReportFacts(Supplier<ContractFacts> contract, Supplier<SourceLines> lines, Supplier<Map<String, String>> versions) {

  static ReportFacts of(Settings settings, String generator) {
    return new ReportFacts(
        once(() -> ContractFacts.of(settings.contract(), settings.name(), settings.fixture())),
        once(() -> SourceLines.of(settings.contract())),
        once(() -> Versions.read(settings.prismHome(), generator)));
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
