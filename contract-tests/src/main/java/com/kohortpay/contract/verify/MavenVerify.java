package com.kohortpay.contract.verify;

import com.kohortpay.contract.provider.Spelling;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Runs {@link VerifyRun} for {@code mvn verify -Pprovider}, with settings from the system properties {@code kohortpay.*}. */
public final class MavenVerify {
  private static final String PREFIX = "kohortpay.";

  private MavenVerify() {}

  /**
   * Verifies, in Maven's JVM.
   *
   * @param arguments the contract's file, the folder of the npm packages, the output folder, and the folder Maven was called in
   * @throws IllegalStateException if the contract is not satisfied, which fails the build
   */
  public static void main(String[] arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith(PREFIX)).forEach(name ->
        given.put(name.substring(PREFIX.length()), System.getProperty(name)));
    boolean dryRun = "true".equals(given.remove("dryRun"));
    Path folder = Path.of(arguments[3]);
    ExitCode code = VerifyRun.run(
        new VerifyRun.Input(source(Path.of(arguments[0]), Path.of(arguments[1]), folder), given, System.getenv(), folder,
            Spelling.PROPERTIES, new Outputs.Target(
                Path.of(arguments[2]), Path.of(arguments[1]), true, "true".equals(System.getenv("GITHUB_ACTIONS"))), dryRun),
        new Console(new PrintWriter(System.out, true, StandardCharsets.UTF_8), false));
    if (code != ExitCode.SATISFIED) {
      RuntimeException failure = new IllegalStateException(code == ExitCode.VIOLATED
          ? "The provider violates the contract: see above." : "The provider could not be verified: see above.");
      failure.setStackTrace(new StackTraceElement[0]); // it would only show this method
      throw failure;
    }
  }

  /** With {@code -Dcontract=}, the list of KohortPay was not written for the contract. */
  private static ContractSource source(Path contract, Path openapi, Path folder) {
    Path own = openapi.resolve("known-deviations.json");
    Optional<Path> given = Optional.ofNullable(System.getProperty("contract")).map(folder::resolve);
    Optional<Path> beside = given.map(file -> file.resolveSibling("known-deviations.json")).filter(Files::isRegularFile);
    return new ContractSource(contract, given.map(Path::toString).orElse("openapi/kohortpay.yaml"),
        beside.or(() -> Optional.of(own).filter(Files::isRegularFile)), given.isEmpty() || beside.isPresent());
  }
}
