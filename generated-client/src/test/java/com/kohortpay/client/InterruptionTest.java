package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ends the wait for a response that never comes, without a timeout. */
@Timeout(60)
class InterruptionTest {
  @RegisterExtension final MockApi api = new MockApi();
  @RegisterExtension final Http2Server http2 = new Http2Server();

  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThread_endsAtOnce() throws Exception {
    Thread thread = call(api.builder(patient(Protocol.HTTP_1_1)), InterruptionTest::startVirtual);
    api.request();

    thread.interrupt();

    assertThat(failure.get()).isInstanceOf(ConnectionException.class);
    assertThat(interrupted.get()).isTrue();
    assertThat(api.requests()).isEqualTo(1); // not sent again, though it is a GET
  }

  @Test
  void http2_endsAtOnce_onAnyThread() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    http2.enqueue((connection, stream) -> arrived.countDown());
    Thread thread = call(api.builder(patient(Protocol.H2_PRIOR_KNOWLEDGE)).baseUrl(http2.url()), InterruptionTest::startPlatform);
    arrived.await();

    thread.interrupt();

    assertThat(failure.get()).isInstanceOf(ConnectionException.class);
    assertThat(interrupted.get()).isTrue();
    assertThat(http2.streams).hasSize(1);
  }

  private Thread call(KohortPayBuilder builder, Function<Runnable, Thread> start) {
    FixtureApi client = FixtureApi.of(builder.callTimeout(Duration.ZERO));
    return start.apply(() -> {
      try {
        client.listParts("thing_1");
      } catch (Throwable thrown) {
        interrupted.complete(Thread.currentThread().isInterrupted());
        failure.complete(thrown);
      }
    });
  }

  private static OkHttpClient patient(Protocol protocol) {
    return new OkHttpClient.Builder().readTimeout(Duration.ZERO).protocols(Collections.singletonList(protocol)).build();
  }

  private static Thread startPlatform(Runnable task) {
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }

  /** By reflection: the tests are compiled for Java 17. */
  private static Thread startVirtual(Runnable task) {
    try {
      return (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
