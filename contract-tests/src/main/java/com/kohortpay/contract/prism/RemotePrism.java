package com.kohortpay.contract.prism;

import java.net.URI;
import java.time.Duration;

/** A Prism that runs elsewhere: used as it is found, and left running. */
public final class RemotePrism implements Prism {
  private final URI url;

  private RemotePrism(URI url) {
    this.url = url;
  }

  static RemotePrism at(URI url) {
    RemotePrism prism = new RemotePrism(url);
    if (!prism.responds(Duration.ofSeconds(5))) {
      throw new PrismException(
          "No Prism responds at " + url + " (prism.url). Start it, or leave out prism.url: then one is started.");
    }
    return prism;
  }

  @Override
  public URI url() {
    return url;
  }

  @Override
  public boolean isAlive() {
    return responds(Duration.ofSeconds(2));
  }

  @Override
  public boolean hasEnded(Duration patience) {
    return !isAlive();
  }

  @Override
  public String diagnosis() {
    return "Prism runs elsewhere, at " + url + ": look at its log.";
  }

  @Override
  public void kill() {
    // Whoever started it ends it.
  }

  @Override
  public void close() {
    // Whoever started it ends it.
  }
}
