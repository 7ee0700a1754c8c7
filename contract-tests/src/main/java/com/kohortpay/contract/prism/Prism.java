package com.kohortpay.contract.prism;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A running Prism: a mock, or a proxy. {@link PrismProcess} was started here, {@link RemotePrism} runs elsewhere.
 *
 * <p>Without {@code --errors}, a mock serves the contract's examples even where it disagrees with them, and says so in
 * the header {@code sl-violations}; invalid requests it refuses either way.
 */
public sealed interface Prism extends AutoCloseable permits PrismProcess, RemotePrism {

  /**
   * Starts a mock and waits until it responds.
   *
   * @param port 0 for any that is free
   * @throws PrismException if it does not start, with the end of its log
   */
  static PrismProcess start(PrismTools tools, Path contract, int port) {
    return PrismProcess.start(tools, contract, tools.mock(contract, port));
  }

  /**
   * Starts a proxy, {@code --errors} on, at any port that is free, and waits until it responds.
   *
   * @param upstream where it forwards requests to; it need not respond yet
   * @throws PrismException if it does not start, with the end of its log
   */
  static PrismProcess startProxy(PrismTools tools, Path contract, URI upstream) {
    return PrismProcess.start(tools, contract, tools.proxy(contract, upstream));
  }

  /**
   * Uses a Prism that runs elsewhere; {@link #close()} leaves it running.
   *
   * @throws PrismException if it does not respond
   */
  static RemotePrism at(URI url) {
    return RemotePrism.at(url);
  }

  /** Returns the base URL, without a slash at its end. */
  URI url();

  /** Whether it runs; a process may run and still be hung. */
  boolean isAlive();

  /** Whether it has ended, or does so within this time: what closes a connection may take a moment to be gone. */
  boolean hasEnded(Duration patience);

  /** Returns what became of it, and the end of its log if it is known. */
  String diagnosis();

  /** Ends a process that neither responds nor heeds a request to end; leaves one that runs elsewhere alone. */
  void kill();

  /** Ends a process that was started here; leaves one that runs elsewhere alone. */
  @Override
  void close();

  /** Whether it responds at all within this time, be it with an error. */
  default boolean responds(Duration timeout) {
    return Ping.responds(url(), timeout);
  }
}
