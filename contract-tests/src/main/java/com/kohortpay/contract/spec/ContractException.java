package com.kohortpay.contract.spec;

/** The contract, or a setting of the tests, is not usable. The message says what is wrong, where, and what to do. */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContractException(String message) {
    super(message);
  }

  public ContractException(String message, Throwable cause) {
    super(message, cause);
  }
}
