package com.kohortpay.client;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call fails. There is one subclass per kind of failure: {@link ApiException}, {@link ConnectionException},
 * {@link MalformedResponseException}. No message holds a key or a body.
 */
public abstract class KohortPayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KohortPayException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
