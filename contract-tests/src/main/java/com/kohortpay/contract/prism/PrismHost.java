package com.kohortpay.contract.prism;

import java.net.URI;
import java.nio.file.Path;

/**
 * One process of Prism that serves many contracts, each at a port of its own: Prism's modules take most of the time of a start, and
 * what Node has compiled makes the next contract cheaper. Safe for use by several threads.
 */
public final class PrismHost implements AutoCloseable {
  private final NodeProcess process;

  private PrismHost(NodeProcess process) {
    this.process = process;
  }

  /** Starts the process, which serves nothing yet. */
  public static PrismHost start(PrismTools tools) {
    return new PrismHost(NodeProcess.start(tools, tools.host()));
  }

  /**
   * Serves a contract, as {@link Prism#start} does, and waits until it is. The file is not needed any more then.
   *
   * @throws PrismException if it cannot be served, with the end of the log; the process has ended then
   */
  public synchronized Served serve(Path contract) {
    process.send("serve " + contract.toAbsolutePath());
    return new Served(process.awaitPort());
  }

  /** Returns what became of the process, and the end of its log. */
  public String diagnosis() {
    return process.diagnosis();
  }

  @Override
  public void close() {
    process.close();
  }

  /** A contract that is served until {@link #close()}. */
  public final class Served implements AutoCloseable {
    private final int port;

    private Served(int port) {
      this.port = port;
    }

    /** Returns the base URL, without a slash at its end. */
    public URI url() {
      return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
      process.send("close " + port);
    }
  }
}
