package com.kohortpay.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the scenario in every language that this machine has. The table in {@code README.md} says what survives in which: it is made by this
 * test ({@code -Dlanguages.record}), and without that option the test fails where the table differs from what has run.
 */
class OtherLanguagesIT {
  private static final Path PAGE = Path.of("README.md");
  private static final Path TARGET = Path.of("target");
  private static final boolean RECORD = System.getProperty("languages.record") != null;
  private static final String KEY = "sk_test_scenario";
  /** Without these, a client does harm. */
  private static final List<Column> INDISPENSABLE = List.of(Column.ENDPOINTS, Column.NULL_SENT, Column.ABSENT_NOT_SENT);

  private static final Set<String> ran = new HashSet<>();
  private static final Set<String> skipped = new LinkedHashSet<>();
  private static Settings settings;
  private static Prism prism;
  private static SurvivalTable table;

  @BeforeAll
  static void start() throws IOException {
    settings = Settings.ofSystemProperties();
    prism = settings.startPrism();
    table = SurvivalTable.of(Files.readString(PAGE));
  }

  @AfterAll
  static void showTable() throws IOException {
    prism.close();
    if (RECORD) {
      Files.writeString(PAGE, table.page());
    }
    table.retain(ran);
    Files.writeString(TARGET.resolve("languages.md"), table.toString());
    System.out.println("\n" + table);
    skipped.forEach(System.out::println);
  }

  @ParameterizedTest
  @EnumSource
  void scenario_survivesAsDocumented(Language language) throws Exception {
    run(language, Form.TOLERANT, language.toString());
  }

  /** What the tolerant form is for. The programs in other languages would not compile. */
  @ParameterizedTest
  @EnumSource(names = {"PHP", "RUBY"})
  void scenario_withAClientOfTheContractItself_survivesAsDocumented(Language language) throws Exception {
    run(language, Form.CONTRACT, language + ", from `" + Form.CONTRACT.file() + "`");
  }

  /** What the page says of these clients is in their code; they are neither compiled nor run. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      csharp | src/Org.OpenAPITools/Model/UpdateCustomerRequest.cs     | Option<DateTime?> DeletedAtOption
      dart   | lib/model/update_customer_request.dart                  | json[r'deletedAt'] = null;
      rust   | src/models/update_customer_request.rs                   | double_option
      rust   | src/apis/customers_api.rs                               | Status401(models::ErrorResponse),
      swift6 | Sources/OpenAPIClient/Models/UpdateCustomerRequest.swift | encodeIfPresent(deletedAt
      """)
  void generatedOnly_isAsDocumented(String generator, String file, String line) throws Exception {
    assertThat(workshop(generator, Form.TOLERANT).generate(generator).resolve(file)).content().contains(line);
  }

  private static void run(Language language, Form form, String row) throws Exception {
    Workshop workshop = workshop(language.folder(), form);
    if (!workshop.has(language)) {
      String reason = language + " is skipped, as this machine lacks it or a library of its client: " + language.install();
      skipped.add(reason);
      abort(reason);
    }

    workshop.copy(Path.of(language.folder()));
    workshop.generate(language);
    try (RecordingServer server = new RecordingServer(prism.url())) {
      Map<Step, String> outcomes = workshop.run(language, server.url(), KEY);

      assertThat(outcomes).as("steps of %s", language).containsOnlyKeys(Step.values());
      assertThat(server.keys()).as("keys sent by %s", language).containsOnly("Bearer " + KEY);
      hold(row, new Survival(outcomes, server::exchange).row());
    }
  }

  private static void hold(String language, List<String> row) {
    for (Column column : INDISPENSABLE) {
      assertThat(row.get(column.ordinal())).as("%s: %s", language, column.heading()).isEqualTo(Survival.YES);
    }
    List<String> documented = table.row(language);
    table.put(language, row);
    ran.add(language);
    if (!RECORD) {
      assertThat(changes(documented, row)).as("%s: not what the table in %s says; if it is meant, add -Dlanguages.record", language, PAGE.toAbsolutePath())
          .isEmpty();
    }
  }

  private static List<String> changes(List<String> documented, List<String> row) {
    if (documented.size() != row.size()) {
      return List.of("has no such row");
    }
    return Stream.of(Column.values()).filter(column -> !row.get(column.ordinal()).equals(documented.get(column.ordinal())))
        .map(column -> column.heading() + ": " + documented.get(column.ordinal()) + " in the table, " + row.get(column.ordinal()) + " in this run").toList();
  }

  private static Workshop workshop(String folder, Form form) {
    return new Workshop(TARGET.resolve(form.name().toLowerCase(Locale.ROOT)).resolve(folder), form, settings.prismHome(), settings.prismTools().node());
  }
}
