package com.kohortpay.client.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands in a model for JSON that is no value of its field: null, or JSON of another type than the contract says, as it came. */
final class RawValue {
  static final RawValue NULL = new RawValue(null, "", null);

  final @Nullable Object json;
  private final String path;
  private final @Nullable String problem;

  /** Takes what is wrong in the JSON, and its path within it. */
  RawValue(@Nullable Object json, String path, @Nullable String problem) {
    this.json = json;
    this.path = path;
    this.problem = problem;
  }

  /** Reports why it is no value of the field at this path. */
  void collect(Violations violations, String fieldPath, boolean nullable) {
    if (problem != null) {
      violations.add(fieldPath + path, problem);
    } else if (!nullable) {
      violations.add(fieldPath, "must not be null");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawValue && Objects.equals(json, ((RawValue) other).json);
  }

  @Override
  public int hashCode() {
    return ~Objects.hashCode(json);
  }

  @Override
  public String toString() {
    return String.valueOf(json);
  }
}
