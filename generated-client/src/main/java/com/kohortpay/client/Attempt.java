package com.kohortpay.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a request. OkHttp may try all addresses of a host, and another connection for a dead one, as long as nothing
 * was sent. What comes after is for {@link RetryInterceptor} alone: left to itself, OkHttp sends again, writes too, when a connection breaks
 * and after a 408 or a 503, throws away a 407, and breaks on a 503 whose {@code Retry-After} has too many digits.
 */
final class Attempt {
  /** A status that means nothing to OkHttp. */
  private static final int NEUTRAL = 599;

  final ClientOptions options;
  /** Whether the server may have got the request and acted on it. */
  boolean mayHaveArrived;
  private int status;
  private @Nullable RuntimeException ofAnInterceptor;

  Attempt(ClientOptions options) {
    this.options = options;
  }

  /** Shields OkHttp's own decisions from the response. Must be the first of the network interceptors. */
  static Response shield(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    return request.tag(Attempt.class).send(chain, request);
  }

  private Response send(Interceptor.Chain chain, Request request) throws IOException {
    mayHaveArrived = true;
    try {
      Response response = chain.proceed(request);
      if (response.body().contentLength() < -1) {
        // Reading it would fail with no IOException, and even closing it would leave the connection in use.
        throw new ProtocolException("negative Content-Length");
      }
      if (response.code() < 200) {
        // OkHttp would read the final response as that of the next request.
        chain.connection().socket().close();
        throw new ProtocolException("interim response");
      }
      status = response.code();
      response = options.bodyLimit.receive(response);
      // On a 401 it acts only with an Authenticator, and a 421 is about its own way of sharing connections.
      return status == 407 || status == 408 || status == 503 ? response.newBuilder().code(NEUTRAL).build() : response;
    } catch (IOException e) {
      // By name, as it is none of OkHttp's API: an HTTP/2 connection that has just learnt that it is to end sends nothing more.
      mayHaveArrived &= !e.getClass().getSimpleName().equals("ConnectionShutdownException");
      if (!mayHaveArrived) {
        throw e;
      }
      // With HTTP/2 a server that is going down says so of each request that it has not looked at.
      mayHaveArrived = !"stream was reset: REFUSED_STREAM".equals(e.getMessage());
      ProtocolException last = new ProtocolException(); // the kind after which OkHttp does not try again
      last.initCause(e);
      throw last;
    } catch (RuntimeException e) {
      ofAnInterceptor = e;
      throw e;
    }
  }

  /** The response with its body in memory: one that breaks off in the body has failed like any other. */
  Response proceed(Interceptor.Chain chain) throws IOException {
    Response response;
    try {
      response = chain.proceed(chain.request().newBuilder().tag(Attempt.class, this).build());
    } catch (ProtocolException e) {
      throw e.getCause() instanceof IOException ? (IOException) e.getCause() : e;
    } catch (RuntimeException e) {
      if (e == ofAnInterceptor) {
        throw e;
      }
      throw BodyLimit.unexpected(e);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw undeclared(e);
    }
    // Nothing was sent if a caller's interceptor allows a response from the cache only, which does not exist: OkHttp's own 504.
    return options.bodyLimit.read(status == 0 ? response : response.newBuilder().code(status).build());
  }

  /** Kotlin need not declare what it throws: in an interrupted thread OkHttp 5 throws what OkHttp 4 makes an InterruptedIOException of. */
  private static IOException undeclared(Exception e) {
    if (!(e instanceof InterruptedException)) {
      return new IOException(e);
    }
    Thread.currentThread().interrupt();
    IOException interrupted = new InterruptedIOException("interrupted");
    interrupted.initCause(e);
    return interrupted;
  }
}
