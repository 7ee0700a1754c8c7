package com.kohortpay.contract.report;

/** The side of an exchange that a mutant changes. */
public enum MutantSide {
  /** A server that violates the contract in one way. */
  SERVER("server"),
  /** A client that sends or reads something wrong. */
  CLIENT("client");

  private final String label;

  MutantSide(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
