package com.kohortpay.contract.prism;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Prism that was started here, in a process of its own. */
public final class PrismProcess implements Prism {
  private final NodeProcess process;
  private final URI url;

  private PrismProcess(NodeProcess process) {
    this.process = process;
    try {
      this.url = URI.create("http://127.0.0.1:" + process.awaitPort());
      if (!responds(NodeProcess.START)) {
        throw new PrismException("Prism has opened " + url + " but does not respond there.\n" + process.logEnd());
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
    return new PrismProcess(NodeProcess.start(tools, command));
  }

  /** Returns the process, for tests that stop or kill it. */
  public ProcessHandle process() {
    return process.handle();
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
    return process.hasEnded(patience);
  }

  @Override
  public String diagnosis() {
    return process.diagnosis();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}
