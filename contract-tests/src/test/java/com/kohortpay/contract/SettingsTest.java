package com.kohortpay.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.spec.ContractException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Path CONTRACT = Path.of("a.yaml");

  @Test
  void read_nothing_findsTheContractOfTheBuild() {
    Settings settings = Settings.read(name -> Optional.empty());

    assertThat(settings.contract()).isEqualTo(settings.prismHome().resolve("target/contract/kohortpay.yaml"));
    assertThat(settings.name()).isEqualTo("openapi/kohortpay.yaml");
    assertThat(settings.prismHome().resolve("package.json")).exists();
    assertThat(settings.prismContract()).isEqualTo(settings.contract());
    assertThat(settings.fixture()).isFalse();
    assertThat(settings.prismUrl()).isEmpty();
    assertThat(settings.prismPort()).isZero();
    assertThat(settings.seeds()).isEqualTo(200);
    assertThat(settings.mutants()).isEqualTo(3000);
  }

  @Test
  void read_everything_takesIt() {
    assertThat(read(Map.of("contract.file", "a.yaml", "prism.home", "tools", "prism.url", "http://127.0.0.1:4010/",
        "prism.contract", "b.yaml", "prism.port", "4011", "contract.seeds", "7",
        "contract.mutants", "100", "contract.mutants.seed", "5")))
        .isEqualTo(new Settings(CONTRACT, "a.yaml", false, Path.of("tools"), Optional.of(URI.create("http://127.0.0.1:4010")),
            Path.of("b.yaml"), 4011, 7, 100, 5));
  }

  @Test
  void read_copy_isNamedAfterTheOriginal() {
    assertThat(read(Map.of("contract.file", "openapi/target/contract/kohortpay.yaml", "contract", "mine/copy.yaml",
        "prism.home", "openapi")).name()).isEqualTo("mine/copy.yaml");
    assertThat(read(Map.of("contract.file", "openapi/target/contract/kohortpay.yaml", "prism.home", "openapi")).name())
        .isEqualTo("openapi/kohortpay.yaml");
  }

  @Test
  void read_fixture_isServedByAPrismOfItsOwn() {
    assertThat(read(Map.of("contract.file", "b.yaml", "contract.fixture", "a.yaml", "prism.home", "tools",
        "prism.url", "http://127.0.0.1:4010", "prism.contract", "c.yaml")))
        .isEqualTo(new Settings(CONTRACT, "a.yaml", true, Path.of("tools"), Optional.empty(), CONTRACT, 0, 200, 3000, 1));
  }

  @Test
  void read_blankValue_isNone() {
    assertThat(read(Map.of("contract.file", "a.yaml", "prism.url", " ", "prism.home", "tools")).prismUrl()).isEmpty();
  }

  @Test
  void withFixture_settings_keepsTheRest() {
    assertThat(read(Map.of("contract.file", "b.yaml", "prism.home", "tools", "prism.url", "http://127.0.0.1:1",
        "contract.seeds", "7")).withFixture(CONTRACT))
        .isEqualTo(new Settings(CONTRACT, "a.yaml", true, Path.of("tools"), Optional.empty(), CONTRACT, 0, 7, 3000, 1));
  }

  @ParameterizedTest
  @CsvSource({"contract.seeds,0", "contract.seeds,many", "contract.seeds,10000000", "prism.port,65536", "prism.port,-1",
      "prism.url,127.0.0.1:4010", "prism.url,http://127.0.0.1:4010/path"})
  void read_unusableValue_namesPropertyAndValue(String name, String value) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read(Map.of("contract.file", "a.yaml", "prism.home", "tools", name, value)))
        .withMessageContaining(name).withMessageContaining("\"" + value + "\"");
  }

  private static Settings read(Map<String, String> properties) {
    return Settings.read(name -> Optional.ofNullable(properties.get(name)));
  }
}
