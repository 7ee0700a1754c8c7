package com.kohortpay.contract.provider;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.prism.PrismProxyCheck;
import com.kohortpay.contract.provider.ProviderVerification.Verdict;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.Suite;
import com.kohortpay.contract.spec.Contract;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds a provider to the contract: {@code mvn verify -Pprovider -Dkohortpay.baseUrl=…}; {@link ProviderSettings} lists what
 * it may be told. Only that profile runs it: the name is none that Surefire takes for a test, and an IDE that does is told to
 * skip it.
 */
@EnabledIfSystemProperty(named = "kohortpay.provider", matches = "true",
    disabledReason = "calls a server: run it with mvn verify -Pprovider")
@ExtendWith(PrismExtension.class)
class VerifyProvider {
  private static final PrintStream OUT = System.out;

  private static List<ProviderCase> cases;
  private static PrismProxyCheck prism;
  private static ProviderVerification verification;

  @BeforeAll
  static void announce(Settings tests, Contract contract) {
    ProviderSettings settings = ProviderSettings.read(contract, tests.prismHome(), take(), System.getenv());
    cases = ProviderCases.of(contract, settings);
    KnownDeviations deviations = settings.knownDeviations()
        .map(file -> KnownDeviations.read(file, contract)).orElseGet(KnownDeviations::none);
    prism = new PrismProxyCheck(tests.prismTools(), tests.contract());
    verification = new ProviderVerification(contract, settings, deviations, prism);

    OUT.println("Verifying the " + settings + " with " + cases.size() + " calls");
    List<String> changes = ProviderCases.changes(cases);
    if (changes.isEmpty()) {
      OUT.println("They only read; -Dkohortpay.writes=true adds those that write");
    } else {
      OUT.println("They CHANGE DATA there (-Dkohortpay.writes=true):");
      changes.forEach(change -> OUT.println("  " + change));
    }
    OUT.flush();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersAsTheContractSays(ProviderCase each, Report report) {
    verification.unreachable().ifPresent(reason -> abort("not called: " + reason));
    Verdict verdict = verification.verify(each);
    report.checked(Suite.PROVIDER, each.operation(), verdict.response(), each.name() + " · " + each.style(),
        verdict.exchange(), verdict.violations());
    if (!verdict.violations().isEmpty()) {
      fail(verdict.violations().stream().map(Violation::toString).collect(Collectors.joining("\n", each + ":\n", "")));
    }
  }

  static List<ProviderCase> cases() {
    return cases;
  }

  @AfterAll
  static void conclude(Report report) {
    if (prism != null) {
      prism.close();
    }
    if (verification != null) {
      verification.deviations().states().forEach((deviation, state) -> {
        OUT.println("Known deviation, " + switch (state) {
          case STILL_THERE -> "still there: ";
          case GONE -> "NO LONGER THERE (delete it if it stays so): ";
          case NOT_LOOKED_AT -> "not looked at: ";
        } + deviation);
        if (state != KnownDeviations.State.NOT_LOOKED_AT) {
          report.deviation(deviation.operation(), deviation.path(), deviation.reason(), deviation.date(),
              state == KnownDeviations.State.STILL_THERE);
        }
      });
    }
  }

  /** Takes the settings out of the system properties: Surefire would write them into its report, and ids are among them. */
  private static Map<String, String> take() {
    Properties properties = System.getProperties();
    Map<String, String> taken = properties.stringPropertyNames().stream().filter(name -> name.startsWith("kohortpay."))
        .collect(Collectors.toMap(name -> name, properties::getProperty));
    taken.keySet().forEach(properties::remove);
    return taken;
  }
}
