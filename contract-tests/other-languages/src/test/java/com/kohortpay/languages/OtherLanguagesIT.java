package com.kohortpay.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final DocumentedTable TABLE = new DocumentedTable(Path.of("README.md"));
  private static final Path TARGET = Path.of("target");
  private static final String KEY = "sk_test_scenario";

  private static final Set<String> skipped = new LinkedHashSet<>();
  private static Settings settings;
  private static Prism prism;

  @BeforeAll
  static void start() {
    settings = Settings.ofSystemProperties();
    prism = settings.startPrism();
  }

  @AfterAll
  static void showTable() throws IOException {
    prism.close();
    Files.writeString(TARGET.resolve("languages.md"), TABLE.ran());
    System.out.println("\n" + TABLE.ran());
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
      TABLE.hold(row, new Survival(outcomes, server::exchange).row());
    }
  }

  private static Workshop workshop(String folder, Form form) {
    return new Workshop(TARGET.resolve(form.name().toLowerCase(Locale.ROOT)).resolve(folder), form, settings.prismHome(), settings.prismTools().node());
  }
}
