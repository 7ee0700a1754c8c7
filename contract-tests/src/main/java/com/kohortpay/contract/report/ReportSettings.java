package com.kohortpay.contract.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds the settings of the report, which the build gives as system properties. Without {@code contract.report} nothing is written: tests run from
 * an IDE do not change the report of the last build.
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><td>{@code contract.report}</td><td>the folder to write into</td></tr>
 * <tr><td>{@code contract.report.build}</td><td>the same for all test runs of one build and different for each build: its start time</td></tr>
 * <tr><td>{@code contract.report.run}</td><td>Maven's name of this test run</td></tr>
 * <tr><td>{@code contract.report.generator}</td><td>the version of openapi-generator</td></tr>
 * </table>
 *
 * @param writtenEvery how often the report is written, for runs that are killed
 */
public record ReportSettings(Optional<Path> folder, Duration writtenEvery, String build, String run, String generator) {
  /** A report that is written nowhere. */
  public static final ReportSettings UNWRITTEN =
      new ReportSettings(Optional.empty(), Duration.ZERO, "no build", "tests", "unknown");

  /**
   * Reads the settings.
   *
   * @param properties gives the value of a property, if it has one
   */
  public static ReportSettings read(Function<String, Optional<String>> properties) {
    return new ReportSettings(
        properties.apply("contract.report").map(Path::of),
        Duration.ofSeconds(5),
        properties.apply("contract.report.build").orElse(UNWRITTEN.build),
        properties.apply("contract.report.run").orElse(UNWRITTEN.run),
        properties.apply("contract.report.generator").orElse(UNWRITTEN.generator));
  }
}
