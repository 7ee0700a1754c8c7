package com.kohortpay.contract.call;

/** The three ways in which the client offers each operation. */
public enum CallStyle {
  /** Returns or throws. */
  SYNC,
  /** A {@code CompletableFuture}. */
  ASYNC,
  /** A plain Retrofit {@code Call}. */
  CALL;

  @Override
  public String toString() {
    return name().toLowerCase();
  }
}
