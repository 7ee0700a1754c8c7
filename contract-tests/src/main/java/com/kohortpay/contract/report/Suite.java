package com.kohortpay.contract.report;

/** The kind of exchange that was judged. */
public enum Suite {
  /** Examples of the contract, valid requests. */
  MOCK("mock"),
  /** Responses generated from the schemas. */
  DYNAMIC("dynamic"),
  /** Requests that the contract does not allow. */
  INVALID("invalid"),
  /** Requests without a key. */
  NO_KEY("no key"),
  /** Calls of a provider. */
  PROVIDER("provider");

  private final String label;

  Suite(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
