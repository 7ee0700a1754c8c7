package com.kohortpay.client;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

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
        throw tooLarge(response);
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

  /** Limits what is received for a compressed body, too: the name of a file in front of it, of which nothing is left over, may have no end. */
  Response receive(Response response) {
    ResponseBody body = response.body();
    if (response.header("Content-Encoding") == null) {
      return response;
    }
    BufferedSource limited = Okio.buffer(new ForwardingSource(body.source()) {
      /** What cannot be compressed any further grows a little. */
      private long left = bytes + bytes / 1000L + 1000;

      @Override
      public long read(Buffer sink, long count) throws IOException {
        long read = super.read(sink, count);
        left -= read;
        if (left < 0) {
          throw tooLarge(response);
        }
        return read;
      }
    });
    return response.newBuilder().body(ResponseBody.create(limited, body.contentType(), body.contentLength())).build();
  }

  /** OkHttp passes on an IOException only. */
  private IOException tooLarge(Response response) {
    return new IOException(new ResponseTooLargeException(Operation.of(response.request()), response.code(), bytes));
  }

  /** What OkHttp throws when a response is not what it expects. The message is left out: it may quote the response. */
  static IOException unexpected(RuntimeException e) {
    IOException failure = new ProtocolException("unexpected " + e.getClass().getName());
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }
}
