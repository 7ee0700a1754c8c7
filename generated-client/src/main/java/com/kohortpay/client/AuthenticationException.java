package com.kohortpay.client;

/** Thrown for 401: the key is missing, unknown or revoked. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(Failure failure) {
    super(failure);
  }
}
