package com.kohortpay.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.FixtureContracts;
import com.kohortpay.contract.spec.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
      List<CallResult> results = verify(server, "30000").toList();

      assertThat(results).hasSizeGreaterThan(100).allSatisfy(result -> {
        assertThat(result.violations()).as(result.call().toString()).isEmpty();
        assertThat(result.observations()).as(result.call().toString()).isEmpty();
      });
      assertThat(server.calls()).hasSameSizeAs(results);
    }
  }

  /** Stops at the call that shows it. */
  @ParameterizedTest
  @EnumSource
  void verify_eachFault_isNoticed(Fault fault) throws IOException {
    Set<String> others = new TreeSet<>();
    try (LibraryServer server = LibraryServer.with(fault)) {
      boolean noticed = verify(server, fault == Fault.SLOW ? "1000" : "30000").flatMap(FaultyProvidersTest::kinds)
          .peek(others::add).anyMatch(fault.noticedAs::equals);

      assertThat(noticed).as("%s is noticed as %s, not as %s", fault, fault.noticedAs, others).isTrue();
    }
  }

  private static Stream<String> kinds(CallResult result) {
    return Stream.concat(result.violations().stream().map(each -> each.kind().toString()),
        result.observations().stream().map(each -> each.kind().toString()));
  }

  private static Stream<CallResult> verify(LibraryServer server, String slow) {
    ProviderSettings settings = ProviderSettings.read(LIBRARY, Map.of("baseUrl", server.url().toString(), "writes", "true",
        "loanId", "ln_1", "readerId", "rd_1", "slow", slow, "timeout", "3"), Map.of(ProviderSettings.KEY, LibraryServer.KEY), Path.of(""), Spelling.OPTIONS);
    ProviderVerification verification = new ProviderVerification(LIBRARY, settings, KnownDeviations.none(), Optional.empty(), wait -> { });
    return ProviderCalls.of(LIBRARY, settings).stream().map(verification::verify);
  }
}
