package com.kohortpay.client;

/** Thrown for 404: there is nothing with this id, for the mode and the organization of the key. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Failure failure) {
    super(failure);
  }
}
