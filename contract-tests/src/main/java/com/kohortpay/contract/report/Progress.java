package com.kohortpay.contract.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the progress of a test run, and at its end the tests that took longest. The first line comes after ten seconds, each
 * further one after half as long again: a run of ten minutes has twelve. Safe for use by several threads.
 */
public final class Progress {
  private static final long FIRST = TimeUnit.SECONDS.toNanos(10);

  private final Consumer<String> screen;
  private final LongSupplier clock;
  private final long started;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Long> spent = new TreeMap<>();
  private final Map<String, Integer> expected = new LinkedHashMap<>();
  private final Map<String, Integer> expectedDone = new HashMap<>();
  private long next = FIRST;
  private int tests;

  /**
   * Begins a run.
   *
   * @param clock the time in nanoseconds, such as {@code System::nanoTime}
   */
  public Progress(Consumer<String> screen, LongSupplier clock) {
    this.screen = screen;
    this.clock = clock;
    this.started = clock.getAsLong();
  }

  /** Begins a step of the run that consists of a known number of parts, such as {@code server mutants}. */
  public synchronized Step step(String what, int parts) {
    Step step = new Step(what, parts);
    steps.add(step);
    return step;
  }

  /** A step that is under way: its parts are counted. */
  public final class Step {
    private final String what;
    private final int parts;
    private int done;

    private Step(String what, int parts) {
      this.what = what;
      this.parts = parts;
    }

    /** Counts one more part. The last one ends the step. */
    public void done() {
      synchronized (Progress.this) {
        done++;
        if (done == parts) {
          steps.remove(this);
        }
        sayNowAndThen();
      }
    }
  }

  /** Adds to the tests that a test class is known to have, such as the cases of a sweep, and returns them. */
  public synchronized <T> Stream<T> expect(Class<?> testClass, Stream<T> cases) {
    List<T> all = cases.toList();
    expected.merge(testClass.getSimpleName(), all.size(), Integer::sum);
    return all.stream();
  }

  /** Counts one more test. */
  public synchronized void testDone(String testClass) {
    tests++;
    if (expected.containsKey(testClass)) {
      expectedDone.merge(testClass, 1, Integer::sum);
    }
    sayNowAndThen();
  }

  /** Adds the time that a test class took. */
  public synchronized void spent(String testClass, long nanos) {
    spent.merge(testClass, nanos, Long::sum);
  }

  /** Ends the run: prints the number of tests, and the classes that took longest. */
  public synchronized void end() {
    String longest = spent.entrySet().stream()
        .filter(each -> each.getValue() >= TimeUnit.SECONDS.toNanos(1))
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(5)
        .map(each -> each.getKey() + " " + seconds(each.getValue()))
        .collect(Collectors.joining(", "));
    say(tests() + (longest.isEmpty() ? "" : "; the longest: " + longest));
  }

  private void sayNowAndThen() {
    long elapsed = clock.getAsLong() - started;
    if (elapsed >= next) {
      next = elapsed + elapsed / 2;
      say(Stream.of(Stream.of(tests()), sweeps(), steps.stream().map(step -> count(step.what, step.done, step.parts)))
          .flatMap(each -> each).collect(Collectors.joining(", ")));
    }
  }

  private Stream<String> sweeps() {
    return expected.entrySet().stream().filter(each -> expectedDone.getOrDefault(each.getKey(), 0) < each.getValue())
        .map(each -> count(each.getKey(), expectedDone.getOrDefault(each.getKey(), 0), each.getValue()));
  }

  private static String count(String what, int done, int parts) {
    return String.format(Locale.ROOT, "%s %,d of %,d", what, done, parts);
  }

  /** Prints a line in the form of the build's own: seconds first, at most 80 columns. */
  private void say(String line) {
    screen.accept(String.format(Locale.ROOT, "%9s  %s", seconds(clock.getAsLong() - started),
        line.replaceAll("(?=.{70})(.{1,68},) ", "$1\n           ")));
  }

  private String tests() {
    return String.format(Locale.ROOT, "%,d test%s", tests, tests == 1 ? "" : "s");
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
