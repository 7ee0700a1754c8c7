package com.kohortpay.contract.verify;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.provider.CallResult;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.provider.ProviderCall;
import com.kohortpay.contract.report.DeviationState;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.ReportSettings;
import com.kohortpay.contract.report.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the results of a run: the report while it goes on, the other files at its end. */
final class Outputs {

  /**
   * Names where to write.
   *
   * @param folder the folder of the files
   * @param prismHome the folder of the npm packages, whose versions the report names
   * @param prismGiven whether the user named that folder, and so expects Prism's opinion
   * @param gitHub whether this runs in GitHub Actions
   */
  record Target(Path folder, Path prismHome, boolean prismGiven, boolean gitHub) {}

  private final Target target;
  private final Console console;
  private final Report report;
  private final List<CallResult> results = new ArrayList<>();

  /** Begins the report. */
  Outputs(ContractSource source, Target target, Console console) {
    this.target = target;
    this.console = console;
    this.report = Report.of(
        new ReportSettings(Optional.of(target.folder), Duration.ofSeconds(5), String.valueOf(Instant.now()), "provider", "unknown"),
        Settings.of(source.file(), source.uri(), target.prismHome));
    report.begin();
  }

  void add(CallResult result) {
    ProviderCall call = result.call();
    List<Violation> violations = result.violations();
    result.answer().ifPresentOrElse(
        answer -> report.checked(Suite.PROVIDER, call.operation(), answer.response(), call.what(), answer.exchange(), violations),
        () -> report.unanswered(Suite.PROVIDER, call.operation(), call.what(), violations));
    result.observations().forEach(each ->
        report.observed(each.kind().toString(), each.operation(), each.sent(), each.found(), each.kind().why()));
    console.result(result);
    results.add(result.withoutExchange());
  }

  List<CallResult> results() {
    return results;
  }

  /** Returns the state as the report and the console name it. */
  static DeviationState inWords(State state) {
    return switch (state) {
      case STILL_THERE -> DeviationState.STILL_THERE;
      case GONE -> DeviationState.GONE;
      case NOT_SEEN -> DeviationState.NOT_SEEN;
    };
  }

  ExitCode conclude(VerifyResults all) {
    all.deviations().forEach((each, state) -> {
      report.deviation(each.operation(), each.path(), each.reason(), each.date(), inWords(state));
    });
    all.notes().forEach(report::note);
    if (!all.notMade().isEmpty()) {
      report.note(Console.count(all.notMade().size(), "call") + (all.notMade().size() == 1 ? " was" : " were") + " not made, as the provider could no longer be reached");
    }
    if (all.exitCode() == ExitCode.NOT_VERIFIED) {
      report.notVerified(all.unreachable().orElse(all.calls().isEmpty() ? "there was nothing to judge" : "no call had a response"));
    }
    report.end();
    OutputFiles.write(all, target.folder);
    if (target.gitHub) {
      GitHubAnnotations.of(all).forEach(console::line);
    }
    console.conclusion(all, target.folder);
    return all.exitCode();
  }
}
