package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
  private static final Path FOLDER = Settings.ofSystemProperties().prismHome();
  private static final Contract CONTRACT = Contract.read(Settings.ofSystemProperties().contract());

  @Test
  void theLeastThatIsNeeded() {
    ProviderSettings settings = read("sk_test_1", "baseUrl=https://api.example.com/v1/", "groupId=ord_1");

    assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.example.com/v1"));
    assertThat(settings.key()).isEqualTo("sk_test_1");
    assertThat(settings.writes()).isFalse();
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.knownDeviations()).contains(FOLDER.resolve("known-deviations.json"));
    assertThat(settings).hasToString("provider at https://api.example.com/v1");
  }

  @Test
  void everythingThatIsMissing_isNamedAtOnce() {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> ProviderSettings.read(CONTRACT, FOLDER, Map.of("kohortpay.writes", "true"), Map.of()))
        .withMessage("""
            The provider cannot be verified:
            - kohortpay.baseUrl is missing: say where the provider is, with -Dkohortpay.baseUrl=https://…
            - KOHORTPAY_API_KEY is not set: put a test key (sk_test_…) into this environment variable
            - kohortpay.groupId is missing: give the id that listGroupParticipants (GET /groups/{id}/participants) is called with, by -Dkohortpay.groupId=…
            - kohortpay.groupId is missing: give the id that updateGroup (PATCH /groups/{id}) is called with, by -Dkohortpay.groupId=…
            - kohortpay.groupId is missing: give the id that expireGroup (POST /groups/{id}/expire) is called with, by -Dkohortpay.groupId=…
            - kohortpay.customerId is missing: give the id that updateCustomer (PATCH /customers/{id}) is called with, by -Dkohortpay.customerId=…""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk_live_1", "\"sk_live_1\"", " sk_live_1"})
  void aLiveKey_isRefused_andNotShown(String key) {
    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> read(key, "baseUrl=https://x.example", "groupId=ord_1"))
        .withMessage("The provider cannot be verified:\n- KOHORTPAY_API_KEY is a live key (sk_live_…), "
            + "with which real customers' data is read and changed: use a test key (sk_test_…)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
      "   |KOHORTPAY_API_KEY is blank: put a test key (sk_test_…) into this environment variable",
      "sk_test_é|KOHORTPAY_API_KEY: apiKey holds a character that cannot be sent: U+00E9 at position 9 of 9"})
  void aKeyThatCannotBeSent_isRefused(String key, String message) {
    assertThatExceptionOfType(ContractException.class).isThrownBy(() -> read(key, "baseUrl=https://x.example", "groupId=ord_1"))
        .withMessage("The provider cannot be verified:\n- " + message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "baseUrl=http://api.example.com | kohortpay.baseUrl: baseUrl must be https: over http the key could be read on the way to"
          + " api.example.com. Only a mock on this machine may be http.",
      "baseUrl=api.example.com | kohortpay.baseUrl: baseUrl must be a URL that starts with https://",
      "baseUrl=https://u:p@api.example.com | kohortpay.baseUrl: baseUrl must have no user, query or fragment",
      "writes=yes | kohortpay.writes is \"yes\": give true or false",
      "timeout=0 | kohortpay.timeout is \"0\": give whole seconds, from 1 to 999",
      "groupId=.. | kohortpay.groupId is no id: give the id that listGroupParticipants (GET /groups/{id}/participants)"
          + " is called with, by -Dkohortpay.groupId=…",
      "groupID=ord_1 | there is no property kohortpay.groupID, only kohortpay.baseUrl, kohortpay.customerId, kohortpay.groupId,"
          + " kohortpay.knownDeviations, kohortpay.timeout, kohortpay.writes. A key is given by the environment variable KOHORTPAY_API_KEY"})
  void whatCannotBeUsed_isRefusedWithAdvice(String property, String message) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read("sk_test_1", "baseUrl=http://127.0.0.1:1", "groupId=ord_1", property))
        .withMessage("The provider cannot be verified:\n- " + message);
  }

  @Test
  void aFileOfKnownDeviationsThatIsNotThere_isNamed_relativeToWhereMavenWasCalled() {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read("sk_test_1", "baseUrl=http://localhost", "groupId=ord_1", "knownDeviations=mine.json", "calledIn=/else/where"))
        .withMessageEndingWith("- kohortpay.knownDeviations: there is no file " + Path.of("/else/where/mine.json").toAbsolutePath());
  }

  private static ProviderSettings read(String key, String... properties) {
    Map<String, String> all = new HashMap<>(Map.of("contract.file", "not.ours"));
    for (String property : properties) {
      all.put("kohortpay." + property.split("=", 2)[0], property.split("=", 2)[1]);
    }
    return ProviderSettings.read(CONTRACT, FOLDER, all, Map.of("KOHORTPAY_API_KEY", key));
  }
}
