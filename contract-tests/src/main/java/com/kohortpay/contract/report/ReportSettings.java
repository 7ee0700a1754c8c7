package com.kohortpay.contract.report;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.spec.SourceLines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the build tells the report, by system properties. Without {@code contract.report} nothing is written: tests run from
 * an IDE leave the report of the last build as it is.
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><td>{@code contract.report}</td><td>the folder to write into</td></tr>
 * <tr><td>{@code contract.report.build}</td><td>what the test runs of one build have in common and no other build has: its time</td></tr>
 * <tr><td>{@code contract.report.run}</td><td>what Maven calls this test run</td></tr>
 * <tr><td>{@code contract.report.generator}</td><td>the version of openapi-generator</td></tr>
 * </table>
 *
 * @param writtenEvery so that a run that is killed leaves what was known shortly before
 */
record ReportSettings(
    Optional<Path> folder, Duration writtenEvery, String build, String run, Supplier<ContractFacts> contract,
    Supplier<SourceLines> lines, Supplier<Map<String, String>> versions) {

  static ReportSettings ofThisJvm() {
    return new ReportSettings(
        Optional.ofNullable(System.getProperty("contract.report")).map(Path::of),
        Duration.ofSeconds(5),
        System.getProperty("contract.report.build", "no build"),
        System.getProperty("contract.report.run", "tests"),
        once(() -> ContractFacts.of(Settings.contract())),
        once(() -> SourceLines.of(Settings.contract())),
        once(() -> Versions.read(Settings.prismHome(), System.getProperty("contract.report.generator", "unknown"))));
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
