package com.kohortpay.client;

/** 404: no such group or customer, for this key's mode and organization. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Failure failure) {
    super(failure);
  }
}
