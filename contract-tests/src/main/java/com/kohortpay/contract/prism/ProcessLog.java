package com.kohortpay.contract.prism;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the output of a process, so that the process never blocks, and keeps the end of it. */
final class ProcessLog {
  private static final int LINES = 25;
  // Prism prints its whole usage before every reason why it does not start, and a stack trace after it.
  private static final Pattern NOISE =
      Pattern.compile("\\s*|prism (mock|proxy) .*|(Positionals|Options):|Start a .* server .*|  document .*|\\s+-.*|\\s{10,}.*|.*Starting Prism…");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private final Deque<String> end = new ArrayDeque<>();
  private final Thread reader;

  ProcessLog(InputStream stream, Consumer<String> listener) {
    reader = new Thread(() -> read(stream, listener), "prism-log");
    reader.setDaemon(true);
    reader.start();
  }

  /** Returns the last lines, indented; waits a moment for those that the process wrote as it ended. */
  String end() {
    try {
      reader.join(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (end) {
      return end.isEmpty() ? "  (nothing)" : "  " + String.join("\n  ", end);
    }
  }

  private void read(InputStream stream, Consumer<String> listener) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String plain = COLOUR.matcher(line).replaceAll("");
        listener.accept(plain);
        if (!NOISE.matcher(plain).matches()) {
          keep(plain);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      keep("(the log ends here: " + e.getMessage() + ")");
    }
  }

  private void keep(String line) {
    synchronized (end) {
      end.addLast(line);
      if (end.size() > LINES) {
        end.removeFirst();
      }
    }
  }
}
