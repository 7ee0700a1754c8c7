package com.kohortpay.contract.verify;

/** What the program ends with. */
enum ExitCode {
  /** Everything that was called keeps the contract. */
  KEPT(0),
  /** The provider violates the contract; or was observed to do what is to fail the run. */
  BROKEN(1),
  /** Nothing can be said: a setting is wrong, or the provider cannot be reached. */
  NOT_VERIFIED(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
