package com.kohortpay.contract.verify;

import com.kohortpay.contract.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files for other programs, beside the report for people. */
final class OutputFiles {
  private OutputFiles() {}

  /** Writes {@code junit.xml}, {@code results.sarif} and {@code results.json}. */
  static void write(VerifyResults results, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("junit.xml"), JUnitXml.of(results));
      Files.writeString(folder.resolve("results.sarif"), Json.tree(Sarif.of(results)).toPrettyString() + "\n");
      Files.writeString(folder.resolve("results.json"), Json.tree(ResultsJson.of(results)).toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the results into " + folder + ": " + e.getMessage(), e);
    }
  }
}
