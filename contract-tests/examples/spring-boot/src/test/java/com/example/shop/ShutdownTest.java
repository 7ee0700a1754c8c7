package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.client.RestClient;

class ShutdownTest {
  private final CountDownLatch called = new CountDownLatch(1);
  private volatile int port;

  @Test
  @Timeout(60)
  void callUnderWay_endsBeforeTheApplicationDoes() throws Exception {
    try (MockWebServer kohortPay = new MockWebServer()) {
      kohortPay.setDispatcher(onceTheShopTakesNoMoreConnections());
      try (var context = (ServletWebServerApplicationContext) SpringApplication.run(ShopApplication.class,
          "--server.port=0", "--kohortpay.api-key=sk_test_any", "--kohortpay.base-url=" + kohortPay.url("/"))) {
        port = context.getWebServer().getPort();
        RestClient shop = RestClient.create("http://127.0.0.1:" + port);
        CompletableFuture<String> body = CompletableFuture.supplyAsync(
            () -> shop.post().uri("/groups/ord_1/expire").retrieve().body(String.class));
        called.await();

        context.close();

        assertThat(body.get()).isEqualTo("{\"status\":\"EXPIRED\"}");
      }
    }
  }

  private Dispatcher onceTheShopTakesNoMoreConnections() {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        called.countDown();
        while (takesConnections()) {
          Thread.onSpinWait();
        }
        return new MockResponse().setBody("{\"status\":\"EXPIRED\"}");
      }
    };
  }

  private boolean takesConnections() {
    try (Socket connection = new Socket("127.0.0.1", port)) {
      return connection.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
