package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
  private static final Contract LIBRARY = FixtureContracts.library();

  @Test
  void read_onlyWhatIsNeeded_hasDefaults() {
    ProviderSettings settings = read(Spelling.OPTIONS, "sk_test_1", "baseUrl=https://api.example.com/v1/", "loanId=ln_1", "readerId=rd_1");

    assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.example.com/v1"));
    assertThat(settings.key()).isEqualTo("sk_test_1");
    assertThat(settings.writes()).isFalse();
    assertThat(settings.operations()).isEmpty();
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.observationsFail()).isFalse();
    assertThat(settings.knownDeviations()).isEmpty();
    assertThat(settings).hasToString("provider at https://api.example.com/v1");
  }

  @Test
  void read_nothing_namesEverythingThatIsMissing() {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> ProviderSettings.read(LIBRARY, Map.of(), Map.of(), Path.of(""), Spelling.PROPERTIES))
        .withMessage("""
            The provider cannot be verified:
            - -Dkohortpay.baseUrl is missing: say where the provider is, with -Dkohortpay.baseUrl=https://…
            - KOHORTPAY_API_KEY is not set: put a test key (sk_test_…) into this environment variable
            - -Dkohortpay.loanId is missing: give the loanId that getLoan (GET /loans/{loanId}) is called with, by -Dkohortpay.loanId=…
            - -Dkohortpay.readerId is missing: give the readerId that listLoans (GET /readers/{readerId}/loans) is called with, by -Dkohortpay.readerId=…""");
  }

  @Test
  void read_operation_asksForItsIdsOnly() {
    assertThat(read(Spelling.OPTIONS, "sk_test_1", "baseUrl=https://x.example", "operation=getLoan", "loanId=ln_1").operations())
        .containsExactly("getLoan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk_live_1", "\"sk_live_1\"", " sk_live_1"})
  void read_liveKey_isRefused_andNotShown(String key) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read(Spelling.OPTIONS, key, "baseUrl=https://x.example", "loanId=ln_1", "readerId=rd_1"))
        .withMessage("The provider cannot be verified:\n- KOHORTPAY_API_KEY is a live key (sk_live_…), "
            + "with which real customers' data is read and changed: use a test key (sk_test_…)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
      "   |KOHORTPAY_API_KEY is blank: put a test key (sk_test_…) into this environment variable",
      "sk_test_é|KOHORTPAY_API_KEY holds a character that cannot be sent: U+00E9 at position 9 of 9"})
  void read_keyThatCannotBeSent_isRefused(String key, String message) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read(Spelling.OPTIONS, key, "baseUrl=https://x.example", "loanId=ln_1", "readerId=rd_1"))
        .withMessage("The provider cannot be verified:\n- " + message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "baseUrl=http://api.example.com       | --base-url must be https: over http the key could be read on the way to"
          + " api.example.com. Only a provider on this machine may be http.",
      "baseUrl=api.example.com              | --base-url must be a URL that starts with https://",
      "baseUrl=ftp://api.example.com        | --base-url must be a URL that starts with https://",
      "baseUrl=https://a b                  | --base-url must be a URL that starts with https://",
      "baseUrl=https://u:p@api.example.com  | --base-url must have no user, query or fragment",
      "baseUrl=https://api.example.com?x=1  | --base-url must have no user, query or fragment",
      "writes=yes                           | --writes is \"yes\": give true or false",
      "observations=stop                    | --observations is \"stop\": give fail or report",
      "timeout=0                            | --timeout is \"0\": give whole seconds, from 1 to 999",
      "slow=fast                            | --slow is \"fast\": give whole milliseconds, from 1 to 99999",
      "operation=getLoans                   | --operation: the contract has no operation getLoans, only deleteLoan, getLoan, listLoans, returnLoan, updateReader",
      "loanId=..                            | --value loanId is not an id: give the loanId that getLoan (GET /loans/{loanId}) is called with, by --value loanId=…",
      "loanId.2=..                          | --value loanId.2 is not an id",
      "knownDeviations=none.json            | --known-deviations: there is no file /else/where/none.json",
      "loanID=ln_1                          | there is no --value loanID, only --value listLoans.limit, --value loanId, --value readerId. A key is given by the environment variable KOHORTPAY_API_KEY"})
  void read_unusableSetting_isRefusedWithAdvice(String setting, String message) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read(Spelling.OPTIONS, "sk_test_1", "baseUrl=http://127.0.0.1:1", "loanId=ln_1", "readerId=rd_1", setting))
        .withMessage("The provider cannot be verified:\n- " + message);
  }

  @ParameterizedTest
  @EnumSource
  void give_aSwitch_isSpelledAsItIsUsed(Spelling spelling) {
    assertThat(spelling.give("writes", "true")).isIn("--writes", "-Dkohortpay.writes=true");
  }

  private static ProviderSettings read(Spelling spelling, String key, String... settings) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String setting : settings) {
      given.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    return ProviderSettings.read(LIBRARY, given, Map.of(ProviderSettings.KEY, key), Path.of("/else/where"), spelling);
  }
}
