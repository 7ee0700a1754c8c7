package com.kohortpay.contract.prism;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running Prism, a mock or a proxy. Started here it ends with {@link #close()}, with the JVM, and when the JVM is killed: its guard
 * script sees the pipe close. One that runs elsewhere is only asked whether it answers.
 *
 * <p>Without {@code --errors}: Prism then serves the contract's examples even where it disagrees with them, and says so in
 * the header {@code sl-violations}; requests at fault it refuses either way.
 */
public final class PrismServer implements AutoCloseable {
  /** How long a start may take. It takes 1.2 s on an idle machine, 4 s with all mutants, and twenty times that on a very busy one. */
  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final String PORT_LINE = "prism-guard: port ";

  private final URI url;
  private final Started started;

  private PrismServer(URI url, Started started) {
    this.url = url;
    this.started = started;
  }

  /**
   * Starts Prism and waits until it answers.
   *
   * @param port 0 for any that is free
   * @throws PrismException if it does not start, with the end of its log
   */
  public static PrismServer start(PrismTools tools, Path contract, int port) {
    return start(tools, contract, tools.mock(contract, port));
  }

  /**
   * Starts Prism as a proxy, {@code --errors} on, at any port that is free, and waits until it answers.
   *
   * @param upstream where it forwards requests to; it need not answer yet
   * @throws PrismException if it does not start, with the end of its log
   */
  public static PrismServer startProxy(PrismTools tools, Path contract, URI upstream) {
    return start(tools, contract, tools.proxy(contract, upstream));
  }

  private static PrismServer start(PrismTools tools, Path contract, List<String> command) {
    if (!Files.isRegularFile(contract)) {
      throw new PrismException("There is no contract " + contract.toAbsolutePath()
          + ". If prism.contract names it, correct that; else run \"mvn verify\" in the project's root once, which puts it there.");
    }
    Started started = new Started(tools, command);
    try {
      PrismServer server = new PrismServer(URI.create("http://127.0.0.1:" + started.awaitPort()), started);
      if (!server.answers(START)) {
        throw new PrismException("Prism has opened " + server.url + " but does not answer there.\n" + started.logEnd());
      }
      return server;
    } catch (PrismException e) {
      started.close();
      throw e;
    }
  }

  /**
   * Uses a Prism that runs elsewhere; {@link #close()} leaves it running.
   *
   * @throws PrismException if it does not answer
   */
  public static PrismServer at(URI url) {
    PrismServer server = new PrismServer(url, null);
    if (!server.answers(Duration.ofSeconds(5))) {
      throw new PrismException("No Prism answers at " + url + " (prism.url). Start it, or leave out prism.url: then one is started.");
    }
    return server;
  }

  /** The base URL, without a slash at its end. */
  public URI url() {
    return url;
  }

  /** Whether its process runs; it may still be hung. */
  public boolean isAlive() {
    return started == null ? answers(Duration.ofSeconds(2)) : started.process.isAlive();
  }

  /** Whether its process has ended, or does so within this time: what closes a connection may take a moment to be gone. */
  public boolean hasEnded(Duration patience) {
    if (started == null) {
      return !isAlive();
    }
    try {
      return started.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether it answers anything at all within this time. */
  public boolean answers(Duration timeout) {
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

  /** What became of the process, and the end of its log. */
  public String diagnosis() {
    if (started == null) {
      return "Prism runs elsewhere, at " + url + ": look at its log.";
    }
    String state = started.process.isAlive() ? "runs" : "has ended with exit code " + started.process.exitValue();
    return "Prism (process " + started.process.pid() + ") " + state + ".\n" + started.logEnd();
  }

  /** Ends a process that no longer answers, nor heeds a request to end. */
  public void kill() {
    if (started != null) {
      started.process.destroyForcibly();
    }
    close();
  }

  /** The process, if it was started here; for tests that stop or kill it. */
  public ProcessHandle process() {
    return started.process.toHandle();
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }

  private static final class Started {
    private final Process process;
    private final ProcessLog out;
    private final ProcessLog err;
    private final CompletableFuture<Integer> opened = new CompletableFuture<>();
    // At once: the JVM waits for it, and a mock has nothing to save.
    private final Thread hook = new Thread(this::kill, "prism-stop");

    Started(PrismTools tools, List<String> command) {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("NO_COLOR", "1");
      builder.environment().put("NODE_COMPILE_CACHE", tools.compileCache().toString());
      builder.environment().remove("NODE_OPTIONS");
      try {
        process = builder.start();
      } catch (IOException e) {
        throw new PrismException("Cannot start Prism: " + e.getMessage(), e);
      }
      Runtime.getRuntime().addShutdownHook(hook);
      out = new ProcessLog(process.getInputStream(), this::notePort);
      err = new ProcessLog(process.getErrorStream(), line -> { });
      process.onExit().thenRun(() -> opened.completeExceptionally(new IOException("exit code " + process.exitValue())));
    }

    private void notePort(String line) {
      if (line.startsWith(PORT_LINE)) {
        opened.complete(Integer.valueOf(line.substring(PORT_LINE.length())));
      }
    }

    int awaitPort() {
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

    String logEnd() {
      return "The end of its log:\n" + out.end() + "\n" + err.end();
    }

    private String advice() {
      String log = err.end();
      if (log.contains("EADDRINUSE")) {
        return "\nThe port is taken. Leave out prism.port: then a free one is found.";
      }
      return log.contains("Error parsing") ? "\nThe contract is no valid YAML." : "";
    }

    void close() {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is ending: the hook is at work.
      }
      stop();
    }

    private void kill() {
      process.destroyForcibly();
    }

    private void stop() {
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
  }
}
