package com.kohortpay.contract.provider;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * Why no answer came, said without the exception's message: it may quote what did come.
 *
 * @param reached whether there was a connection at all
 */
record ConnectionFailure(String reason, boolean reached) {

  static ConnectionFailure of(Throwable failure, Duration timeout) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return new ConnectionFailure("the host of kohortpay.baseUrl is unknown", false);
      } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return new ConnectionFailure("nobody listens at kohortpay.baseUrl. Does the provider run?", false);
      } else if (cause instanceof SSLException) {
        return new ConnectionFailure("TLS failed (" + cause.getClass().getSimpleName() + "). Does this JDK trust the provider's certificate?", false);
      } else if (cause instanceof InterruptedIOException) {
        return new ConnectionFailure("it takes longer than " + seconds(timeout) + ". -Dkohortpay.timeout= gives it more seconds", true);
      }
    }
    return new ConnectionFailure("the connection was closed in the middle of it, or what came is no HTTP", true);
  }

  private static String seconds(Duration timeout) {
    return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
  }
}
