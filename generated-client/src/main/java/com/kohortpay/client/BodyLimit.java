package com.kohortpay.client;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Reads bodies into memory, up to a limit that holds for what has been decompressed. OkHttp decompresses below {@link Attempt}, an
 * interceptor of the caller's may decompress once more above it: both are limited.
 */
final class BodyLimit implements Interceptor {
  private final int bytes;

  BodyLimit(int bytes) {
    this.bytes = bytes;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    return read(chain.proceed(chain.request()));
  }

  Response read(Response response) throws IOException {
    boolean isRead = false;
    try {
      if (response.body().source().request(bytes + 1L)) {
        // As interceptors and callbacks of OkHttp pass IOExceptions only.
        throw new IOException(new ResponseTooLargeException(Operation.of(response.request()), response.code(), bytes));
      }
      isRead = true;
      return response;
    } catch (RuntimeException e) {
      throw unexpected(e);
    } finally {
      if (!isRead) {
        response.close();
      }
    }
  }

  /** What OkHttp throws when a response is not what it expects. The message is left out: it may quote the response. */
  static IOException unexpected(RuntimeException e) {
    IOException failure = new ProtocolException("unexpected " + e.getClass().getName());
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }
}
