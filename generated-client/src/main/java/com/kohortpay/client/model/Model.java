package com.kohortpay.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Is the base of every generated model. Models are deeply immutable and safe to share between threads. A field is
 * absent, null or a value; each of the three survives decoding and encoding.
 */
public abstract class Model {
  private final Map<String, @Nullable Object> additionalProperties;

  Model(Builder<?> builder) {
    // The builder gives its map away: it copies before it writes again.
    this.additionalProperties = builder.giveAdditionalProperties();
  }

  /**
   * Returns the properties that the contract does not name, in the order in which they came; they are written back. Values are
   * {@code String}, {@code Boolean}, {@code Number} (which keeps the exact text of the number), {@code List},
   * {@code Map} or null; all unmodifiable.
   */
  public final Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  /**
   * Returns each violation of the contract in this model and the models within it: required fields that are missing, nulls that are not
   * allowed, values that break a rule, enum values that the contract does not name. Empty if there is none.
   */
  public final List<Violation> violations() {
    Violations found = new Violations();
    adapter().collectAll(found, "$", this);
    return found.toList();
  }

  /** Returns whether the other is the same model with the same fields set, to equal values, and the same additional properties. */
  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (other == null || getClass() != other.getClass()) {
      return false;
    }
    Model that = (Model) other;
    for (int field = adapter().names.length; field > 0; field--) {
      if (isSet(field) != that.isSet(field) || !Objects.equals(value(field), that.value(field))) {
        return false;
      }
    }
    return additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public final int hashCode() {
    int hash = additionalProperties.hashCode();
    for (int field = adapter().names.length; field > 0; field--) {
      hash = 31 * (31 * hash + Boolean.hashCode(isSet(field))) + Objects.hashCode(value(field));
    }
    return hash;
  }

  /** Returns every field that is set, including personal data: think before you log it. */
  @Override
  public final String toString() {
    return adapter().text(this);
  }

  abstract ModelAdapter<?> adapter();

  /** Whether the declared field of this number, counted from one, is there, be it null. */
  abstract boolean isSet(int field);

  /** Null if the field of this number is null or absent. */
  abstract @Nullable Object value(int field);

  /** Reports on every declared property. */
  abstract void collect(Violations violations, String path);

  /** Is the base of every generated builder. Not safe for use by several threads at once. */
  public abstract static class Builder<B extends Builder<B>> {
    private Map<String, @Nullable Object> additionalProperties = Collections.emptyMap();
    private boolean shared = true;

    Builder() {}

    Builder(Model model) {
      additionalProperties = model.additionalProperties;
    }

    /**
     * Adds a property that the contract does not name.
     *
     * @param value null, a {@code String}, {@code Boolean} or {@code Number}, or a {@code List} or {@code Map} of those; copied
     * @throws IllegalArgumentException if the contract does name the property or allows no others, or the value is of another type
     */
    public final B additionalProperty(String name, @Nullable Object value) {
      if (adapter().field(name) != ModelAdapter.NONE) {
        throw new IllegalArgumentException("\"" + name + "\" is declared by the contract: use the method of that name");
      }
      if (adapter().isClosed()) {
        throw new IllegalArgumentException("\"" + name + "\" is not a property that the contract allows here");
      }
      keep(name, FreeForm.copy(value));
      @SuppressWarnings("unchecked")
      B self = (B) this;
      return self;
    }

    abstract ModelAdapter<?> adapter();

    /** Adds an additional property just as it was read. */
    final void keep(String name, @Nullable Object value) {
      if (shared) {
        additionalProperties = new LinkedHashMap<>(additionalProperties);
        shared = false;
      }
      additionalProperties.put(name, value);
    }

    private Map<String, @Nullable Object> giveAdditionalProperties() {
      if (!shared) {
        additionalProperties = Collections.unmodifiableMap(additionalProperties);
        shared = true;
      }
      return additionalProperties;
    }
  }
}
