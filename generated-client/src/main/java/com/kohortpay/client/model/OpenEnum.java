package com.kohortpay.client.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds a value of an enum that may grow. A value that the contract does not name yet is kept as it came and written back
 * unchanged; {@link #isKnown()} tells them apart. Compare with {@code equals}, not {@code ==}. Immutable.
 *
 * @param <V> what the value is on the wire: {@code String}, or a number type
 */
public abstract class OpenEnum<V> {
  private final V value;
  private final boolean known;

  OpenEnum(V value, boolean known) {
    this.value = Objects.requireNonNull(value, "value must not be null");
    this.known = known;
  }

  /** Returns the value as it is on the wire. */
  @JsonValue
  public final V value() {
    return value;
  }

  /** Returns whether the contract of this client names the value. */
  public final boolean isKnown() {
    return known;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other != null && getClass() == other.getClass() && value.equals(((OpenEnum<?>) other).value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the value as it is on the wire. */
  @Override
  public final String toString() {
    return value.toString();
  }
}
