package com.kohortpay.contract.verify;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
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
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.ReportSettings;
import com.kohortpay.contract.report.Suite;
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

/** One verification of a provider, from its settings to its files: what {@code -Pprovider} and the command have in common. */
final class VerifyRun {

  /**
   * What a run is told.
   *
   * @param given the {@link ProviderSettings} by name
   * @param folder the one that relative files are in
   * @param output the folder to write into
   * @param prismHome the folder of the npm packages; Prism gives its opinion if they are there
   * @param gitHub whether this runs in GitHub Actions
   */
  record Input(
      ContractSource source, Map<String, String> given, Map<String, String> environment, Path folder, Spelling spelling,
      Path output, Path prismHome, boolean dryRun, boolean gitHub) {}

  private final Input input;
  private final Console console;
  private final Contract contract;
  private final ProviderSettings settings;
  private final List<ProviderCall> calls;
  private final KnownDeviations deviations;

  private VerifyRun(Input input, Console console) {
    this.input = input;
    this.console = console;
    this.contract = Contract.read(input.source.file());
    this.settings = ProviderSettings.read(contract, input.given, input.environment, input.folder, input.spelling);
    this.calls = ProviderCalls.of(contract, settings);
    this.deviations = input.source.deviations(settings.knownDeviations(), contract, warning -> console.line("WARNING: " + warning));
  }

  /** Verifies, and writes everything down. */
  static ExitCode run(Input input, Console console) {
    try {
      VerifyRun run = new VerifyRun(input, console);
      console.plan(run.settings, run.calls, input.dryRun);
      return input.dryRun ? ExitCode.KEPT : run.run();
    } catch (ContractException e) {
      console.line(e.getMessage());
      return ExitCode.NOT_VERIFIED;
    }
  }

  private ExitCode run() {
    Instant started = Instant.now();
    Report report = Report.of(reportSettings(), reportedAbout());
    report.begin();
    Optional<PrismProxyCheck> prism = prism();
    ProviderVerification verification = new ProviderVerification(contract, settings, deviations, prism);
    List<CallResult> results = new ArrayList<>();
    try {
      for (ProviderCall call : calls) {
        if (verification.unreachable().isEmpty()) {
          console.progress(results.size() + 1, calls.size(), call.toString());
          CallResult result = verification.verify(call);
          results.add(result);
          report(result, report);
          console.result(result);
        }
      }
    } finally {
      prism.ifPresent(PrismProxyCheck::close);
    }
    deviations.states().forEach((each, state) -> {
      if (state != KnownDeviations.State.NOT_LOOKED_AT) {
        report.deviation(each.operation(), each.path(), each.reason(), each.date(), state == KnownDeviations.State.STILL_THERE);
      }
    });
    report.end();
    VerifyResults all = new VerifyResults(contract, input.source.uri(), SourceLines.of(input.source.file()), started,
        Duration.between(started, Instant.now()), results, calls.subList(results.size(), calls.size()), notCalled(),
        deviations.states(), prism.isPresent(), verification.unreachable(), settings.observationsFail());
    OutputFiles.write(all, input.output);
    if (input.gitHub) {
      GitHubAnnotations.of(all).forEach(console::line);
    }
    console.conclusion(all, settings, input.output);
    return all.exitCode();
  }

  private static void report(CallResult result, Report report) {
    ProviderCall call = result.call();
    List<Violation> violations = result.violations();
    result.answer().ifPresentOrElse(
        answer -> report.checked(Suite.PROVIDER, call.operation(), answer.response(), call.what(), answer.exchange(), violations),
        () -> report.unanswered(Suite.PROVIDER, call.operation(), call.what(), violations));
  }

  private Optional<PrismProxyCheck> prism() {
    if (!Files.isDirectory(input.prismHome.resolve("node_modules"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PrismProxyCheck(new PrismTools(input.prismHome), input.source.file()));
    } catch (PrismException e) {
      console.line("WARNING: Prism gives no opinion: " + e.getMessage());
      return Optional.empty();
    }
  }

  private List<Operation> notCalled() {
    return contract.operations().stream()
        .filter(operation -> calls.stream().noneMatch(call -> call.operation().equals(operation))).toList();
  }

  private ReportSettings reportSettings() {
    return new ReportSettings(Optional.of(input.output), Duration.ofSeconds(5), String.valueOf(Instant.now()), "provider", "unknown");
  }

  private Settings reportedAbout() {
    return Settings.of(input.source.file(), input.source.uri(), input.prismHome);
  }
}
