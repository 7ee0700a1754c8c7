package com.kohortpay.contract.verify;

/** The exit code of the program. */
enum ExitCode {
  /** Every call satisfies the contract. */
  SATISFIED(0),
  /** The provider violates the contract, or there are observations and they fail the run. */
  VIOLATED(1),
  /** Nothing could be verified: a setting is wrong, or the provider cannot be reached. */
  NOT_VERIFIED(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
