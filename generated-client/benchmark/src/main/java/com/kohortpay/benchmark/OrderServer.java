package com.kohortpay.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;

/** A server on this machine that has one answer. */
final class OrderServer implements Closeable {
  private final MockWebServer server = new MockWebServer();

  OrderServer(byte[] json) throws IOException {
    Logger.getLogger(MockWebServer.class.getName()).setLevel(Level.OFF);
    MockResponse answer =
        new MockResponse().setHeader("Content-Type", "application/json").setBody(new Buffer().write(json));
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer;
      }
    });
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
