package com.kohortpay.client;

/**
 * Thrown for a response whose body is longer than {@link KohortPayBuilder#maxResponseBytes}; it is not read any further, and the request is
 * not sent again. A write has been carried out if the {@link #status()} is 200 to 299; any other status means what it means with a body.
 */
public final class ResponseTooLargeException extends KohortPayException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ResponseTooLargeException(Operation operation, int status, int limit) {
    super(operation + " returned " + status + ", but the body is longer than " + limit + " bytes (see maxResponseBytes)", null);
    this.status = status;
  }

  /** Returns the HTTP status of the response. */
  public int status() {
    return status;
  }
}
