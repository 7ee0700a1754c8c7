package com.kohortpay.client;

/** 400 or 422: the request was at fault. Sending it again will not help. */
public final class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  BadRequestException(Failure failure) {
    super(failure);
  }
}
