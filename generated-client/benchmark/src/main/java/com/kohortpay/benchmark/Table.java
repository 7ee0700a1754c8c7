package com.kohortpay.benchmark;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Findings of one kind, as Markdown: a row for each contender, a column for each thing that was measured, in the order in which they were found. */
final class Table {
  final String title;
  private final Set<String> columns = new LinkedHashSet<>();
  private final Map<Contenders, Map<String, Object>> rows = new LinkedHashMap<>();

  Table(String title) {
    this.title = title;
  }

  void put(Contenders row, String column, Object cell) {
    columns.add(column);
    rows.computeIfAbsent(row, contender -> new LinkedHashMap<>()).put(column, cell);
  }

  @Override
  public String toString() {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(row(title, columns)).append("|---".repeat(columns.size() + 1)).append("|\n");
    rows.forEach((contender, cells) ->
        text.append(row(contender.title, columns.stream().map(column -> cells.getOrDefault(column, "")).toList())));
    return text.append('\n').toString();
  }

  private static String row(String name, Iterable<?> cells) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |\n").add(name);
    cells.forEach(cell -> row.add(cell.toString()));
    return row.toString();
  }
}
