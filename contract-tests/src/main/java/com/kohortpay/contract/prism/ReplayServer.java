package com.kohortpay.contract.prism;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends the response of a recorded exchange to every request: the server behind Prism's proxy. */
final class ReplayServer implements AutoCloseable {
  /** Marks the responses of this server: a response without it is Prism's own. */
  static final String MARK = "X-Played-Back";

  private final HttpServer server;
  private volatile Recorded response = new Recorded(404, List.of(), new byte[0]);

  private record Recorded(int status, List<String[]> headers, byte[] body) {}

  ReplayServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot open a port on 127.0.0.1: " + e.getMessage(), e);
    }
    server.createContext("/", this::respond);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Sets the response to send, with only the headers that Prism looks at: it would follow a {@code Location}. */
  void play(Operation operation, Exchange exchange) {
    List<String> names = new ArrayList<>(List.of("Content-Type"));
    operation.response(exchange.status()).map(Response::headers).orElse(List.of()).stream().map(Parameter::name).forEach(names::add);
    List<String[]> headers = new ArrayList<>();
    names.forEach(name -> exchange.responseHeader(name).ifPresent(value -> headers.add(new String[] {name, value})));
    boolean empty = exchange.status() == 204 || exchange.status() == 304 || exchange.method().equals("HEAD");
    response = new Recorded(exchange.status(), headers, (empty ? "" : exchange.responseBody()).getBytes(StandardCharsets.UTF_8));
  }

  private void respond(HttpExchange http) throws IOException {
    Recorded now = response;
    try (http) {
      http.getRequestBody().readAllBytes();
      http.getResponseHeaders().set(MARK, "yes");
      http.getResponseHeaders().set("Connection", "close"); // Prism would keep it, and use it just as it is being closed
      now.headers.forEach(header -> http.getResponseHeaders().set(header[0], header[1]));
      http.sendResponseHeaders(now.status, now.body.length == 0 ? -1 : now.body.length);
      if (now.body.length > 0) {
        http.getResponseBody().write(now.body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
