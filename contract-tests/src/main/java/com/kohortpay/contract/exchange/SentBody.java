package com.kohortpay.contract.exchange;

import java.io.IOException;
import okhttp3.Request;
import okio.Buffer;

/** What OkHttp writes for the body of a request. */
public final class SentBody {
  private SentBody() {}

  /** Returns the body as a string, or null if the request has none. */
  public static String of(Request request) throws IOException {
    if (request.body() == null) {
      return null;
    }
    Buffer buffer = new Buffer();
    request.body().writeTo(buffer);
    return buffer.readUtf8();
  }
}
