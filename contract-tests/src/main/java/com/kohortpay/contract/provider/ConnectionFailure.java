package com.kohortpay.contract.provider;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Describes why no response came, without the exception's message, which may quote what was received.
 *
 * @param reached whether a connection was established
 */
record ConnectionFailure(String reason, boolean reached) {

  static ConnectionFailure of(Throwable failure, ProviderSettings settings) {
    Spelling spelling = settings.spelling();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return new ConnectionFailure("the host of " + spelling.of("baseUrl") + " is unknown", false);
      } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return new ConnectionFailure("nothing listens at " + spelling.of("baseUrl") + ". Is the provider running?", false);
      } else if (cause instanceof SSLException) {
        return new ConnectionFailure(
            "TLS failed (" + cause.getClass().getSimpleName() + "). Does this JDK trust the provider's certificate?", false);
      } else if (cause instanceof InterruptedIOException) {
        return new ConnectionFailure("it took longer than " + settings.timeout().toMillis() + " ms. "
            + spelling.of("timeout") + " allows more seconds", true);
      }
    }
    return new ConnectionFailure("the connection was closed early, or the response is not HTTP", true);
  }
}
