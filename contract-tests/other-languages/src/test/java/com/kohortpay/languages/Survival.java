package com.kohortpay.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Judges what of each step has survived in a language, from what its program sent and printed. */
final class Survival {
  /** What a cell says if nothing was lost. */
  static final String YES = "yes";

  private final Map<Step, String> outcomes;
  private final Function<Step, Optional<Exchange>> exchanges;

  /**
   * Judges nothing yet.
   *
   * @param outcomes what the program printed for each step
   * @param exchanges what it sent for each step, and what it received
   */
  Survival(Map<Step, String> outcomes, Function<Step, Optional<Exchange>> exchanges) {
    this.outcomes = outcomes;
    this.exchanges = exchanges;
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
    return exchanges.apply(step).map(exchange -> judge(exchange, outcome)).orElse("no request; " + said(outcome));
  }

  /** Returns what a cell says of one exchange, and of what the program printed. */
  static String judge(Exchange exchange, String outcome) {
    if (exchange.isRefused()) {
      return "sends `" + exchange.sent() + "`, which is refused";
    }
    if (!exchange.step().sends(exchange.sent())) {
      return "sends `" + exchange.sent() + "`";
    }
    return outcome.equals(exchange.step().outcome(exchange.response())) ? YES : said(outcome);
  }

  /** A class name says little to whoever reads the table, and another version of a library may have another. */
  private static String said(String outcome) {
    return outcome.startsWith("throws ") ? "throws" : outcome.replace("|", "\\|");
  }
}
