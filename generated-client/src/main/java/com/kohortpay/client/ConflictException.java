package com.kohortpay.client;

/** Thrown for 409: the request conflicts with the present state of what it would change. */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConflictException(Failure failure) {
    super(failure);
  }
}
