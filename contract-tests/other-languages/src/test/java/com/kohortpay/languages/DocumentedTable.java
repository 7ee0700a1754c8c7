package com.kohortpay.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the table of a page and the runs to each other; with {@code -Dlanguages.record}, the page is written in place of that. */
final class DocumentedTable {
  private static final boolean RECORD = System.getProperty("languages.record") != null;
  /** Without these, a client does harm: no recording makes that right. */
  private static final List<Column> INDISPENSABLE = List.of(Column.ENDPOINTS, Column.NULL_SENT, Column.ABSENT_NOT_SENT);

  private final Path page;
  private final Map<String, List<String>> ran = new LinkedHashMap<>();

  DocumentedTable(Path page) {
    this.page = page;
  }

  /** Fails if the page says something else of a language than this row of a run. */
  void hold(String language, List<String> row) throws IOException {
    ran.put(language, row);
    for (Column column : INDISPENSABLE) {
      assertThat(row.get(column.ordinal())).as("%s: %s", language, column.heading()).isEqualTo(Survival.YES);
    }
    SurvivalTable table = SurvivalTable.of(Files.readString(page));
    if (RECORD) {
      table.put(language, row);
      Files.writeString(page, table.page());
    } else {
      assertThat(changes(table.row(language), row))
          .as("%s: not what the table in %s says; if it is meant, add -Dlanguages.record", language, page.toAbsolutePath().normalize()).isEmpty();
    }
  }

  /** Returns the table of what ran. */
  String ran() throws IOException {
    SurvivalTable table = SurvivalTable.of(Files.readString(page));
    table.retain(ran.keySet());
    ran.forEach(table::put);
    return table.toString();
  }

  private static List<String> changes(List<String> documented, List<String> row) {
    if (documented.size() != row.size()) {
      return List.of("has no such row");
    }
    return Stream.of(Column.values()).filter(column -> !row.get(column.ordinal()).equals(documented.get(column.ordinal())))
        .map(column -> column.heading() + ": " + documented.get(column.ordinal()) + " in the table, " + row.get(column.ordinal()) + " in this run").toList();
  }
}
