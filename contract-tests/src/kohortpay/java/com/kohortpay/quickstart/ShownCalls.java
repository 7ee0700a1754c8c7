package com.kohortpay.quickstart;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Shows what goes over the wire, and asks a mock for the fitting response. */
final class ShownCalls implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Buffer body = new Buffer();
    if (chain.request().body() != null) {
      chain.request().body().writeTo(body);
    }
    Request request = chain.request().newBuilder().header("Prefer", fitting(chain.request(), body.snapshot().utf8())).build();
    Response response = chain.proceed(request);
    System.out.printf("  %s %s %s-> %d%n", request.method(), request.url().encodedPath(),
        body.size() == 0 ? "" : body.snapshot().utf8() + " ", response.code());
    return response;
  }

  /** A mock has no state: it is asked for the example of the contract that fits the request. */
  private static String fitting(Request request, String body) {
    if (request.url().encodedPath().contains("unknown")) {
      return "code=404";
    }
    return body.contains("null") ? "example=RestoredCustomer" : "";
  }
}
