package com.kohortpay.contract.junit;

import java.nio.file.Path;

/** The contracts of the tests' own, in {@code src/test/contracts}. */
public final class FixtureContracts {
  public static final Path THINGS = file("things.yaml");
  public static final Path SHELVES = file("shelves.yaml");

  private FixtureContracts() {}

  /** Returns a file of that folder, from whichever folder the tests are run. */
  public static Path file(String name) {
    Path classes = Path.of(FixtureContracts.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return classes.resolve("../../src/test/contracts").resolve(name).normalize();
  }
}
