package com.kohortpay.client;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Adds the key, to requests for the configured server only, and says who is calling. */
final class RequestHeaders implements Interceptor {
  private final HttpUrl baseUrl;
  private final String apiKey;

  RequestHeaders(HttpUrl baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder headers = request.newBuilder()
        .header("Accept", "application/json")
        .header("User-Agent", "kohortpay-java/" + KohortPay.VERSION);
    // An interceptor of the caller's may have sent the request elsewhere.
    if (sameOrigin(baseUrl, request.url())) {
      headers.header("Authorization", "Bearer " + apiKey);
    }
    return chain.proceed(headers.build());
  }

  static boolean sameOrigin(HttpUrl a, HttpUrl b) {
    return a.scheme().equals(b.scheme()) && a.host().equals(b.host()) && a.port() == b.port();
  }
}
