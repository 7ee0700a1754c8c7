package com.kohortpay.client;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Names the path of an operation as the contract has it, where Retrofit does not take it so. */
@Retention(RetentionPolicy.RUNTIME)
@interface ContractPath {
  String value();
}
