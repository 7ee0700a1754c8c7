package com.kohortpay.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What {@code README.md} shows is what runs. */
class PageIT {
  private static final String FENCE = "```";

  @Test
  void table_isWrittenAsARunWritesIt() throws Exception {
    String page = Files.readString(Path.of("README.md"));

    assertThat(SurvivalTable.of(page).page()).isEqualTo(page);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "TYPESCRIPT")
  void settings_areThoseOfTheRun(Language language) throws Exception {
    assertThat(Files.readString(Path.of("README.md"))).contains(
        FENCE + "yaml\n" + Files.readString(Path.of(language.folder(), "generator.yaml")) + FENCE);
  }

  /** With Debian's packages, as Composer would fetch Guzzle. */
  @Test
  void firstCallInPhp_succeeds() throws Exception {
    Settings settings = Settings.ofSystemProperties();
    Path folder = Path.of("target/page/php");
    Workshop workshop = new Workshop(folder, Form.TOLERANT, settings.prismHome(), settings.prismTools().node());
    assumeTrue(workshop.has(Language.PHP), Language.PHP.install());

    workshop.copy(Path.of("php"));
    workshop.generate(Language.PHP);
    String page = Files.readString(Path.of("README.md"));
    int code = page.indexOf("<?php");
    Files.writeString(folder.resolve("expire.php"), page.substring(code, page.indexOf(FENCE, code)).replace("vendor/", ""));
    try (Prism prism = settings.startPrism()) {
      Program program = new Program(folder, Map.of("KOHORTPAY_URL", prism.url().toString(), "KOHORTPAY_API_KEY", "sk_test_any"));

      assertThat(program.run(List.of("php", "expire.php"))).isEqualTo("EXPIRED until 2021-07-22T00:00:00+00:00\n");
    }
  }
}
