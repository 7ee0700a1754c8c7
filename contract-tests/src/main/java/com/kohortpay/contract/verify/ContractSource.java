package com.kohortpay.contract.verify;

import com.kohortpay.contract.provider.KnownDeviations;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Locates the contract of a run, and the list of known deviations that belongs to it.
 *
 * @param file the file of the contract
 * @param uri its name in results
 * @param deviations the list that belongs to it, if there is one
 * @param ownDeviations whether that list was written for this contract
 */
record ContractSource(Path file, String uri, Optional<Path> deviations, boolean ownDeviations) {
  private static final String NAME = "kohortpay.yaml";
  private static final String DEVIATIONS = "known-deviations.json";

  /** Returns a contract of the user, with the list of known deviations beside it. */
  static ContractSource of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ContractException("There is no contract " + file.toAbsolutePath());
    }
    return new ContractSource(file, file.toString().replace('\\', '/'),
        Optional.of(file.resolveSibling(DEVIATIONS)).filter(Files::isRegularFile), true);
  }

  /** Returns KohortPay's contract, which is part of this program. */
  static ContractSource bundled() {
    try {
      Path folder = Files.createTempDirectory("kohortpay-verify");
      folder.toFile().deleteOnExit();
      return new ContractSource(copy(NAME, folder), "openapi/" + NAME, Optional.of(copy(DEVIATIONS, folder)), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(String name, Path folder) throws IOException {
    try (InputStream resource = ContractSource.class.getResourceAsStream("/contract/" + name)) {
      if (resource == null) {
        throw new ContractException("This program brings no contract: give one with --contract FILE");
      }
      Path file = folder.resolve(name);
      Files.copy(resource, file);
      file.toFile().deleteOnExit();
      return file;
    }
  }

  /**
   * Reads the known deviations.
   *
   * @param given a list in place of the one that belongs to the contract
   * @param warnings receives a warning for each entry of a list written for another contract that names something this one does not have
   */
  KnownDeviations deviations(Optional<Path> given, Contract contract, Consumer<String> warnings) {
    if (given.isPresent()) {
      return KnownDeviations.read(given.get(), contract);
    }
    return deviations.map(list -> ownDeviations
        ? KnownDeviations.read(list, contract) : KnownDeviations.read(list, contract, warnings)).orElseGet(KnownDeviations::none);
  }
}
