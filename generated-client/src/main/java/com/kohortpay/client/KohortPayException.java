package com.kohortpay.client;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call fails. There is one subclass per kind of failure: {@link ApiException}, {@link ConnectionException},
 * {@link ResponseTooLargeException}, {@link MalformedResponseException}. No message, be it of a cause, holds a key or a body, or more than a
 * line of about a thousand characters.
 */
public abstract class KohortPayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KohortPayException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
