package com.kohortpay.contract.prism;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server for a sign of life. */
final class Ping {
  private Ping() {}

  /** Whether the server responds with anything at all within this time. */
  static boolean responds(URI url, Duration timeout) {
    HttpRequest request = HttpRequest.newBuilder(url.resolve("/")).timeout(timeout).build();
    try {
      HttpClient.newBuilder().connectTimeout(timeout).build().send(request, HttpResponse.BodyHandlers.discarding());
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
