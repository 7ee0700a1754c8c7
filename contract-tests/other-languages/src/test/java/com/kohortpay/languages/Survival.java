package com.kohortpay.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges what of each step has survived in a language, from what its program sent and printed. */
final class Survival {
  /** What a cell says if nothing was lost. */
  static final String YES = "yes";

  private final Map<Step, String> outcomes;
  private final RecordingServer server;

  /**
   * Judges nothing yet.
   *
   * @param outcomes what the program printed for each step
   * @param server the server that it called
   */
  Survival(Map<Step, String> outcomes, RecordingServer server) {
    this.outcomes = outcomes;
    this.server = server;
  }

  /** Returns a cell for each column, in their order. */
  List<String> row() {
    List<String> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      cells.add(column.steps().map(this::judge).filter(cell -> !cell.equals(YES)).findFirst().orElse(YES));
    }
    return cells;
  }

  private String judge(Step step) {
    String outcome = outcomes.getOrDefault(step, "not printed");
    return server.exchange(step).map(exchange -> judge(exchange, outcome)).orElse("no request; " + said(outcome));
  }

  private static String judge(Exchange exchange, String outcome) {
    if (!exchange.step().sends(exchange.sent())) {
      return "sends `" + exchange.sent() + "`";
    }
    if (!exchange.refusal().isEmpty()) {
      return "request refused";
    }
    return outcome.equals(exchange.step().outcome(exchange.response())) ? YES : said(outcome);
  }

  /** A class name says little to whoever reads the table, and another version of a library may have another. */
  private static String said(String outcome) {
    return outcome.startsWith("throws ") ? "throws" : outcome.replace("|", "\\|");
  }
}
