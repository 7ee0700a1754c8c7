package com.kohortpay.contract;

import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.prism.PrismTools;
import com.kohortpay.contract.spec.ContractException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds the settings of the tests, given by system properties ({@code mvn verify -Dprism.url=…}). All have defaults
 * that work in an IDE once the build has run. Read once, where a run begins (a JUnit extension, a main method), and handed
 * down from there.
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><td>{@code contract.file}</td><td>the contract that the client and all exchanges are held against</td></tr>
 * <tr><td>{@code contract}</td><td>the file that {@code contract.file} is a copy of, which the report names</td></tr>
 * <tr><td>{@code contract.fixture}</td><td>a contract of the tests' own in its place: {@code prism.contract} and
 *     {@code prism.url} do not count then, and the report keeps it apart</td></tr>
 * <tr><td>{@code prism.contract}</td><td>another contract for Prism alone: break a copy of the contract and see the
 *     suite object</td></tr>
 * <tr><td>{@code prism.url}</td><td>a Prism that runs already, instead of one started here</td></tr>
 * <tr><td>{@code prism.port}</td><td>the port to start Prism at, instead of any that is free</td></tr>
 * <tr><td>{@code contract.seeds}</td><td>how many generated responses to judge per operation; 200 unless given</td></tr>
 * <tr><td>{@code contract.mutants}</td><td>how many server mutants to try at most; 3000 unless given</td></tr>
 * <tr><td>{@code contract.mutants.seed}</td><td>which of them are tried, if there are more; 1 unless given</td></tr>
 * <tr><td>{@code prism.home}</td><td>the folder whose {@code node_modules} hold Prism and Node</td></tr>
 * </table>
 *
 * @param contract the contract everything is held against
 * @param name what the report calls the contract's file
 * @param fixture whether it is one of the tests' own
 * @param prismHome the folder of the npm packages
 * @param prismUrl where a Prism runs already, if one is to be used
 * @param prismContract the contract that Prism serves
 * @param prismPort the port to start Prism at, 0 for any that is free
 * @param seeds how many generated responses to judge per operation
 * @param mutants how many server mutants to try at most
 * @param mutantSeed draws them, if there are more
 */
public record Settings(
    Path contract, String name, boolean fixture, Path prismHome, Optional<URI> prismUrl, Path prismContract, int prismPort, int seeds,
    int mutants, int mutantSeed) {

  private static final int SEEDS = 200;
  /** All of a contract of fifteen operations; a minute's work for a larger one. */
  private static final int MUTANTS = 3000;

  /**
   * Reads them.
   *
   * @param properties gives the value of a property, if it has one
   * @throws ContractException if one of them is not usable
   */
  public static Settings read(Function<String, Optional<String>> properties) {
    Function<String, Optional<String>> given = name -> properties.apply(name).filter(value -> !value.isBlank());
    Optional<Path> fixture = given.apply("contract.fixture").map(Path::of);
    Path contract = fixture.or(() -> given.apply("contract.file").map(Path::of))
        .orElseGet(() -> openapi().resolve("target/contract/kohortpay.yaml"));
    Path prismHome = given.apply("prism.home").map(Path::of).orElseGet(Settings::openapi);
    return new Settings(
        contract,
        fixture.isPresent() ? contract.getFileName().toString() : name(contract, given.apply("contract"), prismHome),
        fixture.isPresent(),
        prismHome,
        given.apply("prism.url").filter(url -> fixture.isEmpty()).map(Settings::url),
        given.apply("prism.contract").filter(file -> fixture.isEmpty()).map(Path::of).orElse(contract),
        given.apply("prism.port").map(port -> number("prism.port", port, 0, 65_535)).orElse(0),
        given.apply("contract.seeds").map(seeds -> number("contract.seeds", seeds, 1, 9_999_999)).orElse(SEEDS),
        given.apply("contract.mutants").map(mutants -> number("contract.mutants", mutants, 1, 9_999_999)).orElse(MUTANTS),
        given.apply("contract.mutants.seed").map(seed -> number("contract.mutants.seed", seed, 0, 9_999_999)).orElse(1));
  }

  /** Reads those of this JVM. For main methods: whatever they call is handed the result. */
  public static Settings ofSystemProperties() {
    return read(name -> Optional.ofNullable(System.getProperty(name)));
  }

  /** Returns settings with defaults for all but the contract, its name in the report, and the folder of the npm packages. */
  public static Settings of(Path contract, String name, Path prismHome) {
    return new Settings(contract, name, false, prismHome, Optional.empty(), contract, 0, SEEDS, MUTANTS, 1);
  }

  /** Returns these settings for a contract of the tests' own, which Prism serves too. */
  public Settings withFixture(Path file) {
    return new Settings(file, file.getFileName().toString(), true, prismHome, Optional.empty(), file, 0, seeds, mutants, mutantSeed);
  }

  /** Finds the npm packages. */
  public PrismTools prismTools() {
    return new PrismTools(prismHome);
  }

  /** Starts the Prism that these settings ask for, or finds the one that runs. */
  public Prism startPrism() {
    return prismUrl.<Prism>map(Prism::at).orElseGet(() -> Prism.start(prismTools(), prismContract, prismPort));
  }

  /** The build copies the contract into {@code target}: there, nobody would edit it. */
  private static String name(Path contract, Optional<String> original, Path openapi) {
    return original.orElseGet(() -> contract.equals(openapi.resolve("target/contract/kohortpay.yaml"))
        ? "openapi/kohortpay.yaml" : contract.getFileName().toString());
  }

  private static URI url(String text) {
    if (!text.matches("https?://[^/?#\\s]+/?")) {
      throw new ContractException("prism.url is \"" + text + "\": give a URL such as http://127.0.0.1:4010");
    }
    return URI.create(text.replaceFirst("/$", ""));
  }

  private static int number(String name, String text, int least, int most) {
    if (!text.matches("\\d{1,8}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
      throw new ContractException(name + " is \"" + text + "\": give a number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }

  /** Found from whichever folder an IDE runs tests in. */
  private static Path openapi() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("openapi/package.json"))) {
        return folder.resolve("openapi");
      }
    }
    throw new ContractException("There is no folder openapi here or above: run the tests in the project, or give "
        + "-Dcontract.file= and -Dprism.home=");
  }
}
