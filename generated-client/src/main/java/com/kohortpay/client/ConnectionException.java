package com.kohortpay.client;

import java.io.IOException;

/**
 * No answer came, or not all of it: no connection, a timeout, a reset, a cancelled call. A write that failed so may or may
 * not have been carried out. The cause tells which.
 */
public final class ConnectionException extends KohortPayException {
  private static final long serialVersionUID = 1L;

  ConnectionException(Operation operation, IOException cause) {
    super(operation + " got no answer: " + cause, cause);
  }
}
