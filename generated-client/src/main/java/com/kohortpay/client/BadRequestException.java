package com.kohortpay.client;

/** Thrown for 400 and 422: the request is at fault, and sending it again does not help. */
public final class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  BadRequestException(Failure failure) {
    super(failure);
  }
}
