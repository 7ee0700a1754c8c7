package com.kohortpay.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.provider.CallResult;
import com.kohortpay.contract.provider.KnownDeviations;
import com.kohortpay.contract.provider.ProviderCall;
import com.kohortpay.contract.provider.ProviderCalls;
import com.kohortpay.contract.provider.ProviderSettings;
import com.kohortpay.contract.provider.ProviderVerification;
import com.kohortpay.contract.provider.Spelling;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The mutants, as providers: what {@code kohortpay-verify} distinguishes from a faithful server. */
@ExtendWith(PrismExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class ProviderMutantsTest {
  /** One in so many mutants of each operator and operation. With 1, 696 of 756 are killed; the other 60 need {@code Prefer}. */
  private static final int EVERY = 8;

  @Test
  void mutants_asProviders_areKilled(@TempDir Path folder, Settings settings, Contract contract) {
    List<Mutant> sample = sample(Mutants.of(contract)).stream()
        .filter(each -> each.equivalent().isPresent() || !needsPrefer(each)).toList();
    List<Tried> all = new ArrayList<>();
    new MutantServers(settings.prismTools(), folder, (bundle, prefix, mutant, draft) -> bundle.addWhole(prefix, draft))
        .each(sample, (mutant, draft, url) -> new Tried(mutant, killed(contract, mutant, url)), all::add);

    assertThat(all.stream().filter(each -> each.killed.isEmpty() && each.mutant.equivalent().isEmpty()))
        .as("servers that violate the contract unnoticed").isEmpty();
    assertThat(all.stream().filter(each -> each.killed.isPresent() && each.mutant.equivalent().isPresent())
        .map(each -> each.mutant + ": " + each.killed.get().call() + " " + each.killed.get().violations()))
       .as("servers that satisfy the contract, and are objected to").isEmpty();
    assertThat(sample).hasSizeGreaterThan(100);
  }

  private record Tried(Mutant mutant, Optional<CallResult> killed) {}

  /** Whether the change is in a response that a mock returns only on request. */
  private static boolean needsPrefer(Mutant mutant) {
    String usual = mutant.draft().get().operation().responses().stream().map(Response::code)
        .filter(code -> code.startsWith("2")).findFirst().orElse("none");
    return !mutant.requests() && !mutant.answers().contains(usual);
  }

  private static List<Mutant> sample(List<Mutant> mutants) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    return mutants.stream().filter(each -> seen.merge(each.operation() + each.operator(), 1, Integer::sum) % EVERY == 1).toList();
  }

  private static Optional<CallResult> killed(Contract contract, Mutant mutant, URI url) {
    Map<String, String> given = new LinkedHashMap<>(Map.of(
        "baseUrl", url.toString(), "writes", "true", "operation", mutant.operation().id(), "timeout", "30"));
    contract.operations().forEach(operation -> operation.parameters().stream().filter(each -> each.in().equals("path"))
        .forEach(each -> given.put(ProviderSettings.valueName(operation, each), "an_id")));
    ProviderSettings settings =
        ProviderSettings.read(contract, given, Map.of(ProviderSettings.KEY, "sk_test_1"), Path.of(""), Spelling.OPTIONS);
    ProviderVerification verification = new ProviderVerification(contract, settings, KnownDeviations.none(), Optional.empty(), wait -> { });
    return ProviderCalls.of(contract, settings).stream().filter(call -> !call.isProbe())
        .map(verification::verify).filter(result -> !result.violations().isEmpty()).findFirst();
  }
}
