package com.kohortpay.contract.report;

import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import java.nio.file.Path;
import java.util.List;

/** What the report says of a contract. No operations if it cannot be read. */
record ContractFacts(String title, String version, String file, List<OperationFacts> operations) {
  static ContractFacts of(Path file) {
    String name = file.getFileName().toString();
    try {
      Contract contract = Contract.read(file);
      var info = contract.root().at("info");
      return new ContractFacts(info.text("title", name), info.text("version", "unknown"), name,
          contract.operations().stream().map(OperationFacts::of).toList());
    } catch (ContractException e) {
      return new ContractFacts(name, "cannot be read", name, List.of()); // the tests say why
    }
  }
}
