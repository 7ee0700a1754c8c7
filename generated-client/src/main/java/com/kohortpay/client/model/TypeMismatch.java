package com.kohortpay.client.model;

import com.google.gson.JsonParseException;

/** Thrown for a value in JSON that does not have the type that the contract gives it. Never contains the value: it may be personal data. */
final class TypeMismatch extends JsonParseException {
  private static final long serialVersionUID = 1L;

  /** From what is read, such as {@code $.data[1]} or, within a property, {@code [1]}. */
  final String path;
  final String problem;

  TypeMismatch(String path, String problem) {
    super(path + " " + problem);
    this.path = path;
    this.problem = problem;
  }

  /** Returns the same as seen from the list or map that holds the value. */
  TypeMismatch within(String step) {
    return new TypeMismatch(step + path, problem);
  }
}
