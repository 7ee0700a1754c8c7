package com.kohortpay.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ServerSocketFactory;
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
    server.setServerSocketFactory(new Prompt());
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Sockets that send at once. Otherwise the end of a response waits until the kernel acknowledges its beginning, 40 ms later. */
  private static final class Prompt extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }
}
