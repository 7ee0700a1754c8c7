package com.kohortpay.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the scenario in every language that this machine has. The table in {@code README.md} says what survives in which: it is made by this
 * test ({@code -Dlanguages.record}), and holds it to what it says.
 */
class OtherLanguagesIT {
  private static final Path TABLE = Path.of("README.md");
  private static final Path TARGET = Path.of("target");
  private static final boolean RECORD = System.getProperty("languages.record") != null;
  private static final String KEY = "sk_test_scenario";
  /** Without these, a client does harm. */
  private static final List<Column> INDISPENSABLE = List.of(Column.ENDPOINTS, Column.NULL_SENT, Column.ABSENT_NOT_SENT);

  private static final List<String> skipped = new ArrayList<>();
  private static Settings settings;
  private static Prism prism;
  private static SurvivalTable table;

  @BeforeAll
  static void start() throws IOException {
    settings = Settings.ofSystemProperties();
    prism = settings.startPrism();
    table = SurvivalTable.of(Files.readString(TABLE));
  }

  @AfterAll
  static void writeTable() throws IOException {
    prism.close();
    Files.writeString(TARGET.resolve("languages.md"), table.toString());
    if (RECORD) {
      Files.writeString(TABLE, table.page());
    }
    System.out.println(table);
    skipped.forEach(line -> System.out.println("Not run: " + line));
  }

  @ParameterizedTest
  @EnumSource
  void scenario_survivesAsDocumented(Language language) throws Exception {
    Workshop workshop = new Workshop(language, TARGET, settings.prismHome(), settings.prismTools().node());
    if (!workshop.isInstalled()) {
      skipped.add(language + " is not installed, or a library of its client: " + language.install());
    }
    assumeTrue(workshop.isInstalled(), () -> language + " is not installed: " + language.install());

    List<String> row;
    try (RecordingServer server = new RecordingServer(prism.url())) {
      Map<Step, String> outcomes = workshop.run(Path.of(language.folder()), server.url(), KEY);
      row = new Survival(outcomes, server).row();
      assertThat(outcomes).containsOnlyKeys(Step.values());
      assertThat(server.keys()).containsOnly("Bearer " + KEY);
    }

    for (Column column : INDISPENSABLE) {
      assertThat(row.get(column.ordinal())).as("%s: %s", language, column.heading()).isEqualTo(Survival.YES);
    }
    List<String> documented = table.row(language.toString());
    table.put(language.toString(), row);
    if (!RECORD) {
      assertThat(row).as("%s, as documented in README.md; if that is to change, add -Dlanguages.record", language).isEqualTo(documented);
    }
  }
}
