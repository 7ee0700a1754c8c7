package com.kohortpay.contract.provider;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the verification of a provider is told from outside ({@code mvn verify -Pprovider -Dkohortpay.baseUrl=…}). Each
 * parameter of the contract has a property of its own, named after its component: {@code GroupId} is given by
 * {@code kohortpay.groupId}.
 *
 * <table>
 * <caption>System properties, and the one environment variable</caption>
 * <tr><td>{@code KOHORTPAY_API_KEY}</td><td>a test key. Not a property: those are seen in process lists and reports</td></tr>
 * <tr><td>{@code kohortpay.baseUrl}</td><td>the provider</td></tr>
 * <tr><td>{@code kohortpay.writes}</td><td>whether to call what changes data; false unless given</td></tr>
 * <tr><td>{@code kohortpay.groupId} and its like</td><td>the values of parameters</td></tr>
 * <tr><td>{@code kohortpay.timeout}</td><td>how many seconds to wait for an answer; 10 unless given</td></tr>
 * <tr><td>{@code kohortpay.knownDeviations}</td><td>the file of known deviations, in place of the one beside the
 *     contract</td></tr>
 * </table>
 *
 * @param values what is given for parameters, by property
 */
public record ProviderSettings(
    URI baseUrl, String key, boolean writes, Duration timeout, Map<String, String> values, Optional<Path> knownDeviations) {
  /** The variable that holds the key. */
  public static final String KEY = "KOHORTPAY_API_KEY";

  private static final String PREFIX = "kohortpay.";
  private static final String BASE_URL = PREFIX + "baseUrl";
  private static final String WRITES = PREFIX + "writes";
  private static final String TIMEOUT = PREFIX + "timeout";
  private static final String DEVIATIONS = PREFIX + "knownDeviations";
  /** Set by the profile: see VerifyProvider. */
  private static final Set<String> INTERNAL = Set.of(PREFIX + "provider", PREFIX + "calledIn");

  /**
   * Reads them.
   *
   * @param contractFolder where known deviations lie unless others are given
   * @throws ContractException that names everything that is missing or unusable, before anything is sent
   */
  public static ProviderSettings read(
      Contract contract, Path contractFolder, Map<String, String> properties, Map<String, String> environment) {
    Reader reader = new Reader(contractFolder, properties, environment);
    ProviderSettings settings = new ProviderSettings(
        reader.baseUrl(), reader.key(), reader.writes(), reader.timeout(), reader.values(contract), reader.deviations());
    ProviderCases.operations(contract, settings.writes).forEach(operation -> reader.requireIds(operation, settings));
    if (!reader.problems.isEmpty()) {
      throw new ContractException("The provider cannot be verified:\n- " + String.join("\n- ", reader.problems));
    }
    return settings;
  }

  /** The value given for a parameter, if one is. */
  Optional<String> value(Operation operation, Parameter parameter) {
    return Optional.ofNullable(values.get(property(operation, parameter)));
  }

  /** The property that gives a parameter's value. */
  static String property(Operation operation, Parameter parameter) {
    String component = parameter.node().pointer().replaceFirst("^/components/parameters/", "");
    return component.contains("/")
        ? PREFIX + operation.id() + "." + parameter.name()
        : PREFIX + component.substring(0, 1).toLowerCase() + component.substring(1);
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "provider at " + baseUrl;
  }

  private static final class Reader {
    private final Map<String, String> properties = new HashMap<>();
    private final Path contractFolder;
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Reader(Path contractFolder, Map<String, String> properties, Map<String, String> environment) {
      this.contractFolder = contractFolder;
      properties.forEach((name, value) -> {
        if (name.startsWith(PREFIX)) {
          this.properties.put(name, value.strip());
        }
      });
      this.environment = environment;
    }

    URI baseUrl() {
      String text = properties.getOrDefault(BASE_URL, "");
      if (text.isEmpty()) {
        problems.add(BASE_URL + " is missing: say where the provider is, with -D" + BASE_URL + "=https://…");
        return null;
      }
      try {
        KohortPay.builder().baseUrl(text);
        return URI.create(text.replaceFirst("/+$", ""));
      } catch (IllegalArgumentException e) {
        problems.add(BASE_URL + ": " + e.getMessage());
        return null;
      }
    }

    String key() {
      String key = environment.getOrDefault(KEY, "");
      if (key.isBlank()) {
        problems.add(KEY + " is " + (key.isEmpty() ? "not set" : "blank")
            + ": put a test key (sk_test_…) into this environment variable");
      } else if (key.contains("sk_live_")) {
        problems.add(KEY + " is a live key (sk_live_…), with which real customers' data is read and changed: use a test key (sk_test_…)");
      } else {
        try {
          KohortPay.builder().apiKey(key);
        } catch (IllegalArgumentException e) {
          problems.add(KEY + ": " + e.getMessage());
        }
      }
      return key;
    }

    boolean writes() {
      String text = properties.getOrDefault(WRITES, "false");
      if (!text.equals("true") && !text.equals("false")) {
        problems.add(WRITES + " is \"" + text + "\": give true or false");
      }
      return text.equals("true");
    }

    Duration timeout() {
      String text = properties.getOrDefault(TIMEOUT, "10");
      if (!text.matches("[1-9]\\d{0,2}")) {
        problems.add(TIMEOUT + " is \"" + text + "\": give whole seconds, from 1 to 999");
        return Duration.ZERO;
      }
      return Duration.ofSeconds(Long.parseLong(text));
    }

    /** Relative to the folder Maven was called in. */
    Optional<Path> deviations() {
      if (!properties.containsKey(DEVIATIONS)) {
        return Optional.of(contractFolder.resolve("known-deviations.json")).filter(Files::exists);
      }
      Path file = Path.of(properties.getOrDefault(PREFIX + "calledIn", "")).resolve(properties.get(DEVIATIONS));
      if (!Files.isRegularFile(file)) {
        problems.add(DEVIATIONS + ": there is no file " + file.toAbsolutePath());
      }
      return Optional.of(file);
    }

    Map<String, String> values(Contract contract) {
      Set<String> known = new TreeSet<>();
      contract.operations().forEach(operation -> operation.parameters().forEach(parameter ->
          known.add(property(operation, parameter))));
      Map<String, String> values = new HashMap<>(properties);
      values.keySet().retainAll(known);
      known.addAll(List.of(BASE_URL, WRITES, TIMEOUT, DEVIATIONS));
      properties.keySet().stream().filter(name -> !known.contains(name) && !INTERNAL.contains(name)).sorted().forEach(name ->
          problems.add("there is no property " + name + ", only " + String.join(", ", known)
              + ". A key is given by the environment variable " + KEY));
      return values;
    }

    void requireIds(Operation operation, ProviderSettings settings) {
      operation.parameters().stream().filter(parameter -> parameter.in().equals("path")).forEach(parameter -> {
        String value = settings.value(operation, parameter).orElse("");
        String property = property(operation, parameter);
        String use = operation + " (" + operation.method() + " " + operation.path() + ")";
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
          problems.add(property + (value.isEmpty() ? " is missing" : " is no id") + ": give the " + parameter.name() + " that "
              + use + " is called with, by -D" + property + "=…");
        }
      });
    }
  }
}
