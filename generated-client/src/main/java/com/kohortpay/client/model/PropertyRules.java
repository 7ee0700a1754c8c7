package com.kohortpay.client.model;

import org.jspecify.annotations.Nullable;

/**
 * The contract's rules for one property, so that builders can refuse and {@link Model#violations()} can report by the same rules.
 * Immutable once the generated class that declares it is initialised.
 */
final class PropertyRules<T> {
  private final String name;
  private final boolean required;
  private final WireAdapter<T> adapter;
  private boolean nullable;
  private boolean writeOnly;
  private ValueRules rules = ValueRules.NONE;

  private PropertyRules(String name, boolean required, WireAdapter<T> adapter) {
    this.name = name;
    this.required = required;
    this.adapter = adapter;
  }

  static <T> PropertyRules<T> required(String name, WireAdapter<T> adapter) {
    return new PropertyRules<>(name, true, adapter);
  }

  static <T> PropertyRules<T> optional(String name, WireAdapter<T> adapter) {
    return new PropertyRules<>(name, false, adapter);
  }

  PropertyRules<T> nullable() {
    nullable = true;
    return this;
  }

  /** For a property that no response has: its absence breaks nothing there. */
  PropertyRules<T> writeOnly() {
    writeOnly = true;
    return this;
  }

  PropertyRules<T> rules(ValueRules rules) {
    this.rules = rules;
    return this;
  }

  /**
   * For a builder's method: returns the value as the model keeps it, if the contract allows it. An enum value that the contract
   * does not name is allowed.
   */
  @Nullable T checked(@Nullable T value) {
    if (value == null) {
      if (!nullable) {
        throw new NullPointerException(name + " must not be null");
      }
      return null;
    }
    T copy;
    try {
      copy = adapter.copy(value);
    } catch (NullPointerException e) {
      throw new NullPointerException(name + " must not hold null: " + e.getMessage());
    }
    rules.check(name, copy, (path, message) -> {
      throw new IllegalArgumentException(path + " " + message);
    });
    return copy;
  }

  /** For {@code build()}. */
  void requirePresent(boolean present, String model) {
    if (!present) {
      throw new IllegalStateException(model + ": " + name + " is required; set it before build()");
    }
  }

  /** For {@link Model#violations()}. */
  void collect(Violations violations, String parent, boolean present, @Nullable T value) {
    String path = parent + Violations.step(name);
    if (!present) {
      if (required && !writeOnly) {
        violations.add(path, "is required but missing");
      }
    } else if (value == null) {
      if (!nullable) {
        violations.add(path, "must not be null");
      }
    } else {
      rules.check(path, value, violations::add);
      adapter.collect(violations, path, value);
    }
  }
}
