package com.kohortpay.contract.cases;

import com.kohortpay.contract.call.MockPreference;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.SentBody;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Calls operations with requests made from the contract, without the generated client. Safe for use by several threads. */
public final class RawClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  // Prism closes idle connections after 5 s: close them sooner, or a call may use one that is just being closed.
  private static final OkHttpClient HTTP = new OkHttpClient.Builder().connectionPool(new ConnectionPool(5, 2, TimeUnit.SECONDS))
      .followRedirects(false).retryOnConnectionFailure(true)
      .connectTimeout(PATIENCE).readTimeout(PATIENCE).callTimeout(PATIENCE).build();

  private final HttpUrl base;
  private final String key;

  public RawClient(URI base, String key) {
    this.base = HttpUrl.get(base);
    this.key = key;
  }

  /**
   * Makes a call; its style is ignored. The header {@code Prefer} is not part of the exchange.
   */
  public Exchange call(OperationCall call) throws IOException {
    Request request = call.alteration().apply(RawRequest.of(call.operation(), call.arguments(), base, key));
    try (Response response = HTTP.newCall(MockPreference.ask(request, call.prefer())).execute()) {
      return new Exchange(request.method(), target(request.url()), request.headers().toMultimap(), SentBody.of(request),
          response.code(), response.headers().toMultimap(), response.body().string());
    }
  }

  private String target(HttpUrl url) {
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    return url.encodedPath().substring(base.encodedPath().replaceFirst("/$", "").length()) + query;
  }
}
