package com.kohortpay.client;

/** Thrown for 500 to 599: the server failed. A write may or may not have been carried out. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(Failure failure) {
    super(failure);
  }
}
