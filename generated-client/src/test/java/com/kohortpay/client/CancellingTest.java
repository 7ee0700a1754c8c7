package com.kohortpay.client;

import static com.kohortpay.client.MockApi.PARTS;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.reset;
import static com.kohortpay.client.MockApi.seconds;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kohortpay.client.model.PartList_;
import com.kohortpay.client.model.Thing_;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Call;

/** Calls that are cancelled, wherever they are. */
@Timeout(60)
class CancellingTest {
  @RegisterExtension final MockApi api = new MockApi();

  @Test
  void future_cancelledWhileWaitingForTheResponse_closesTheConnection() throws Exception {
    api.enqueue(silence());
    CompletableFuture<Thing_> future = api.client().closeThingAsync("thing_1");
    api.request();

    assertThat(future.cancel(true)).isTrue();

    assertThat(future).isCancelled();
    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    awaitNoConnection();
  }

  @Test
  void future_cancelledAfterTheResponse_keepsItsValue() {
    api.enqueue(ok(PARTS));
    CompletableFuture<PartList_> future = api.client().listPartsAsync("thing_1");
    future.join();
    assertThat(future.cancel(true)).isFalse();
    assertThat(future).isCompletedWithValueMatching(parts -> parts.getCount() == 1);
  }

  @Test
  void future_cancelledDuringABackoff_isNotRetried() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch noticed = new CountDownLatch(1);
    api.whileWaiting = cancelled -> {
      waiting.countDown();
      while (!cancelled.getAsBoolean()) {
        Thread.yield();
      }
      noticed.countDown();
    };
    api.enqueue(status(429).setHeader("Retry-After", "5"));
    CompletableFuture<Thing_> future = api.client().closeThingAsync("thing_1");
    assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

    future.cancel(false);

    assertThat(noticed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(future).isCancelled();
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void call_cancelledDuringABackoff_isNotRetried() {
    api.enqueue(reset());
    Call<PartList_> call = api.client().listPartsCall("thing_1");
    api.whileWaiting = cancelled -> call.cancel();
    assertThatThrownBy(call::execute)
        .isInstanceOf(ConnectionException.class).hasMessage("GET /things/{id}/parts was cancelled")
        .cause().hasMessage("Canceled");
    assertThat(call.isCanceled()).isTrue();
    assertThat(api.requests()).isEqualTo(1);
    assertThat(api.waits).isEqualTo(seconds(0.5));
  }

  @Test
  void call_cancelledWhileWaitingForTheResponse_isNotRetried() throws Exception {
    api.enqueue(silence());
    Call<PartList_> call = api.client().listPartsCall("thing_1");
    CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(() -> org.assertj.core.api.Assertions.catchThrowable(call::execute));
    api.request();

    call.cancel();

    assertThat(failure.get(30, TimeUnit.SECONDS)).isInstanceOf(ConnectionException.class).hasMessage("GET /things/{id}/parts was cancelled");
    assertThat(api.waits).isEmpty();
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void call_cancelledBeforehand_isNotSent() {
    Call<Thing_> call = api.client().closeThingCall("thing_1");
    call.cancel();
    assertThatThrownBy(call::execute).hasMessage("POST /things/{id}/close was cancelled").cause().hasMessage("Canceled");
    assertThat(api.requests()).isZero();
    assertThat(api.waits).isEmpty();
  }

  @Test
  void clonedCall_isSentAgain() throws Exception {
    api.enqueue(ok(PARTS), ok(PARTS));
    Call<PartList_> call = api.client().listPartsCall("thing_1");
    assertThat(call.isExecuted()).isFalse();
    assertThat(call.isCanceled()).isFalse();
    assertThat(call.execute().body().getCount()).isEqualTo(1);
    assertThat(call.isExecuted()).isTrue();
    assertThatThrownBy(call::execute).isInstanceOf(IllegalStateException.class).hasMessage("Already executed.");
    assertThat(call.clone().execute().body().getCount()).isEqualTo(1);
  }

  @Test
  void thread_interruptedDuringABackoff_failsAndStaysInterrupted() {
    api.whileWaiting = cancelled -> Thread.currentThread().interrupt();
    api.enqueue(status(503).setHeader("Retry-After", "5"));
    try {
      assertThatThrownBy(() -> api.client().closeThing("thing_1"))
          .isInstanceOf(ConnectionException.class)
          .cause().isInstanceOf(InterruptedIOException.class).hasMessage("interrupted while waiting to retry");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void thread_interruptedBeforehand_sendsNothing() {
    api.enqueue(ok(PARTS));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> api.client().listParts("thing_1"))
          .isInstanceOf(ConnectionException.class)
          .hasCauseInstanceOf(InterruptedIOException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(api.requests()).isZero();
    assertThat(api.waits).isEmpty();
  }

  /** The class has a timeout, which is shorter. */
  @Test
  void realSleeper_cancelled_stopsWaiting() throws InterruptedException {
    Iterator<Boolean> cancelled = Arrays.asList(false, true).iterator();
    Sleeper.REAL.sleep(Duration.ofMinutes(10), cancelled::next);
    assertThat(cancelled.hasNext()).isFalse();
  }

  @Test
  void realSleeper_interrupted_stopsWaiting() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Sleeper.REAL.sleep(Duration.ofMinutes(10), () -> false)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void realSleeper_waits() throws InterruptedException {
    long start = System.nanoTime();
    Sleeper.REAL.sleep(Duration.ofMillis(1), () -> false);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(1_000_000);
  }

  private void awaitNoConnection() {
    while (api.pool.connectionCount() > 0) { // the class has a timeout
      Thread.yield();
    }
  }

  private static MockResponse silence() {
    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
  }
}
