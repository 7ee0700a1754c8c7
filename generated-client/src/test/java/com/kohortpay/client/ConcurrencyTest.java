package com.kohortpay.client;

import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One client, many threads. */
@Timeout(60)
class ConcurrencyTest {
  private static final int THREADS = 16;
  private static final int CALLS = 200;

  @RegisterExtension final MockApi api = new MockApi();

  /** The id decides how its call ends. */
  @Test
  void client_sharedByManyThreads_givesEachItsOwnResponse() throws Exception {
    Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();
    api.server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        String id = request.getRequestUrl().pathSegments().get(1);
        int times = sent.computeIfAbsent(id, ignored -> new AtomicInteger()).incrementAndGet();
        if (id.endsWith("0")) {
          return status(404).setBody("{\"error\":{\"code\":\"" + id + "\"}}");
        }
        if (id.endsWith("5") && times == 1) {
          return status(503).setHeader("Retry-After", "0");
        }
        return ok("{\"label\":\"" + id + "\"}");
      }
    });
    FixtureApi client = api.client();
    List<Callable<Void>> threads = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      CallStyle style = CallStyle.values()[thread % 4];
      int first = thread * CALLS;
      threads.add(() -> {
        for (int i = first; i < first + CALLS; i++) {
          String id = "thing_" + i;
          if (i % 10 == 0) {
            assertThat(catchThrowable(() -> style.write(client, id))).isInstanceOfSatisfying(NotFoundException.class, e -> assertThat(e.code()).isEqualTo(id));
          } else {
            assertThat(style.write(client, id).getLabel()).isEqualTo(id);
          }
        }
        return null;
      });
    }
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    for (Future<Void> future : executor.invokeAll(threads)) {
      future.get();
    }
    executor.shutdown();

    assertThat(sent).hasSize(THREADS * CALLS);
    sent.forEach((id, times) -> assertThat(times.get()).as(id).isEqualTo(id.endsWith("5") ? 2 : 1));
  }

  @Test
  void futures_ofAClientOfOurOwn_areNotQueued() {
    MockResponse[] responses = new MockResponse[64];
    Arrays.fill(responses, ok(MockApi.THING));
    api.enqueueTogether(responses); // OkHttp's own limit for one host is 5: these would wait for each other for ever
    FixtureApi client = FixtureApi.of(KohortPay.builder().apiKey(MockApi.KEY).baseUrl(api.url()));
    List<CompletableFuture<?>> futures = new ArrayList<>();
    for (int i = 0; i < responses.length; i++) {
      futures.add(client.closeThingAsync("thing_" + i));
    }
    futures.forEach(CompletableFuture::join);
    assertThat(api.requests()).isEqualTo(responses.length);
  }
}
