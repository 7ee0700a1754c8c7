package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.ParameterStyle;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Holds the settings of a provider's verification, given as system properties of Maven or as options of the command. Each
 * parameter of the contract has a setting of its own, named after its component: {@code GroupId} is given by {@code groupId}.
 *
 * <table>
 * <caption>Settings, and the one environment variable</caption>
 * <tr><td>{@code KOHORTPAY_API_KEY}</td><td>a test key. Not a setting, as settings are visible in process lists</td></tr>
 * <tr><td>{@code baseUrl}</td><td>the provider</td></tr>
 * <tr><td>{@code writes}</td><td>whether to call what changes data; false unless given</td></tr>
 * <tr><td>{@code operation}</td><td>the {@code operationId}s to call, separated by commas; all unless given</td></tr>
 * <tr><td>{@code groupId} and others</td><td>the values of parameters</td></tr>
 * <tr><td>{@code groupId.2}, {@code groupId.3} …</td><td>further values, such as ids of groups in other states</td></tr>
 * <tr><td>{@code timeout}</td><td>how many seconds to wait for a response; 5 unless given</td></tr>
 * <tr><td>{@code slow}</td><td>the milliseconds after which a response is reported as slow; 2000 unless given</td></tr>
 * <tr><td>{@code observations}</td><td>{@code report} (the default) or {@code fail}</td></tr>
 * <tr><td>{@code knownDeviations}</td><td>the file of known deviations, in place of the one beside the contract</td></tr>
 * </table>
 *
 * @param values the values of parameters, by name
 */
public record ProviderSettings(
    URI baseUrl, String key, boolean writes, Set<String> operations, Duration timeout, Duration slow, boolean observationsFail,
    Map<String, String> values, Optional<Path> knownDeviations, Spelling spelling) {
  /** The variable that holds the key. */
  public static final String KEY = "KOHORTPAY_API_KEY";

  /**
   * Reads the settings.
   *
   * @param given the settings by name, without prefix
   * @param folder the folder that relative paths are resolved against
   * @throws ContractException if a setting is missing or not usable; the message names all of them
   */
  public static ProviderSettings read(
      Contract contract, Map<String, String> given, Map<String, String> environment, Path folder, Spelling spelling) {
    return new ProviderSettingsReader(contract, given, environment, folder, spelling).read();
  }

  /** Reads the settings of a dry run, with placeholders for those that are missing. */
  public static ProviderSettings ofDryRun(Contract contract, Map<String, String> given, Path folder, Spelling spelling) {
    Map<String, String> all = new HashMap<>(given);
    all.putIfAbsent("baseUrl", "https://provider.invalid");
    contract.operations().forEach(operation -> operation.parameters().stream().filter(parameter -> parameter.in().equals("path"))
        .forEach(parameter -> all.putIfAbsent(valueName(operation, parameter), "1")));
    return read(contract, all, Map.of(KEY, "sk_test_dry_run"), folder, spelling);
  }

  /** Returns the value of a parameter, if one is given. */
  Optional<String> value(Operation operation, Parameter parameter) {
    return Optional.ofNullable(values.get(valueName(operation, parameter)));
  }

  /** Returns the further values given for a parameter, by their setting: {@code groupId.2}. */
  Map<String, String> furtherValues(Operation operation, Parameter parameter) {
    Map<String, String> further = new TreeMap<>();
    String name = valueName(operation, parameter) + ".";
    values.forEach((setting, value) -> {
      if (setting.startsWith(name) && setting.substring(name.length()).matches("\\d+")) {
        further.put(setting, value);
      }
    });
    return further;
  }

  /** Returns the setting whose value a call sends as a parameter, as the user writes it; empty if it sends another value. */
  public Optional<String> spelledSource(ProviderCall call, Parameter parameter) {
    Map<String, String> candidates = new TreeMap<>(furtherValues(call.operation(), parameter));
    value(call.operation(), parameter).ifPresent(value -> candidates.put(valueName(call.operation(), parameter), value));
    JsonNode sent = call.arguments().parameters().get(parameter);
    return candidates.entrySet().stream().filter(each -> ParameterStyle.simple(parameter, each.getValue()).equals(sent))
        .findFirst().map(each -> spelling.ofValue(each.getKey()));
  }

  /** Returns the setting of a parameter's value as the user writes it. */
  public String spelledValue(Operation operation, Parameter parameter) {
    return spelling.ofValue(valueName(operation, parameter));
  }

  /** Returns the name of the setting that holds a parameter's value. */
  public static String valueName(Operation operation, Parameter parameter) {
    JsonPointer pointer = JsonPointer.compile(parameter.node().pointer());
    JsonPointer name = pointer.tail() == null ? null : pointer.tail().tail();
    boolean component = name != null && !name.matches() && name.tail().matches() && pointer.matchesProperty("components");
    if (!component) {
      return operation.id() + "." + parameter.name();
    }
    String text = name.getMatchingProperty();
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns the URL, not the key. */
  @Override
  public String toString() {
    return "provider at " + baseUrl;
  }
}
