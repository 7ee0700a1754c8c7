package com.kohortpay.contract.verify;

import com.kohortpay.contract.prism.PrismException;
import com.kohortpay.contract.prism.PrismProxyCheck;
import com.kohortpay.contract.prism.PrismTools;
import com.kohortpay.contract.provider.CallResult;
import com.kohortpay.contract.provider.KnownDeviations;
import com.kohortpay.contract.provider.ProviderCall;
import com.kohortpay.contract.provider.ProviderCalls;
import com.kohortpay.contract.provider.ProviderSettings;
import com.kohortpay.contract.provider.ProviderVerification;
import com.kohortpay.contract.provider.Spelling;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.SourceLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Verifies a provider, from reading the settings to writing the files: common to {@code -Pprovider} and the command. */
final class VerifyRun {

  /**
   * Holds what a run needs.
   *
   * @param given the {@link ProviderSettings} by name
   * @param folder the folder that relative paths are resolved against
   * @param target where to write; Prism gives its opinion if the npm packages are there
   */
  record Input(
      ContractSource source, Map<String, String> given, Map<String, String> environment, Path folder, Spelling spelling,
      Outputs.Target target, boolean dryRun) {}

  private final Input input;
  private final Console console;
  private final Contract contract;
  private final ProviderSettings settings;
  private final List<ProviderCall> calls;
  private final KnownDeviations deviations;
  private final List<Duration> waits = new ArrayList<>();

  private VerifyRun(Input input, Console console) {
    this.input = input;
    this.console = console;
    this.contract = Contract.read(input.source.file());
    this.settings = input.dryRun ? ProviderSettings.ofDryRun(contract, input.given, input.folder, input.spelling)
        : ProviderSettings.read(contract, input.given, input.environment, input.folder, input.spelling);
    this.calls = ProviderCalls.of(contract, settings);
    this.deviations = input.source.deviations(settings.knownDeviations(), contract, warning -> console.line("WARNING: " + warning));
  }

  /** Verifies the provider, and writes all output. */
  static ExitCode run(Input input, Console console) {
    try {
      VerifyRun run = new VerifyRun(input, console);
      console.plan(run.settings, run.calls, input.dryRun);
      return input.dryRun ? ExitCode.SATISFIED : run.run();
    } catch (ContractException e) {
      console.line(e.getMessage());
      return ExitCode.NOT_VERIFIED;
    }
  }

  private ExitCode run() {
    Instant started = Instant.now();
    Outputs outputs = new Outputs(input.source, input.target, console);
    Optional<PrismProxyCheck> prism = prism();
    ProviderVerification verification = new ProviderVerification(contract, settings, deviations, prism, this::pause);
    try {
      for (ProviderCall call : calls) {
        if (verification.unreachable().isEmpty()) {
          console.progress(outputs.results().size() + 1, calls.size(), call.toString());
          outputs.add(verification.verify(call));
        }
      }
    } finally {
      prism.ifPresent(PrismProxyCheck::close);
    }
    List<CallResult> results = outputs.results();
    return outputs.conclude(new VerifyResults(contract, input.source.uri(), SourceLines.of(input.source.file()), started,
        Duration.between(started, Instant.now()), results, calls.subList(results.size(), calls.size()), notCalled(), notes(),
        deviations.states(), Optional.empty(), prism.isPresent(), verification.unreachable(),
        Optional.of(settings.spelling().give("observations", "fail")), settings.observationsFail()));
  }

  private void pause(Duration wait) {
    if (waits.isEmpty()) {
      console.line("The provider limits the rate of calls: waiting " + wait.toSeconds() + " s, as it asks");
    }
    waits.add(wait);
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the provider", e);
    }
  }

  private Optional<PrismProxyCheck> prism() {
    if (!Files.isDirectory(input.target.prismHome().resolve("node_modules"))) {
      if (input.target.prismGiven()) {
        console.line("WARNING: Prism gives no second opinion: " + input.target.prismHome() + " has no node_modules");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(new PrismProxyCheck(new PrismTools(input.target.prismHome()), input.source.file()));
    } catch (PrismException e) {
      console.line("WARNING: Prism gives no second opinion: " + e.getMessage());
      return Optional.empty();
    }
  }

  private List<Operation> notCalled() {
    return contract.operations().stream()
        .filter(operation -> calls.stream().noneMatch(call -> call.operation().equals(operation))).toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!notCalled().isEmpty()) {
      notes.add("Not called: " + notCalled().stream().map(Object::toString).collect(Collectors.joining(", ")) + howToCall());
    }
    if (!waits.isEmpty()) {
      notes.add("Waited " + waits.size() + " times, " + waits.stream().mapToLong(Duration::toSeconds).sum()
          + " s in all, as the provider limits the rate of calls");
    }
    return notes;
  }

  private String howToCall() {
    boolean onlyReads = notCalled().stream().noneMatch(ProviderCalls::isRead);
    String writes = settings.spelling().give("writes", "true");
    if (settings.operations().isEmpty()) {
      return ", which write: " + writes + " adds them";
    }
    return ". Name them too, or leave out what chooses operations" + (onlyReads && !settings.writes() ? ", and give " + writes : "");
  }
}
