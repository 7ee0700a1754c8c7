package com.kohortpay.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of a JVM to the first answer of 25 orders: A's process and another's in turn. */
final class StartUp {
  static final String TITLE = "start of a JVM to its first answer";

  private StartUp() {}

  static List<Double> ratios(Contenders contender, int pairs) throws Exception {
    List<Double> ratios = new ArrayList<>();
    try (OrderServer server = new OrderServer(Orders.json(25))) {
      for (int i = 0; i < pairs + 2; i++) {
        boolean bFirst = i % 2 == 1;
        double first = nanos(bFirst ? contender : Contenders.A, server);
        double second = nanos(bFirst ? Contenders.A : contender, server);
        if (i >= 2) { // the first ones fill the system's file cache
          ratios.add(bFirst ? first / second : second / first);
        }
      }
    }
    return ratios;
  }

  private static double nanos(Contenders contender, OrderServer server) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-classpath", System.getProperty("java.class.path"), StartUp.class.getName(), contender.name(), server.url());
    long start = System.nanoTime();
    int status = process.inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(contender + " had no answer");
    }
    return System.nanoTime() - start;
  }

  /** The process that is measured: its arguments are a contender and a server. */
  public static void main(String[] arguments) throws Exception {
    Object answer = Contenders.valueOf(arguments[0]).make().call(arguments[1]).run();
    Runtime.getRuntime().halt(answer == null ? 1 : 0); // without waiting for the threads of a connection pool
  }
}
