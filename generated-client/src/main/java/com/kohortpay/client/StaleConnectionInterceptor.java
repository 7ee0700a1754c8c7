package com.kohortpay.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Sends nothing on a connection that the server has closed. Servers close what was idle for some seconds, and a write sent too late
 * can't be told from one that was carried out. OkHttp itself looks only after ten seconds, and not for a GET.
 */
final class StaleConnectionInterceptor implements Interceptor {
  /** A look takes a millisecond, so what was in use just now is not looked at. */
  private static final long IN_USE_MILLIS = 1000;

  private final Clock clock;
  private final Map<Connection, Long> lastUsed = Collections.synchronizedMap(new WeakHashMap<>());

  StaleConnectionInterceptor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    Long last = lastUsed.put(connection, clock.millis());
    if (last != null && clock.millis() - last > IN_USE_MILLIS && isStale(connection)) {
      return proceedInVain(chain, connection);
    }
    return proceed(chain);
  }

  /** Below, there is only OkHttp: it breaks on a second interim response, for one. What the caller's interceptors throw is theirs. */
  private static Response proceed(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (RuntimeException e) {
      throw BodyLimit.unexpected(e);
    }
  }

  /** Only a connection that fails in use is taken out of the pool for another. */
  private static Response proceedInVain(Chain chain, Connection connection) throws IOException {
    Attempt attempt = chain.request().tag(Attempt.class);
    if (attempt != null) { // an interceptor of the caller's may have lost it
      attempt.mayHaveArrived = false;
    }
    connection.socket().close();
    return proceed(chain);
  }

  private static boolean isStale(Connection connection) throws IOException {
    if (connection.protocol() != Protocol.HTTP_1_1) {
      return false; // HTTP/2 always listens
    }
    Socket socket = connection.socket();
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      socket.getInputStream().read();
      return true; // the end, or a response to a request that nobody sent
    } catch (SocketTimeoutException silence) {
      socket.setSoTimeout(timeout);
      return false;
    } catch (IOException broken) {
      return true;
    }
  }
}
