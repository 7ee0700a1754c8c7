package com.kohortpay.contract.call;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.exchange.SentBody;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Records what the client puts on the wire and what comes back, as OkHttp's network interceptor: the last to see a request,
 * {@code Authorization} included. Each call has a recorder of its own.
 */
final class ExchangeRecorder implements Interceptor {
  private final HttpUrl baseUrl;
  private final String prefer;
  private final UnaryOperator<Request> alteration;
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

  /**
   * Records exchanges below a base URL.
   *
   * @param baseUrl left out of the recorded paths
   * @param prefer what Prism is asked for, which is not recorded in the exchanges; empty for nothing
   * @param alteration applied to each request, last of all
   */
  ExchangeRecorder(HttpUrl baseUrl, String prefer, UnaryOperator<Request> alteration) {
    this.baseUrl = baseUrl;
    this.prefer = prefer;
    this.alteration = alteration;
  }

  /** Returns the exchanges so far. */
  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = altered(chain.request());
    Response response = chain.proceed(MockPreference.ask(request, prefer));
    String body = response.peekBody(Long.MAX_VALUE).string();
    exchanges.add(new Exchange(
        request.method(), target(request.url()), request.headers().toMultimap(), SentBody.of(request),
        response.code(), response.headers().toMultimap(), body));
    return response;
  }

  private Request altered(Request request) {
    // Not compressed: this is below the place where OkHttp decompresses.
    return alteration.apply(request.newBuilder().header("Accept-Encoding", "identity").build());
  }

  private String target(HttpUrl url) {
    String base = baseUrl.encodedPath().replaceFirst("/$", "");
    String path = url.encodedPath();
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    return (path.startsWith(base + "/") ? path.substring(base.length()) : path) + query;
  }
}
