package com.kohortpay.benchmark;

import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import static java.util.stream.Collectors.joining;

/** Measures everything and prints it in tables. */
public final class Benchmarks {
  private static final int FORKS = Integer.getInteger("benchmark.forks", 5);

  private final Table time = new Table("time");
  private final Table memory = new Table("bytes allocated");
  private final Table kept = new Table("of what the contract does not say");

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    Benchmarks benchmarks = new Benchmarks();
    benchmarks.runRoundTrips();
    for (Measure measure : Measure.values()) {
      if (chosen("benchmark.rows", measure.title)) {
        benchmarks.runPairs(measure);
      }
    }
    if (chosen("benchmark.rows", StartUp.TITLE)) {
      benchmarks.runStartUp();
    }
    System.out.println();
    System.out.print(benchmarks.time);
    System.out.print(benchmarks.memory);
    System.out.print(benchmarks.kept);
    System.out.printf("Time and memory as a part of what stock retrofit2 with Gson (A) takes: the median, and the middle half, of pairs "
        + "measured in turn in %d JVMs (Java %s, %d processors).%n",
        FORKS, System.getProperty("java.vm.version"), Runtime.getRuntime().availableProcessors());
  }

  /** Whether a name has one of the parts that a property lists, or the property is not set. */
  private static boolean chosen(String property, String name) {
    return Stream.of(System.getProperty(property, "").split(",")).anyMatch(name::contains);
  }

  private static List<Contenders> chosen(Measure measure) {
    return measure.who.stream().filter(contender -> chosen("benchmark.contenders", contender.title)).toList();
  }

  private void runRoundTrips() throws Exception {
    for (Contenders contender : chosen(Measure.DECODE_1)) {
      RoundTrip trip = new RoundTrip(contender.make());
      for (int orders : new int[] {1, 25, 1000}) {
        trip.requireAll(Orders.json(orders));
      }
      kept.put(contender, "null apart from absent", trip.fate(order -> {
        order.add("updatedBy", JsonNull.INSTANCE);
        order.remove("createdBy");
      }));
      kept.put(contender, "an unknown field", trip.fate(order -> order.addProperty("later", "x")));
      kept.put(contender, "an unknown enum value", trip.fate(order -> order.addProperty("locale", "en_GB")));
      kept.put(contender, "a wrong type", trip.fate(order -> order.addProperty("amount", "none")));
      kept.put(contender, "an impossible date", trip.fate(order -> order.addProperty("createdAt", "2021-02-30T00:00:00Z")));
    }
  }

  private void runPairs(Measure measure) throws RunnerException {
    for (Contenders contender : chosen(measure)) {
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
      report(time, contender, measure.title, ratios(result, "time"));
      if (!measure.waits()) { // other threads allocate too
        report(memory, contender, measure.title, ratios(result, "allocation"));
      }
    }
  }

  private void runStartUp() throws Exception {
    for (Contenders contender : chosen(Measure.CALL)) {
      report(time, contender, StartUp.TITLE, List.of(StartUp.ratios(contender, 6 * FORKS)));
    }
  }

  /** Takes the ratios of each JVM: the compiler may have decided otherwise in one of them, which their medians show. */
  private static void report(Table table, Contenders row, String column, List<List<Double>> ratios) {
    Spread spread = Spread.of(ratios.stream().flatMap(List::stream).toList());
    table.put(row, column, spread);
    String medians = ratios.stream().map(jvm -> String.format(Locale.ROOT, "%.2f", Spread.of(jvm).median())).collect(joining(" "));
    System.out.println(table.title + ", " + column + ", " + row.title + ": " + spread + ", by JVM " + medians);
  }

  private static List<List<Double>> ratios(RunResult result, String ratio) {
    List<List<Double>> ratios = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      ratios.add(fork.getIterationResults().stream().map(pair -> pair.getSecondaryResults().get(ratio).getScore()).toList());
    }
    return ratios;
  }
}
