package com.kohortpay.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures everything and prints one table. */
public final class Benchmarks {
  private static final String ROWS = System.getProperty("benchmark.rows", "");
  private static final int FORKS = Integer.getInteger("benchmark.forks", 5);

  private final Table table = new Table();

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    Benchmarks benchmarks = new Benchmarks();
    for (Measure measure : Measure.values()) {
      if (measure.title.contains(ROWS)) {
        benchmarks.runPairs(measure);
      }
    }
    if (StartUp.TITLE.contains(ROWS)) {
      benchmarks.runStartUp();
    }
    System.out.println();
    System.out.println(benchmarks.table);
    System.out.printf("Time and memory as a part of A's: the median, and the middle half, of pairs measured in turn in %d JVMs (Java %s, %d processors).%n",
        FORKS, System.getProperty("java.vm.version"), Runtime.getRuntime().availableProcessors());
  }

  private void runPairs(Measure measure) throws RunnerException {
    for (Contenders contender : measure.who) {
      RunResult result = new Runner(new OptionsBuilder()
          .include(Pairs.class.getName())
          .param("measure", measure.name())
          .param("contender", contender.name())
          .mode(Mode.SingleShotTime)
          .forks(FORKS)
          .jvmArgs("-Xms1g", "-Xmx1g", "-Dbenchmark.contract=" + System.getProperty("benchmark.contract"))
          .warmupIterations(measure.warmUps())
          .measurementIterations(measure.repetitions())
          .shouldFailOnError(true)
          .verbosity(VerboseMode.SILENT)
          .build()).runSingle();
      report(measure.title, contender, Spread.of(all(result, "time")));
      if (!measure.waits()) { // other threads allocate too
        report(measure.title + ": bytes allocated", contender, Spread.of(all(result, "allocation")));
      }
    }
  }

  private void runStartUp() throws Exception {
    for (Contenders contender : Measure.CALL.who) {
      report(StartUp.TITLE, contender, StartUp.ratio(contender, 6 * FORKS));
    }
  }

  private void report(String row, Contenders contender, Spread spread) {
    System.out.println(row + ", " + contender.title + ": " + spread);
    table.put(row, contender, spread);
  }

  private static List<Double> all(RunResult result, String ratio) {
    List<Double> ratios = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        ratios.add(iteration.getSecondaryResults().get(ratio).getScore());
      }
    }
    return ratios;
  }
}
