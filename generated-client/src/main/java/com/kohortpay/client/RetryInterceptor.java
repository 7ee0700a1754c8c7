package com.kohortpay.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request again where that is safe: a GET, a request that was never sent, or one that the server has refused for now, with
 * {@code Retry-After}. Any other write is sent once.
 */
final class RetryInterceptor implements Interceptor {
  private static final long FIRST_BACKOFF_MILLIS = 500;
  private static final long LONGEST_BACKOFF_MILLIS = 8_000;
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(60);

  private final ClientOptions options;
  private final Clock clock;

  RetryInterceptor(ClientOptions options) {
    this.options = options;
    this.clock = options.clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    long start = clock.millis();
    for (int retries = 0; ; retries++) {
      Attempt attempt = new Attempt(options);
      Response response = null;
      IOException failure = null;
      Duration wait;
      try {
        response = attempt.proceed(chain);
        wait = waitAfter(response, retries);
      } catch (IOException e) {
        failure = e;
        wait = waitAfter(e, chain.request(), attempt, retries);
      }
      if (wait == null || retries == options.maxRetries || chain.call().isCanceled() || !fits(wait, chain.call(), start)) {
        if (failure != null) {
          throw failure;
        }
        return response;
      }
      if (response != null) {
        response.close();
      }
      sleep(wait, chain.call());
    }
  }

  /** Returns null for no retry. */
  private @Nullable Duration waitAfter(Response response, int retries) {
    int status = response.code();
    boolean refused = status == 429 || status == 503;
    Duration retryAfter = refused ? RetryAfter.parse(response.headers(), clock) : null;
    if (retryAfter != null) {
      return retryAfter.compareTo(LONGEST_RETRY_AFTER) < 0 ? retryAfter : LONGEST_RETRY_AFTER;
    }
    boolean mayPass = refused || status == 502 || status == 504;
    return mayPass && isRead(response.request()) ? backoff(retries) : null;
  }

  private @Nullable Duration waitAfter(IOException failure, Request request, Attempt attempt, int retries) {
    if (failure instanceof SSLPeerUnverifiedException || failure.getCause() instanceof CertificateException) {
      return null; // a certificate will be no better the next time
    }
    if (Thread.currentThread().isInterrupted() || failure.getCause() instanceof ResponseTooLargeException) {
      return null; // that was the failure
    }
    return !attempt.mayHaveArrived || isRead(request) ? backoff(retries) : null;
  }

  private static boolean isRead(Request request) {
    return request.method().equals("GET");
  }

  private Duration backoff(int retries) {
    long longest = Math.min(LONGEST_BACKOFF_MILLIS, FIRST_BACKOFF_MILLIS << Math.min(retries, 10));
    return Duration.ofMillis((long) (options.random.getAsDouble() * longest));
  }

  /** Whether the wait ends before the call timeout. A call fails fast instead of starting a wait that the timeout would cut short. */
  private boolean fits(Duration wait, Call call, long start) {
    Timeout timeout = call.timeout();
    long end = clock.millis() + wait.toMillis();
    return (timeout.timeoutNanos() == 0 || end - start < timeout.timeoutNanos() / 1_000_000)
        && (!timeout.hasDeadline() || wait.toNanos() < timeout.deadlineNanoTime() - System.nanoTime());
  }

  private void sleep(Duration wait, Call call) throws IOException {
    try {
      options.sleeper.sleep(wait, call::isCanceled);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to retry");
    }
    if (call.isCanceled()) {
      throw new IOException("Canceled");
    }
  }
}
