package com.kohortpay.contract.report;

import com.kohortpay.contract.report.Run.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Shows for each operation and each documented response of a contract what was checked, and how often. */
record Matrix(ContractFacts contract, List<String> codes, List<Row> rows) {

  record Row(OperationFacts operation, List<Cell> cells) {}

  /** What a suite checked, and how often. */
  record SuiteCount(Suite suite, String count, List<String> tries) {}

  /** Whether a response was checked, and satisfied the contract; with its mark and its word. */
  enum State {
    SATISFIED("✓", "satisfied by"), VIOLATED("✗", "violated by"), UNCHECKED("!", ""), UNDOCUMENTED("?", "not documented:"), NONE("", "");

    final String mark;
    final String word;

    State(String mark, String word) {
      this.mark = mark;
      this.word = word;
    }
  }

  /** One response of one operation. */
  record Cell(String code, State state, int exchanges, int violating, List<SuiteCount> suites) {
    String style() {
      return state.name().toLowerCase(Locale.ROOT);
    }

    String mark() {
      return state.mark;
    }

    String word() {
      return state.word;
    }

    boolean isUnchecked() {
      return state == State.UNCHECKED;
    }

    boolean isViolated() {
      return violating > 0;
    }

    boolean isNone() {
      return state == State.NONE;
    }

    boolean isChecked() {
      return exchanges > 0;
    }

    /** Returns how many exchanges there were, and how many of them violate the contract. */
    String count() {
      return (isViolated() ? Formats.number(violating) + " of " : "") + Formats.number(exchanges);
    }
  }

  /** Returns one for each contract that the runs are about, the fixture last. */
  static List<Matrix> of(List<Run> runs) {
    Map<ContractFacts, List<Checks>> byContract = new LinkedHashMap<>();
    runs.forEach(run -> byContract.computeIfAbsent(run.contract(), contract -> new ArrayList<>()).addAll(run.checks()));
    return byContract.entrySet().stream().sorted(Comparator.comparing(each -> each.getKey().fixture())).map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static Matrix of(ContractFacts contract, List<Checks> checks) {
    Set<OperationFacts> operations = new LinkedHashSet<>(contract.operations());
    checks.forEach(each -> operations.add(each.operation()));
    Set<String> codes = new TreeSet<>(); // 200, 201, 401, 4XX, 5XX, default
    operations.forEach(operation -> codes.addAll(operation.responses()));
    checks.forEach(each -> codes.add(each.response()));
    List<Row> rows = operations.stream().map(operation -> new Row(operation,
        codes.stream().map(code -> cell(operation, code, checks)).toList())).toList();
    return new Matrix(contract, List.copyOf(codes), rows);
  }

  private static Cell cell(OperationFacts operation, String code, List<Checks> all) {
    List<Checks> here = all.stream()
        .filter(each -> each.operation().equals(operation) && each.response().equals(code)).toList();
    int exchanges = here.stream().mapToInt(Checks::exchanges).sum();
    int violating = here.stream().mapToInt(Checks::violating).sum();
    List<SuiteCount> suites = here.stream()
        .map(each -> new SuiteCount(each.suite(), Formats.number(each.exchanges()), Formats.tries(each.tries()))).toList();
    return new Cell(code, state(operation.responses().contains(code), exchanges, violating), exchanges, violating, suites);
  }

  private static State state(boolean documented, int exchanges, int violating) {
    if (exchanges == 0) {
      return documented ? State.UNCHECKED : State.NONE;
    }
    if (violating > 0) {
      return State.VIOLATED;
    }
    return documented ? State.SATISFIED : State.UNDOCUMENTED;
  }

  /** Returns how many responses are documented. */
  long documented() {
    return rows.stream().mapToLong(row -> row.operation.responses().size()).sum();
  }

  /** Returns how many of them were not checked. */
  long unchecked() {
    return rows.stream().flatMap(row -> row.cells.stream()).filter(Cell::isUnchecked).count();
  }
}
