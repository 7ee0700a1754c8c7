package com.kohortpay.contract.report;

/** States what a run has shown of a known deviation. */
public enum DeviationState {
  /** A response has it. */
  STILL_THERE("still there"),
  /** Responses could have it, but do not. */
  GONE("gone: remove it from the list"),
  /** No response could have it. */
  NOT_SEEN("not seen: no response could show it");

  private final String words;

  DeviationState(String words) {
    this.words = words;
  }

  /** Returns the state in words, and what to do. */
  @Override
  public String toString() {
    return words;
  }
}
