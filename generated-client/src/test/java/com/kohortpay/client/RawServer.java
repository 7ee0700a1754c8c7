package com.kohortpay.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends the bytes it is told to, HTTP or not, after each request, which must have no body. */
final class RawServer extends SocketServer {
  private final BlockingQueue<Bytes> replies = new LinkedBlockingQueue<>();

  void enqueue(Bytes... next) {
    replies.addAll(List.of(next));
  }

  /** Sends the text, in UTF-8, and waits for the next request. */
  static Bytes text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the text, in UTF-8, and closes the connection. */
  static Bytes last(String text) {
    return out -> {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.close();
    };
  }

  static Bytes json(String body) {
    return text("HTTP/1.1 200 OK\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
  }

  /** Sends the start, and then the rest again and again, until the client has had enough. */
  static Bytes endless(String start, byte[] rest) {
    ByteArrayOutputStream many = new ByteArrayOutputStream(); // a few bytes at a time would cost far more
    while (many.size() < 10_000) {
      many.write(rest, 0, rest.length);
    }
    return out -> {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      while (true) {
        many.writeTo(out);
      }
    };
  }

  @Override
  void serve(Socket socket) throws IOException, InterruptedException {
    InputStream in = socket.getInputStream();
    int lineFeeds = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      lineFeeds = c == '\n' ? lineFeeds + 1 : c == '\r' ? lineFeeds : 0;
      if (lineFeeds == 2) { // the empty line
        replies.take().send(socket.getOutputStream());
        lineFeeds = 0;
      }
    }
  }

  interface Bytes {
    void send(OutputStream out) throws IOException;
  }
}
