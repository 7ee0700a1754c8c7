package com.kohortpay.contract.prism;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Prism that was started here. Its process ends with {@link #close()}, with the JVM, and when the JVM is killed: its
 * guard script sees the pipe close.
 */
public final class PrismProcess implements Prism {
  /** How long a start may take: 1.2 s on an idle machine, 4 s with all mutants, and twenty times that on a very busy one. */
  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final String PORT_LINE = "prism-guard: port ";

  private final Process process;
  private final ProcessLog out;
  private final ProcessLog err;
  private final CompletableFuture<Integer> opened = new CompletableFuture<>();
  private final URI url;
  // At once: the JVM waits for it, and Prism has nothing to save.
  private final Thread hook;

  private PrismProcess(Process process) {
    this.process = process;
    this.hook = new Thread(process::destroyForcibly, "prism-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    this.out = new ProcessLog(process.getInputStream(), this::notePort);
    this.err = new ProcessLog(process.getErrorStream(), line -> { });
    process.onExit().thenRun(() -> opened.completeExceptionally(new IOException("exit code " + process.exitValue())));
    try {
      this.url = URI.create("http://127.0.0.1:" + awaitPort());
      if (!responds(START)) {
        throw new PrismException("Prism has opened " + url + " but does not respond there.\n" + logEnd());
      }
    } catch (PrismException e) {
      close();
      throw e;
    }
  }

  /** Starts a command of {@link PrismTools} and waits until Prism responds. */
  static PrismProcess start(PrismTools tools, Path contract, List<String> command) {
    if (!Files.isRegularFile(contract)) {
      throw new PrismException("There is no contract " + contract.toAbsolutePath()
          + ". If prism.contract names it, correct that; else run \"mvn verify\" in the project's root once, which puts it there.");
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("NO_COLOR", "1");
    builder.environment().put("NODE_COMPILE_CACHE", tools.compileCache().toString());
    builder.environment().remove("NODE_OPTIONS");
    try {
      return new PrismProcess(builder.start());
    } catch (IOException e) {
      throw new PrismException("Cannot start Prism: " + e.getMessage(), e);
    }
  }

  /** Returns the process, for tests that stop or kill it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public URI url() {
    return url;
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public boolean hasEnded(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public String diagnosis() {
    String state = process.isAlive() ? "runs" : "has ended with exit code " + process.exitValue();
    return "Prism (process " + process.pid() + ") " + state + ".\n" + logEnd();
  }

  @Override
  public void kill() {
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
      opened.complete(Integer.valueOf(line.substring(PORT_LINE.length())));
    }
  }

  private int awaitPort() {
    try {
      return opened.get(START.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new PrismException("Prism does not start: " + e.getCause().getMessage() + ".\n" + logEnd() + advice());
    } catch (TimeoutException e) {
      throw new PrismException("Prism has opened no port within " + START.toSeconds() + " s.\n" + logEnd());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PrismException("Interrupted while Prism started", e);
    }
  }

  private String logEnd() {
    return "The end of its log:\n" + out.end() + "\n" + err.end();
  }

  private String advice() {
    String log = err.end();
    if (log.contains("EADDRINUSE")) {
      return "\nThe port is taken. Leave out prism.port: then a free one is found.";
    }
    return log.contains("Error parsing") ? "\nThe contract is not valid YAML." : "";
  }
}
