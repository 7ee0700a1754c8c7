package com.kohortpay.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Thrown if no response came, or only a part of it, or one that violates HTTP: no connection, a timeout, a reset, a cancelled call. The
 * cause says which. A write that failed like this may or may not have been carried out, unless there was no connection at all.
 */
public final class ConnectionException extends KohortPayException {
  private static final long serialVersionUID = 1L;
  /** Of causes of causes, which might go round in circles. */
  private static final int MAX_DEPTH = 16;

  private ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns what a failure is to the caller: mostly an exception of this class, with a cause that is safe to log. */
  static KohortPayException of(Operation operation, Call<?> call, IOException failure, String key) {
    if (failure.getCause() instanceof ResponseTooLargeException) {
      return (ResponseTooLargeException) failure.getCause();
    }
    Throwable cause = safe(failure, key, 0);
    // OkHttp cancels a call at its timeout, too.
    boolean cancelled = call.isCanceled() && !(failure instanceof InterruptedIOException);
    return new ConnectionException(operation + (cancelled ? " was cancelled" : " got no response: " + cause), cause);
  }

  /** Returns the failure itself, or a copy if it, or anything below it, says more than it may. */
  private static Throwable safe(Throwable e, String key, int depth) {
    String message = e.getMessage();
    String safeMessage = message == null ? null : SafeText.of(withoutQuotation(e, message), key);
    Throwable cause = e.getCause();
    Throwable safeCause = cause == null || depth == MAX_DEPTH ? null : safe(cause, key, depth + 1);
    Throwable copy = copy(e, safeMessage);
    copy.setStackTrace(e.getStackTrace());
    if (safeCause != null) {
      copy.initCause(safeCause);
    }
    boolean isSafe = Objects.equals(message, safeMessage) && cause == safeCause;
    for (Throwable each : depth == MAX_DEPTH ? new Throwable[0] : e.getSuppressed()) {
      Throwable suppressed = safe(each, key, depth + 1);
      copy.addSuppressed(suppressed);
      isSafe &= each == suppressed;
    }
    return isSafe ? e : copy;
  }

  private static Throwable copy(Throwable e, @Nullable String message) {
    if (e instanceof ProtocolException) {
      return new ProtocolException(message);
    }
    if (e instanceof EOFException) {
      return new EOFException(message);
    }
    if (e instanceof SSLException) {
      return e instanceof SSLPeerUnverifiedException ? new SSLPeerUnverifiedException(message) : new SSLException(message);
    }
    return new IOException(e.getClass() == IOException.class ? message : e.getClass().getName() + ": " + message);
  }

  /** Removes what OkHttp quotes: a line that is not HTTP, or, in hex, one that breaks off. It may be part of a body, with personal data. */
  private static String withoutQuotation(Throwable e, String message) {
    if (e instanceof ProtocolException || e instanceof EOFException) {
      return message.split("[:\"]", 2)[0].trim();
    }
    return e.getClass() == IOException.class ? message.replaceAll("(?s)(mixed case name|but was).*", "$1") : message;
  }
}
