package com.kohortpay.contract.call;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Changes to a request that the client itself does not offer. */
public final class RequestAlterations {
  private static final MediaType JSON = MediaType.get("application/json");

  private RequestAlterations() {}

  /** Removes the key: the client cannot be built without one. */
  public static UnaryOperator<Request> withoutKey() {
    return request -> request.newBuilder().removeHeader("Authorization").build();
  }

  /** Replaces the value of {@code Authorization}. */
  public static UnaryOperator<Request> withAuthorization(String value) {
    return request -> request.newBuilder().header("Authorization", value).build();
  }

  /** Replaces the body: the client's builders refuse to build an invalid one. */
  public static UnaryOperator<Request> withBody(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    // This is below the place where OkHttp sets the headers that describe a body.
    return request -> request.newBuilder().method(request.method(), RequestBody.create(bytes, JSON))
        .header("Content-Length", String.valueOf(bytes.length))
        .header("Content-Type", "application/json").build();
  }
}
