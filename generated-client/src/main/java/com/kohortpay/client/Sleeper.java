package com.kohortpay.client;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits between retries. A seam, so that no test has to. */
@FunctionalInterface
interface Sleeper {
  /** Looks up often enough to hear soon that the call was cancelled. */
  Sleeper REAL = (wait, cancelled) -> {
    long end = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos(); left > 0 && !cancelled.getAsBoolean(); left = end - System.nanoTime()) {
      Thread.sleep(Math.min(50, left / 1_000_000 + 1));
    }
  };

  /** Returns after the wait, or earlier once cancelled. */
  void sleep(Duration wait, BooleanSupplier cancelled) throws InterruptedException;
}
