package com.kohortpay.contract;

import com.kohortpay.contract.prism.PrismServer;
import com.kohortpay.contract.prism.PrismTools;
import com.kohortpay.contract.spec.ContractException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the tests are told from outside, by system properties ({@code mvn verify -Dprism.url=…}). All have defaults that
 * hold in an IDE once the build has run.
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><td>{@code contract.file}</td><td>the contract client and exchanges are held against</td></tr>
 * <tr><td>{@code contract.fixture}</td><td>a contract of the tests' own, in place of it: {@code prism.contract} and
 *     {@code prism.url} do not count then</td></tr>
 * <tr><td>{@code prism.contract}</td><td>another contract for Prism alone: break a copy of the contract and see the
 *     suite object</td></tr>
 * <tr><td>{@code prism.url}</td><td>a Prism that runs already, instead of one started here</td></tr>
 * <tr><td>{@code prism.port}</td><td>the port to start Prism at, instead of any that is free</td></tr>
 * <tr><td>{@code contract.seeds}</td><td>how many made-up answers to judge for each operation, 200 if not given</td></tr>
 * <tr><td>{@code prism.home}</td><td>the folder whose {@code node_modules} hold Prism and Node</td></tr>
 * </table>
 */
public final class Settings {
  private static final Optional<String> FIXTURE = get("contract.fixture");

  private Settings() {}

  /** The contract everything is held against. */
  public static Path contract() {
    return FIXTURE.or(() -> get("contract.file")).map(Path::of).orElseGet(() -> openapi().resolve("target/contract/kohortpay.yaml"));
  }

  /** The folder of the npm packages. */
  public static Path prismHome() {
    return get("prism.home").map(Path::of).orElseGet(Settings::openapi);
  }

  /** How many made-up answers to judge for each operation. */
  public static int seeds() {
    String text = get("contract.seeds").orElse("200");
    if (!text.matches("[1-9]\\d{0,6}")) {
      throw new ContractException("contract.seeds is \"" + text + "\": give a number from 1 to 9999999");
    }
    return Integer.parseInt(text);
  }

  /** Starts the Prism these settings ask for, or finds the one that runs. */
  public static PrismServer startPrism() {
    Optional<String> url = get("prism.url");
    if (url.isPresent() && FIXTURE.isEmpty()) {
      return PrismServer.at(url(url.get()));
    }
    Path contract = get("prism.contract").filter(given -> FIXTURE.isEmpty()).map(Path::of).orElseGet(Settings::contract);
    return PrismServer.start(new PrismTools(prismHome()), contract, get("prism.port").map(Settings::port).orElse(0));
  }

  private static Optional<String> get(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }

  private static URI url(String text) {
    if (!text.matches("https?://[^/?#\\s]+/?")) {
      throw new ContractException("prism.url is \"" + text + "\": give a URL such as http://127.0.0.1:4010");
    }
    return URI.create(text.replaceFirst("/$", ""));
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new ContractException("prism.port is \"" + text + "\": give a number from 0 to 65535");
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
