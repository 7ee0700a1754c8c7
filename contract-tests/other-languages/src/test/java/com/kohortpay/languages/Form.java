package com.kohortpay.languages;

/** A form of the contract that clients are generated from; the build leaves it in {@code openapi/target/contract}. */
enum Form {
  /** For generators whose clients break on real responses. */
  TOLERANT("kohortpay-tolerant.json"),
  /** As it is. */
  CONTRACT("kohortpay.json");

  private final String file;

  Form(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
