package com.kohortpay.contract.prism;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs Prism in a process of Node. It ends with {@link #close()}, with the JVM, and when the JVM is killed: its guard
 * script sees the pipe close.
 */
final class NodeProcess implements AutoCloseable {
  /** How long a start may take: 1.2 s on an idle machine, and twenty times that on a very busy one. */
  static final Duration START = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final String PORT_LINE = "prism-guard: port ";
  private static final int ENDED = -1;

  private final Process process;
  private final ProcessLog out;
  private final ProcessLog err;
  private final BlockingQueue<Integer> opened = new LinkedBlockingQueue<>();
  // At once: the JVM waits for it, and Prism has nothing to save.
  private final Thread hook;

  private NodeProcess(Process process) {
    this.process = process;
    this.hook = new Thread(process::destroyForcibly, "prism-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    this.out = new ProcessLog(process.getInputStream(), this::notePort);
    this.err = new ProcessLog(process.getErrorStream(), line -> { });
    process.onExit().thenRun(() -> opened.add(ENDED));
  }

  /** Starts a command of {@link PrismTools}. */
  static NodeProcess start(PrismTools tools, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("NO_COLOR", "1");
    builder.environment().put("NODE_COMPILE_CACHE", tools.compileCache().toString());
    builder.environment().remove("NODE_OPTIONS");
    try {
      return new NodeProcess(builder.start());
    } catch (IOException e) {
      throw new PrismException("Cannot start Prism: " + e.getMessage(), e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean hasEnded(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Writes a line to the process, unless it has ended. */
  void send(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended, which awaitPort() reports.
    }
  }

  /** Waits for the next port that Prism opens. */
  int awaitPort() {
    try {
      Integer port = opened.poll(START.toSeconds(), TimeUnit.SECONDS);
      if (port == null) {
        throw new PrismException("Prism has opened no port within " + START.toSeconds() + " s.\n" + logEnd());
      }
      if (port == ENDED) {
        opened.add(ENDED);
        throw new PrismException("Prism does not start: exit code " + process.exitValue() + ".\n" + logEnd() + advice());
      }
      return port;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PrismException("Interrupted while Prism started", e);
    }
  }

  String diagnosis() {
    String state = process.isAlive() ? "runs" : "has ended with exit code " + process.exitValue();
    return "Prism (process " + process.pid() + ") " + state + ".\n" + logEnd();
  }

  String logEnd() {
    return "The end of its log:\n" + out.end() + "\n" + err.end();
  }

  void kill() {
    process.destroyForcibly();
    close();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook is at work.
    }
    process.destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void notePort(String line) {
    if (line.startsWith(PORT_LINE)) {
      opened.add(Integer.valueOf(line.substring(PORT_LINE.length())));
    }
  }

  private String advice() {
    String log = err.end();
    if (log.contains("EADDRINUSE")) {
      return "\nThe port is taken. Leave out prism.port: then a free one is found.";
    }
    return log.contains("Error parsing") ? "\nThe contract is not valid YAML." : "";
  }
}
