package com.kohortpay.contract;

import com.kohortpay.contract.spec.Contract;
import java.nio.file.Path;

/** The contracts that tests have for themselves: they hold whatever {@code openapi/kohortpay.yaml} says. */
public final class FixtureContracts {
  private FixtureContracts() {}

  /** Returns the contract of a library that lends books. */
  public static Contract library() {
    return Contract.read(file("library.yaml"));
  }

  /** Returns the file of a fixture, from whichever folder the tests are run in. */
  public static Path file(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      for (String module : new String[] {"", "contract-tests"}) {
        Path file = folder.resolve(module).resolve("src/test/contracts").resolve(name);
        if (file.toFile().exists()) {
          return file;
        }
      }
    }
    throw new IllegalStateException("There is no fixture " + name);
  }
}
