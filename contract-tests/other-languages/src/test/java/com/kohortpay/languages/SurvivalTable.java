package com.kohortpay.languages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The table of what survives in which language, as it stands between two markers of a Markdown page. */
final class SurvivalTable {
  private static final String START = "<!-- made by mvn -Pother-languages -->\n";
  private static final String END = "<!-- end -->\n";

  private final String before;
  private final String after;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private SurvivalTable(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** Reads the table of a page. */
  static SurvivalTable of(String page) {
    int start = page.indexOf(START);
    int end = page.indexOf(END, start);
    if (start < 0 || end < 0) {
      throw new IllegalArgumentException("There is no " + START.strip() + ", or no " + END.strip() + " after it");
    }
    SurvivalTable table = new SurvivalTable(page.substring(0, start + START.length()), page.substring(end));
    page.substring(start + START.length(), end).lines().skip(2).map(SurvivalTable::cells)
        .forEach(cells -> table.rows.put(cells.get(0), cells.subList(1, cells.size())));
    return table;
  }

  /** Returns the cells of a language, in the order of the columns; none if it has no row. */
  List<String> row(String language) {
    return rows.getOrDefault(language, List.of());
  }

  /** Replaces the row of a language, or adds one. */
  void put(String language, List<String> cells) {
    rows.put(language, cells);
  }

  /** Drops the rows of all other languages. */
  void retain(Set<String> languages) {
    rows.keySet().retainAll(languages);
  }

  /** Returns the page with this table. */
  String page() {
    return before + this + after;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(line(Stream.concat(Stream.of("language"), Stream.of(Column.values()).map(Column::heading))));
    table.append("|").append("---|".repeat(Column.values().length + 1)).append("\n");
    rows.forEach((language, cells) -> table.append(line(Stream.concat(Stream.of(language), cells.stream()))));
    return table.toString();
  }

  private static String line(Stream<String> cells) {
    StringJoiner line = new StringJoiner(" | ", "| ", " |\n");
    cells.forEach(line::add);
    return line.toString();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("(?<!\\\\)\\|")).map(String::strip).toList();
  }
}
