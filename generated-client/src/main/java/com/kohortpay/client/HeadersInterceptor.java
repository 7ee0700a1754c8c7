package com.kohortpay.client;

import java.io.IOException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the headers of the client and the key: once the connection is known, and only if it leads to the configured server, over TLS or
 * within this machine. The request of the response is without the key again: only network interceptors see it, as they see the wire.
 */
final class HeadersInterceptor implements Interceptor {
  private final ClientOptions options;

  HeadersInterceptor(ClientOptions options) {
    this.options = options;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder headers = request.newBuilder()
        .header("Accept", "application/json")
        .header("User-Agent", options.userAgent);
    // An interceptor of the caller's may have sent the request elsewhere.
    if (sameOrigin(options.baseUrl, request.url())) {
      refuseOpenNetwork(chain.connection());
      headers.header("Authorization", "Bearer " + options.apiKey);
    }
    return chain.proceed(headers.build()).newBuilder().request(request).build();
  }

  /** The name of a loopback address may lead to another host all the same, by a proxy or a name server. */
  private static void refuseOpenNetwork(Connection connection) throws IOException {
    if (connection.handshake() == null && !connection.socket().getInetAddress().isLoopbackAddress()) {
      throw new SSLPeerUnverifiedException("the key is not sent without TLS to another machine, be it a proxy");
    }
  }

  static boolean sameOrigin(HttpUrl a, HttpUrl b) {
    return a.scheme().equals(b.scheme()) && a.host().equals(b.host()) && a.port() == b.port();
  }
}
