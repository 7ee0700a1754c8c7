package com.kohortpay.contract.facts;

import com.kohortpay.contract.spec.SourceLines;
import java.nio.file.Path;

/**
 * One statement of the contract that the generated client does not carry, or carries otherwise.
 *
 * @param subject the operation, schema or property, such as {@code Group.status}
 * @param message what the client does instead
 * @param pointer the place in the contract that makes the statement, as a JSON pointer
 */
public record Difference(Fact fact, String subject, String message, String pointer) {

  /** Returns the difference as a compiler would print it: {@code kohortpay.yaml:123: Group.status (ENUM): …}. */
  public String in(Path file, SourceLines lines) {
    return file.getFileName() + lines.at(pointer).map(line -> ":" + line.number()).orElse("") + ": " + this;
  }

  @Override
  public String toString() {
    return subject + " (" + fact + "): " + message + " (#" + pointer + ")";
  }
}
