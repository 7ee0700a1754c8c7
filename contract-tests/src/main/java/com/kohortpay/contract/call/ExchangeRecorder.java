package com.kohortpay.contract.call;

import com.kohortpay.contract.exchange.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * Records what the client puts on the wire and what comes back, as OkHttp's network interceptor: the last to see a request,
 * {@code Authorization} included. It can also alter requests, for what no client method offers. For one call at a time.
 */
public final class ExchangeRecorder implements Interceptor {
  private final HttpUrl baseUrl;
  private final List<Exchange> exchanges = new ArrayList<>();
  private String prefer = "";
  private boolean authorized = true;
  private Optional<RequestBody> body = Optional.empty();
  private UnaryOperator<Request> alteration = UnaryOperator.identity();

  /**
   * Records exchanges below a base URL.
   *
   * @param baseUrl what is left out of the recorded paths
   */
  public ExchangeRecorder(HttpUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Forgets everything, and sends the next requests as the client makes them but for this {@code Prefer} header. */
  public synchronized void begin(String prefer) {
    this.prefer = prefer;
    this.authorized = true;
    this.body = Optional.empty();
    this.alteration = UnaryOperator.identity();
    exchanges.clear();
  }

  /** Takes the key out of the next requests: the client itself refuses to be built without one. */
  public synchronized void withoutKey() {
    authorized = false;
  }

  /** Puts this in place of the body of the next requests: the client itself builds no invalid one. */
  public synchronized void withBody(String json) {
    body = Optional.of(RequestBody.create(json, MediaType.get("application/json")));
  }

  /** Does this to the next requests, last of all: for whatever else the client itself would not send. */
  public synchronized void with(UnaryOperator<Request> alteration) {
    this.alteration = alteration;
  }

  /** The exchanges since {@link #begin}. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = altered(chain.request());
    Response response = chain.proceed(request);
    String body = response.peekBody(Long.MAX_VALUE).string();
    synchronized (this) {
      exchanges.add(new Exchange(
          request.method(), target(request.url()), request.headers().toMultimap(), body(request),
          response.code(), response.headers().toMultimap(), body));
    }
    return response;
  }

  private synchronized Request altered(Request request) throws IOException {
    // Not compressed: this is below the place where OkHttp decompresses.
    Request.Builder altered = request.newBuilder().header("Accept-Encoding", "identity");
    if (!prefer.isEmpty()) {
      altered.header("Prefer", prefer);
    }
    if (!authorized) {
      altered.removeHeader("Authorization");
    }
    if (body.isPresent()) {
      altered.method(request.method(), body.get())
          .header("Content-Length", String.valueOf(body.get().contentLength()))
          .header("Content-Type", "application/json");
    }
    return alteration.apply(altered.build());
  }

  private String target(HttpUrl url) {
    String base = baseUrl.encodedPath().replaceFirst("/$", "");
    String path = url.encodedPath();
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    return (path.startsWith(base + "/") ? path.substring(base.length()) : path) + query;
  }

  private static String body(Request request) throws IOException {
    if (request.body() == null) {
      return null;
    }
    Buffer buffer = new Buffer();
    request.body().writeTo(buffer);
    return buffer.readUtf8();
  }
}
