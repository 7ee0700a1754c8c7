package com.kohortpay.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on this machine that decides about each byte: what MockWebServer would not send, or not in that order. */
abstract class SocketServer implements BeforeEachCallback, AfterEachCallback {
  /** One for each connection that was made. */
  final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private ServerSocket server;

  /** Is called for each connection, in a thread of its own. */
  abstract void serve(Socket socket) throws IOException, InterruptedException;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    start(() -> {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        start(() -> serve(socket));
      }
    });
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Ends all connections. */
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.shutdownOutput();
    }
  }

  private static void start(Task task) {
    Thread thread = new Thread(() -> {
      try {
        task.run();
      } catch (IOException | InterruptedException e) {
        // The end of the test, or of the connection.
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Task {
    void run() throws IOException, InterruptedException;
  }
}
