package com.kohortpay.contract.provider;

import java.util.Map;

/** How settings are given, so that a message tells what to write. */
public enum Spelling {
  /** As system properties of Maven: {@code -Dkohortpay.groupId=ord_1}. */
  PROPERTIES("=") {
    @Override
    String of(String setting) {
      return "-Dkohortpay." + setting;
    }

    @Override
    String ofValue(String name) {
      return of(name);
    }
  },
  /** As options of the command: {@code --value groupId=ord_1}. */
  OPTIONS(" ") {
    @Override
    String of(String setting) {
      return NAMES.getOrDefault(setting, "--" + setting);
    }

    @Override
    String ofValue(String name) {
      return "--value " + name;
    }
  };

  private static final Map<String, String> NAMES = Map.of("baseUrl", "--base-url", "knownDeviations", "--known-deviations");

  private final String separator;

  Spelling(String separator) {
    this.separator = separator;
  }

  /** Returns what a setting is called. */
  abstract String of(String setting);

  /** Returns what a parameter's value is called. */
  abstract String ofValue(String name);

  /** Returns how a setting is given. */
  public String give(String setting, String value) {
    // An option that is on or off takes no value.
    return this == OPTIONS && value.equals("true") ? of(setting) : of(setting) + separator + value;
  }
}
