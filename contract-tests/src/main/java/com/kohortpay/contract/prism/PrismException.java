package com.kohortpay.contract.prism;

/** Thrown if Prism does not start, or no longer responds. The message says why, with the end of Prism's log, and what to do. */
public final class PrismException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PrismException(String message) {
    super(message);
  }

  public PrismException(String message, Throwable cause) {
    super(message, cause);
  }
}
