package com.kohortpay.contract.report;

import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds what the report says of a contract; no operations if it cannot be read.
 *
 * @param fixture whether it is a fixture of the tests, which the report counts separately
 */
record ContractFacts(String title, String version, String file, boolean fixture, List<OperationFacts> operations) {
  static ContractFacts of(Path file, String name, boolean fixture) {
    try {
      Contract contract = Contract.read(file);
      var info = contract.root().at("info");
      return new ContractFacts(info.text("title", name), info.text("version", "unknown"), name, fixture,
          contract.operations().stream().map(OperationFacts::of).toList());
    } catch (ContractException e) {
      return new ContractFacts(name, "cannot be read", name, fixture, List.of()); // the tests say why
    }
  }
}
