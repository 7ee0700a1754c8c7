package com.kohortpay.client.model;

import org.jspecify.annotations.Nullable;

/**
 * The type and rules that the contract gives one property, so that builders can refuse and {@link Model#violations()} can report by the same rules.
 * Immutable once the generated class that declares it is initialised.
 */
final class PropertyRules {
  private final boolean required;
  private final WireAdapter<Object> adapter;
  private boolean nullable;
  private boolean readOnly;
  private boolean writeOnly;
  private ValueRules rules = ValueRules.NONE;

  @SuppressWarnings("unchecked")
  private PropertyRules(boolean required, WireAdapter<?> adapter) {
    this.required = required;
    this.adapter = (WireAdapter<Object>) adapter;
  }

  static PropertyRules required(WireAdapter<?> adapter) {
    return new PropertyRules(true, adapter);
  }

  static PropertyRules optional(WireAdapter<?> adapter) {
    return new PropertyRules(false, adapter);
  }

  PropertyRules nullable() {
    nullable = true;
    return this;
  }

  /** For a property that no request has: its absence breaks nothing there. */
  PropertyRules readOnly() {
    readOnly = true;
    return this;
  }

  /** For a property that no response has: its absence breaks nothing there. */
  PropertyRules writeOnly() {
    writeOnly = true;
    return this;
  }

  PropertyRules rules(ValueRules rules) {
    this.rules = rules;
    return this;
  }

  /** Returns the value that is in JSON, or the JSON itself if it is no value of this type. */
  Object from(@Nullable Object json) {
    try {
      Object value = adapter.from(json);
      return value == null ? RawValue.NULL : value;
    } catch (TypeMismatch e) {
      return new RawValue(json, e.path, e.problem);
    }
  }

  /**
   * For a builder's method: returns the value as the model keeps it, if the contract allows it. An enum value that the contract
   * does not name is allowed.
   */
  @Nullable Object checked(String name, @Nullable Object value) {
    if (value == null) {
      if (!nullable) {
        throw new NullPointerException(name + " must not be null");
      }
      return null;
    }
    Object copy;
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

  /** For {@code build()}: whether the property must have been set. */
  boolean isRequiredOfCallers() {
    return required && !readOnly;
  }

  /** For {@link Model#violations()}. */
  void collect(Violations violations, String path, @Nullable Object value) {
    if (value == null) {
      if (required && !writeOnly) {
        violations.add(path, "is required but missing");
      }
    } else if (value instanceof RawValue) {
      ((RawValue) value).collect(violations, path, nullable);
    } else {
      rules.check(path, value, violations::add);
      adapter.collect(violations, path, value);
    }
  }
}
