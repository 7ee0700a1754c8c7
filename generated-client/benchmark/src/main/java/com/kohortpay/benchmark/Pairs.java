package com.kohortpay.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * A and another, in turn, in short slices of one JVM: what slows the machine down slows both. JMH forks, warms up and repeats; what
 * counts of each repetition is not its time but the two ratios.
 *
 * <p>The time of decoding and encoding is that of the processor, so that it does not count when others have it; collecting garbage is
 * not in it, which favours those who make more. A call waits for other threads: its time is that on the wall.
 */
@State(Scope.Thread)
public class Pairs {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  @Param("DECODE_25")
  public Measure measure;

  @Param("OURS")
  public Contenders contender;

  private OrderServer server;
  private Contender.Task a;
  private Contender.Task b;
  private boolean bFirst;
  private boolean settled;

  /** What one repetition found: the other's use of time and memory, as a part of A's. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Ratios {
    public double time;
    public double allocation;
  }

  @Setup
  public void prepare() throws Exception {
    byte[] json = Orders.json(measure.orders);
    server = new OrderServer(json);
    a = measure.task(Contenders.A.make(), json, server.url());
    b = measure.task(contender.make(), json, server.url());
  }

  /** Waits, after the warm-up, until the compiler has caught up: on a busy machine it is behind. */
  @Setup(Level.Iteration)
  public void settle(IterationParams iteration) throws InterruptedException {
    if (iteration.getType() == IterationType.MEASUREMENT && !settled) {
      for (long before = -1; before != COMPILER.getTotalCompilationTime(); Thread.sleep(500)) {
        before = COMPILER.getTotalCompilationTime();
      }
      settled = true;
    }
  }

  @TearDown
  public void close() throws IOException {
    server.close();
  }

  @Benchmark
  public void pair(Ratios ratios, Blackhole hole) throws Exception {
    Slice first = slice(bFirst ? b : a, hole);
    Slice second = slice(bFirst ? a : b, hole);
    Slice ofA = bFirst ? second : first;
    Slice ofB = bFirst ? first : second;
    ratios.time = ofB.nanos / ofA.nanos;
    ratios.allocation = ofB.bytes / ofA.bytes;
    bFirst = !bFirst;
  }

  private Slice slice(Contender.Task task, Blackhole hole) throws Exception {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = now();
    for (int i = 0; i < measure.runs(); i++) {
      hole.consume(task.run());
    }
    return new Slice(now() - start, THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  private long now() {
    return measure.waits() ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
  }

  /** What the runs of a slice took. */
  private record Slice(double nanos, double bytes) {}
}
