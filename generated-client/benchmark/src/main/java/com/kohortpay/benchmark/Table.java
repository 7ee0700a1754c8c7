package com.kohortpay.benchmark;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The findings, as Markdown: rows in the order in which they were found, a column for each contender that has one. */
final class Table {
  private final Map<String, Map<Contenders, Spread>> rows = new LinkedHashMap<>();

  void put(String row, Contenders column, Spread cell) {
    rows.computeIfAbsent(row, name -> new EnumMap<>(Contenders.class)).put(column, cell);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("| relative to stock retrofit2 + Gson (A) ");
    for (Contenders column : Contenders.values()) {
      text.append("| ").append(column.title).append(' ');
    }
    text.append("|\n|---").append("|---".repeat(Contenders.values().length)).append("|\n");
    rows.forEach((name, cells) -> {
      StringJoiner row = new StringJoiner(" | ", "| ", " |\n").add(name);
      for (Contenders column : Contenders.values()) {
        row.add(cells.containsKey(column) ? cells.get(column).toString() : "");
      }
      text.append(row);
    });
    return text.toString();
  }
}
