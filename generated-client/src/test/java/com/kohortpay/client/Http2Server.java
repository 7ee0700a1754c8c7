package com.kohortpay.client;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Speaks HTTP/2 frame by frame: each request, once read to its end, takes the next reply, and a reply decides which frames are sent in which
 * order. MockWebServer leaves that to its threads.
 */
final class Http2Server extends SocketServer {
  static final int INTERNAL_ERROR = 2;
  static final int REFUSED_STREAM = 7;

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;
  private static final byte[] STATUS_200 = {(byte) 0x88};

  /** The streams on which a request has arrived, in this order. */
  final List<Integer> streams = new CopyOnWriteArrayList<>();

  private final BlockingQueue<Frames> replies = new LinkedBlockingQueue<>();

  void enqueue(Frames... next) {
    replies.addAll(List.of(next));
  }

  static Frames ok(String body) {
    return (connection, stream) -> {
      connection.headers(stream, STATUS_200);
      connection.end(stream, body);
    };
  }

  static Frames reset(int error) {
    return (connection, stream) -> connection.reset(stream, error);
  }

  @Override
  void serve(Socket socket) throws IOException, InterruptedException {
    new Connection(socket).serve();
  }

  interface Frames {
    void send(Connection connection, int stream) throws IOException;
  }

  final class Connection {
    private final DataInputStream in;
    private final DataOutputStream out;

    Connection(Socket socket) throws IOException {
      in = new DataInputStream(socket.getInputStream());
      out = new DataOutputStream(socket.getOutputStream());
    }

    void serve() throws IOException, InterruptedException {
      in.readFully(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length()]);
      frame(SETTINGS, 0, 0);
      while (true) {
        int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        in.readFully(new byte[length]);
        if (type == SETTINGS && (flags & ACK) == 0) {
          frame(SETTINGS, ACK, 0);
        } else if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
          streams.add(stream);
          replies.take().send(this, stream);
        }
      }
    }

    void headers(int stream, byte... block) throws IOException {
      frame(HEADERS, END_HEADERS, stream, block);
    }

    void end(int stream, String body) throws IOException {
      frame(DATA, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
    }

    void reset(int stream, int error) throws IOException {
      frame(RST_STREAM, 0, stream, 0, 0, 0, error);
    }

    void goAway(int lastStream) throws IOException {
      frame(GOAWAY, 0, 0, 0, 0, 0, lastStream, 0, 0, 0, 0);
    }

    private void frame(int type, int flags, int stream, int... payload) throws IOException {
      byte[] bytes = new byte[payload.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) payload[i];
      }
      frame(type, flags, stream, bytes);
    }

    private void frame(int type, int flags, int stream, byte[] payload) throws IOException {
      out.writeByte(payload.length >> 16);
      out.writeShort(payload.length);
      out.writeByte(type);
      out.writeByte(flags);
      out.writeInt(stream);
      out.write(payload);
      out.flush();
    }
  }
}
