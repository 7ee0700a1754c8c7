package com.kohortpay.contract.provider;

import java.util.Map;

/** Tells how a setting is written, for messages. */
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

  /** Returns the name of a setting as the user writes it. */
  abstract String of(String setting);

  /** Returns the name of the setting of a parameter's value as the user writes it. */
  abstract String ofValue(String name);

  /** Returns a setting with its value as the user writes it. */
  public String give(String setting, String value) {
    // A flag takes no value.
    return this == OPTIONS && value.equals("true") ? of(setting) : of(setting) + separator + value;
  }
}
