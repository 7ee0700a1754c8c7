package com.kohortpay.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if no response came, or only a part of it, or one that violates HTTP: no connection, a timeout, a reset, a cancelled call. The
 * cause says which. A write that failed like this may or may not have been carried out, unless there was no connection at all.
 */
public final class ConnectionException extends KohortPayException {
  private static final long serialVersionUID = 1L;

  private ConnectionException(Operation operation, IOException cause) {
    super(operation + " got no response: " + cause, cause);
  }

  static ConnectionException of(Operation operation, IOException cause) {
    return new ConnectionException(operation, withoutQuotation(cause));
  }

  /** Removes what OkHttp quotes: a line that is not HTTP, or, in hex, one that breaks off. It may be part of a body, with personal data. */
  private static IOException withoutQuotation(IOException cause) {
    IOException quiet;
    if (cause instanceof ProtocolException) {
      quiet = new ProtocolException(beginning(cause));
    } else if (cause instanceof EOFException) {
      quiet = new EOFException(beginning(cause));
    } else if (cause.getClass() == IOException.class && cause.getCause() instanceof EOFException) {
      quiet = new IOException(cause.getMessage(), withoutQuotation((EOFException) cause.getCause()));
    } else {
      return cause;
    }
    quiet.setStackTrace(cause.getStackTrace());
    return quiet;
  }

  private static @Nullable String beginning(IOException e) {
    return e.getMessage() == null ? null : e.getMessage().split("[:\"]")[0].trim();
  }
}
