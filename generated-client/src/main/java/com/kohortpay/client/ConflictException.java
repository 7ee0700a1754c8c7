package com.kohortpay.client;

/** 409: the request does not go with the state things are in. */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConflictException(Failure failure) {
    super(failure);
  }
}
