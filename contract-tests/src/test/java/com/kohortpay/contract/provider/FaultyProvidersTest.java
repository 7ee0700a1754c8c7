package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.spec.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A faithful provider is not objected to, and each fault is noticed as what it is. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class FaultyProvidersTest {
  private static final Contract LIBRARY = FixtureContracts.library();

  @Test
  void verify_faithfulProvider_findsNothing() throws IOException {
    try (LibraryServer server = LibraryServer.faithful()) {
      List<CallResult> results = verify(server, "30000");

      assertThat(results).hasSizeGreaterThan(80).allSatisfy(result -> {
        assertThat(result.violations()).as(result.call().toString()).isEmpty();
        assertThat(result.observations()).as(result.call().toString()).isEmpty();
      });
      assertThat(server.calls()).hasSameSizeAs(results);
    }
  }

  @ParameterizedTest
  @EnumSource
  void verify_eachFault_isNoticed(Fault fault) throws IOException {
    try (LibraryServer server = LibraryServer.with(fault)) {
      Set<String> noticed = new TreeSet<>();
      verify(server, fault == Fault.SLOW ? "1000" : "30000").forEach(result -> {
        result.violations().forEach(each -> noticed.add(each.kind().toString()));
        result.observations().forEach(each -> noticed.add(each.kind().toString()));
      });

      assertThat(noticed).contains(fault.noticedAs);
    }
  }

  private static List<CallResult> verify(LibraryServer server, String slow) {
    ProviderSettings settings = ProviderSettings.read(LIBRARY, Map.of("baseUrl", server.url().toString(), "writes", "true",
        "loanId", "ln_1", "readerId", "rd_1", "slow", slow, "timeout", "3"), Map.of(ProviderSettings.KEY, LibraryServer.KEY), Path.of(""), Spelling.OPTIONS);
    ProviderVerification verification = new ProviderVerification(LIBRARY, settings, KnownDeviations.none(), Optional.empty(), wait -> { });
    List<CallResult> results = new ArrayList<>();
    for (ProviderCall call : ProviderCalls.of(LIBRARY, settings)) {
      results.add(verification.verify(call));
    }
    return results;
  }
}
