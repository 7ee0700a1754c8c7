package com.kohortpay.client;

import java.io.IOException;
import java.net.ProtocolException;

/**
 * No answer came, or not all of it, or not as HTTP wants it: no connection, a timeout, a reset, a cancelled call. The cause tells
 * which. A write that failed so may or may not have been carried out, unless there was no connection at all.
 */
public final class ConnectionException extends KohortPayException {
  private static final long serialVersionUID = 1L;

  private ConnectionException(Operation operation, IOException cause) {
    super(operation + " got no answer: " + cause, cause);
  }

  static ConnectionException of(Operation operation, IOException cause) {
    return new ConnectionException(operation, withoutQuotation(cause));
  }

  /** OkHttp quotes a line that is no HTTP. It may be the rest of a body, with personal data. */
  private static IOException withoutQuotation(IOException cause) {
    if (!(cause instanceof ProtocolException)) {
      return cause;
    }
    ProtocolException quiet = new ProtocolException(String.valueOf(cause.getMessage()).split("[:\"]")[0].trim());
    quiet.setStackTrace(cause.getStackTrace());
    return quiet;
  }
}
