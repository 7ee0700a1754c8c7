package com.kohortpay.contract.report;

/** The kind of exchange that was judged. */
public enum Suite {
  /** Examples of the contract, valid requests. */
  MOCK("mock", "the mock's response to a valid request: an example of the contract"),
  /** Responses generated from the schemas. */
  DYNAMIC("dynamic", "a response that the mock generated from the schema, by a seed"),
  /** Requests that the contract does not allow. */
  INVALID("invalid", "the mock's response to a request that the contract does not allow, and that must be rejected"),
  /** Requests without a key. */
  NO_KEY("no key", "the mock's response to a request without a key"),
  /** Calls of a provider. */
  PROVIDER("provider", "the response of a real server, or a recorded one");

  private final String label;
  private final String meaning;

  Suite(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** Returns the meaning of the label. */
  String meaning() {
    return meaning;
  }

  @Override
  public String toString() {
    return label;
  }
}
