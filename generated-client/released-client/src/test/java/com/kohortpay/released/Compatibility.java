package com.kohortpay.released;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether merchants' code works with the client of a contract as it did with that of the released one: what the contract calls
 * compatible, by the step of its {@code info.version}, must be compatible in Java, in source and binary.
 *
 * @param breaches one line each: where in the contract, which Java member, what became of it
 */
record Compatibility(String releasedVersion, String version, List<String> breaches) {

  /** A contract, as its file is called in messages, and the folder of its client's classes. */
  record Client(String name, Path contract, Path classes) {}

  static Compatibility of(Client released, Client current) throws IOException {
    ContractFile before = ContractFile.read(released.contract);
    ContractFile after = ContractFile.read(current.contract);
    List<String> breaches = JavaChanges.between(released.classes, current.classes).stream()
        .map(change -> before.line(change).map(line -> released.name + ":" + line)
            .or(() -> after.line(change).map(line -> current.name + ":" + line))
            .orElse(released.name) + "  " + change.name() + ": " + change.what())
        .distinct()
        .toList();
    return new Compatibility(before.version(), after.version(), breaches);
  }

  /** Returns what is wrong, if anything is: only a new major version may break what is there; before 1.0.0, a new minor version. */
  Optional<String> objection() {
    int major = number(releasedVersion, 0);
    int minor = number(releasedVersion, 1);
    if (breaches.isEmpty() || number(version, 0) > major || (major == 0 && number(version, 1) > minor)) {
      return Optional.empty();
    }
    return Optional.of("Code of merchants that works with the client of version " + releasedVersion + " breaks with version " + version
        + ". Undo this in the contract, or raise info.version to " + (major == 0 ? "0." + (minor + 1) : major + 1 + ".0") + ".0:\n  " + String.join("\n  ", breaches));
  }

  private static int number(String version, int index) {
    return Integer.parseInt(version.split("\\D", -1)[index]);
  }
}
