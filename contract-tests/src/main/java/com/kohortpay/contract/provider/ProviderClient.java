package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.SentBody;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Sends each request once, without following redirects, and keeps the response with its bytes. */
final class ProviderClient {
  /** Larger than any response of an API; an endless response must not fill the memory. */
  private static final long LARGEST = 10_000_000;

  private final OkHttpClient http;
  private final String base;

  ProviderClient(URI baseUrl, Duration timeout) {
    String path = HttpUrl.get(baseUrl).encodedPath();
    base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    // A connection for each request: the server may close a pooled one just as it is reused.
    http = new OkHttpClient.Builder().connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .followRedirects(false).retryOnConnectionFailure(false)
        .connectTimeout(timeout).readTimeout(timeout).writeTimeout(timeout).callTimeout(timeout).build();
  }

  /**
   * A response.
   *
   * @param body the bytes received, up to a limit
   * @param complete whether that is the whole body
   */
  record Reply(Exchange exchange, byte[] body, boolean complete, Duration took) {}

  Reply send(Request request) throws IOException {
    long start = System.nanoTime();
    try (Response response = http.newCall(request).execute()) {
      BufferedSource body = response.body().source();
      boolean complete = !body.request(LARGEST + 1);
      byte[] bytes = complete ? body.readByteArray() : body.readByteArray(LARGEST);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Request sent = response.networkResponse() == null ? request : response.networkResponse().request();
      return new Reply(new Exchange(request.method(), target(request), sent.headers().toMultimap(), SentBody.of(request),
          response.code(), response.headers().toMultimap(), new String(bytes, charset(response))), bytes, complete, took);
    }
  }

  /** Returns path and query relative to the base URL. */
  private String target(Request request) {
    String query = request.url().encodedQuery();
    return request.url().encodedPath().substring(base.length()) + (query == null ? "" : "?" + query);
  }

  private static Charset charset(Response response) {
    MediaType type = response.body().contentType();
    return type == null ? StandardCharsets.UTF_8 : type.charset(StandardCharsets.UTF_8);
  }
}
