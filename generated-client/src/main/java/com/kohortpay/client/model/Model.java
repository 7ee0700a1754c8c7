package com.kohortpay.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the properties of a schema: the base class of all generated models. Models are deeply immutable and safe to share between threads.
 * A field is absent, null or a value; each of the three survives decoding and encoding. So does a value of another type than the contract
 * says, such as a string for a number: its getter returns null, {@link #violations()} names it, and it is written back as it came.
 */
@ForJackson
public abstract class Model {
  /** By the number of the field, counted from one: null if it is absent, else a value or a {@link RawValue}. */
  final @Nullable Object[] values;
  private final Map<String, @Nullable Object> additionalProperties;

  /** Takes both as they are: nobody else may change them. */
  Model(@Nullable Object[] values, Map<String, @Nullable Object> additionalProperties) {
    this.values = values;
    this.additionalProperties = additionalProperties.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(additionalProperties);
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
   * allowed, values of another type, values that break a rule, enum values that the contract does not name. Empty if there is none.
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
    return Arrays.equals(values, that.values) && additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public final int hashCode() {
    return 31 * Arrays.hashCode(values) + additionalProperties.hashCode();
  }

  /** Returns every field that is set, including personal data: think before you log it. */
  @Override
  public final String toString() {
    return adapter().text(this);
  }

  /** For Jackson: no naming strategy renames what an any-getter returns, and what is to be included always is, even where nulls are left out. */
  @JsonAnyGetter
  @JsonInclude
  final Map<String, @Nullable Object> toJackson() {
    return Jackson.write(this);
  }

  /** For Jackson, where it is to change a model: it would leave the model as it is without a word, or change final fields. */
  @JsonAnySetter
  final void updateByJackson(String name, @Nullable Object value) {
    throw new UnsupportedOperationException("models are immutable: read a new one, or use toBuilder()");
  }

  abstract ModelAdapter<?> adapter();

  /** Returns null if the field of this number is null or absent, or what came is not of its type. */
  @SuppressWarnings("unchecked")
  final <T> @Nullable T value(int field) {
    Object value = values[field];
    return value instanceof RawValue ? null : (T) value;
  }

  /** Sets the properties of a model: the base class of all generated builders. Not safe for use by several threads at once. */
  public abstract static class Builder<B extends Builder<B>> {
    final @Nullable Object[] values;
    final Map<String, @Nullable Object> additionalProperties;
    private final ModelAdapter<?> adapter;

    Builder(ModelAdapter<?> adapter) {
      this.adapter = adapter;
      this.values = new @Nullable Object[adapter.names.length + 1];
      this.additionalProperties = new LinkedHashMap<>();
    }

    Builder(Model model) {
      this.adapter = model.adapter();
      this.values = model.values.clone();
      this.additionalProperties = new LinkedHashMap<>(model.additionalProperties);
    }

    /**
     * Adds a property that the contract does not name.
     *
     * @param value null, a {@code String}, {@code Boolean} or {@code Number}, or a {@code List} or {@code Map} of those; copied
     * @throws IllegalArgumentException if the contract does name the property or allows no others, or the value is of another type
     */
    public final B additionalProperty(String name, @Nullable Object value) {
      adapter.requireAdditional(name);
      additionalProperties.put(name, FreeForm.copy(value));
      return self();
    }

    /** Sets the declared field of this number, if the contract allows the value. */
    final B set(int field, @Nullable Object value) {
      Object checked = adapter.rules(field).checked(adapter.names[field - 1], value);
      values[field] = checked == null ? RawValue.NULL : checked;
      return self();
    }

    @SuppressWarnings("unchecked")
    private B self() {
      return (B) this;
    }
  }
}
