package com.kohortpay.contract.provider;

import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@link ProviderSettings}, and collects everything that is wrong with them. */
final class ProviderSettingsReader {
  private static final List<String> SETTINGS =
      List.of("baseUrl", "knownDeviations", "observations", "operation", "slow", "timeout", "writes");
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "host.docker.internal");

  private final Contract contract;
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final Path folder;
  private final Spelling spelling;
  private final List<String> problems = new ArrayList<>();

  ProviderSettingsReader(
      Contract contract, Map<String, String> given, Map<String, String> environment, Path folder, Spelling spelling) {
    this.contract = contract;
    given.forEach((name, value) -> this.given.put(name, value.strip()));
    this.environment = environment;
    this.folder = folder;
    this.spelling = spelling;
  }

  ProviderSettings read() {
    ProviderSettings settings = new ProviderSettings(
        baseUrl(), key(), choice("writes", "false", "true").equals("true"), operations(), seconds(), slow(),
        choice("observations", "report", "fail").equals("fail"), values(), deviations(), spelling);
    ProviderCalls.operations(contract, settings).forEach(operation -> requireIds(operation, settings));
    if (!problems.isEmpty()) {
      throw new ContractException("The provider cannot be verified:\n- " + String.join("\n- ", problems));
    }
    return settings;
  }

  private URI baseUrl() {
    String text = given.getOrDefault("baseUrl", "");
    if (text.isEmpty()) {
      problems.add(spelling.of("baseUrl") + " is missing: say where the provider is, with " + spelling.give("baseUrl", "https://…"));
      return null;
    }
    URI url = null;
    try {
      url = URI.create(text.replaceAll("/+$", ""));
    } catch (IllegalArgumentException e) {
      // Reported below.
    }
    if (url == null || url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
      problems.add(spelling.of("baseUrl") + " must be a URL that starts with https://");
    } else if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      problems.add(spelling.of("baseUrl") + " must have no user, query or fragment");
    } else if (url.getScheme().equals("http") && !LOCAL.contains(url.getHost())) {
      problems.add(spelling.of("baseUrl") + " must be https: over http the key could be read on the way to " + url.getHost()
          + ". Only a provider on this machine may be http.");
    }
    return url;
  }

  private String key() {
    String key = environment.getOrDefault(ProviderSettings.KEY, "");
    if (key.isBlank()) {
      problems.add(ProviderSettings.KEY + " is " + (key.isEmpty() ? "not set" : "blank")
          + ": put a test key (sk_test_…) into this environment variable");
    } else if (key.contains("sk_live_")) {
      problems.add(ProviderSettings.KEY + " is a live key (sk_live_…), with which real customers' data is read and changed: use a test key (sk_test_…)");
    } else {
      key.chars().filter(each -> each <= 32 || each >= 127).findFirst().ifPresent(each -> problems.add(ProviderSettings.KEY
          + String.format(" holds a character that cannot be sent: U+%04X at position %d of %d", each, key.indexOf(each) + 1, key.length())));
    }
    return key;
  }

  private String choice(String name, String usual, String other) {
    String text = given.getOrDefault(name, usual);
    if (!text.equals(usual) && !text.equals(other)) {
      problems.add(spelling.of(name) + " is \"" + text + "\": give " + other + " or " + usual);
    }
    return text;
  }

  private Set<String> operations() {
    Set<String> known = new TreeSet<>();
    contract.operations().forEach(operation -> known.add(operation.id()));
    Set<String> chosen = new LinkedHashSet<>();
    for (String id : given.getOrDefault("operation", "").split(",")) {
      if (!id.isBlank()) {
        chosen.add(id.strip());
      }
    }
    chosen.stream().filter(id -> !known.contains(id)).forEach(id -> problems.add(
        spelling.of("operation") + ": the contract has no operation " + id + ", only " + String.join(", ", known)));
    return chosen;
  }

  private Duration seconds() {
    return Duration.ofSeconds(number("timeout", "5", 999, "whole seconds"));
  }

  private Duration slow() {
    return Duration.ofMillis(number("slow", "2000", 99_999, "whole milliseconds"));
  }

  private int number(String name, String usual, int most, String what) {
    String text = given.getOrDefault(name, usual);
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    problems.add(spelling.of(name) + " is \"" + text + "\": give " + what + ", from 1 to " + most);
    return 1;
  }

  private Optional<Path> deviations() {
    if (!given.containsKey("knownDeviations")) {
      return Optional.empty();
    }
    Path file = folder.resolve(given.get("knownDeviations"));
    if (!Files.isRegularFile(file)) {
      problems.add(spelling.of("knownDeviations") + ": there is no file " + file.toAbsolutePath());
    }
    return Optional.of(file);
  }

  private Map<String, String> values() {
    Set<String> known = new TreeSet<>();
    contract.operations().forEach(operation -> operation.parameters().forEach(parameter ->
        known.add(ProviderSettings.valueName(operation, parameter))));
    given.keySet().stream().filter(name -> !isValue(name, known) && !SETTINGS.contains(name)).sorted().forEach(name ->
        problems.add("there is no " + spelling.ofValue(name) + ", only " + String.join(", ", spelled(known))
            + ". A key is given by the environment variable " + ProviderSettings.KEY));
    Map<String, String> values = new LinkedHashMap<>(given);
    values.keySet().removeIf(name -> !isValue(name, known));
    return values;
  }

  /** Further values are numbered: {@code groupId.2}. */
  private static boolean isValue(String name, Set<String> known) {
    return known.contains(name) || known.contains(name.replaceFirst("\\.\\d+$", ""));
  }

  private List<String> spelled(Set<String> values) {
    // Options that are no values are spelled in another way: a wrong one never comes here.
    List<String> all = new ArrayList<>(spelling == Spelling.OPTIONS ? List.of() : SETTINGS.stream().map(spelling::of).toList());
    values.forEach(value -> all.add(spelling.ofValue(value)));
    return all;
  }

  /** Dots would be steps in the path. */
  private static boolean isId(String value) {
    return !value.isEmpty() && !value.equals(".") && !value.equals("..");
  }

  private void requireIds(Operation operation, ProviderSettings settings) {
    operation.parameters().stream().filter(parameter -> parameter.in().equals("path")).forEach(parameter -> {
      String value = settings.value(operation, parameter).orElse("");
      String spelled = settings.spelledValue(operation, parameter);
      if (!isId(value)) {
        problems.add(spelled + (value.isEmpty() ? " is missing" : " is not an id") + ": give the " + parameter.name() + " that "
            + operation + " (" + operation.method() + " " + operation.path() + ") is called with, by " + spelled + "=…");
      }
      settings.furtherValues(operation, parameter).forEach((setting, further) -> {
        if (!isId(further)) {
          problems.add(spelling.ofValue(setting) + " is not an id");
        }
      });
    });
  }
}
