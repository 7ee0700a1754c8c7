package com.kohortpay.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.kotlin.ScenarioKt;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kotlin.Unit;
import org.junit.jupiter.api.Test;

/** The scenario of all languages, with this project's own client: nothing may be lost. */
class KotlinIT {
  private static final String KEY = "sk_test_scenario";

  @Test
  void scenario_losesNothing() throws Exception {
    try (Prism prism = Settings.ofSystemProperties().startPrism(); RecordingServer server = new RecordingServer(prism.url())) {
      Map<Step, String> outcomes = new EnumMap<>(Step.class);

      ScenarioKt.scenario(KohortPay.builder().apiKey(KEY).baseUrl(server.url()).build(), (step, outcome) -> {
        outcomes.put(Step.valueOf(step.toUpperCase(Locale.ROOT).replace('-', '_')), String.valueOf(outcome));
        return Unit.INSTANCE;
      });

      assertThat(outcomes).containsOnlyKeys(Step.values());
      assertThat(server.keys()).containsOnly("Bearer " + KEY);
      List<String> row = new Survival(outcomes, server::exchange).row();
      assertThat(row).as(outcomes.toString()).containsOnly(Survival.YES);
      new DocumentedTable(Path.of("../README.md")).hold("Kotlin and Java, with this project's client", row);
      // To the letter: no white space, no other way to write it.
      assertThat(server.exchange(Step.RESTORE)).hasValueSatisfying(exchange -> assertThat(exchange.sent()).isEqualTo("{\"deletedAt\":null}"));
      assertThat(server.exchange(Step.CHANGE_NOTHING)).hasValueSatisfying(exchange -> assertThat(exchange.sent()).isEqualTo("{}"));
    }
  }
}
