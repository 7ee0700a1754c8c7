package com.kohortpay.client.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes one violation of the contract in a model: where, and what is wrong. Never contains the value itself. Immutable. */
public final class Violation {
  private final String path;
  private final String message;

  Violation(String path, String message) {
    this.path = path;
    this.message = message;
  }

  /** Returns the JSON path of the offending value, such as {@code $.data[3].amount}. */
  public String path() {
    return path;
  }

  /** Returns what the contract requires, such as {@code must be at least 0}. */
  public String message() {
    return message;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Violation
        && path.equals(((Violation) other).path)
        && message.equals(((Violation) other).message);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, message);
  }

  @Override
  public String toString() {
    return path + " " + message;
  }
}
