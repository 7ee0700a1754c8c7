package com.kohortpay.contract.report;

/** States what a run has shown of a known deviation. */
public enum DeviationState {
  /** A response has it. */
  STILL_THERE("still there"),
  /** Responses have a value in place of null or of nothing. */
  GONE("no longer there: delete it from the list if it stays so"),
  /** No response could show whether it is still there. */
  NOT_SEEN("not seen in this run");

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
