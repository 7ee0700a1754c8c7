package com.kohortpay.contract.report;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.redact.MaskedExchange;
import com.kohortpay.contract.report.Run.Deviation;
import com.kohortpay.contract.report.Run.Mutant;
import com.kohortpay.contract.report.Run.Observed;
import com.kohortpay.contract.report.Run.State;
import com.kohortpay.contract.report.Run.Tests;
import com.kohortpay.contract.spec.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what a run of the contract tests judges, and writes {@code contract-report/index.html} and
 * {@code summary.md} as the run begins, every few seconds, and as it ends, however it ends. Safe for use by several threads.
 */
public final class Report {
  private final ReportSettings settings;
  private final ReportFacts facts;
  private final Instant started = Instant.now();
  private final Results results;
  private final Map<String, String> skipped = new LinkedHashMap<>();
  private final Map<String, String> failed = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private String drawn = "";
  private String unverified = "";
  private int succeeded;
  private Instant written = started;
  private State state = State.RUNNING;
  private RunFiles files;
  private Thread hook;

  Report(ReportSettings settings, ReportFacts facts) {
    this.settings = settings;
    this.facts = facts;
    this.results = new Results(facts.lines(), facts.redactor());
  }

  /** Starts the report of a run about the contract of these settings. */
  public static Report of(ReportSettings settings, Settings about) {
    return new Report(settings, ReportFacts.of(about, settings.generator()));
  }

  /** Starts a report that is written nowhere, for runs that no build asked for. */
  public static Report unwritten(Settings about) {
    return of(ReportSettings.UNWRITTEN, about);
  }

  /**
   * Adds an exchange that was judged.
   *
   * @param response the documented response it falls under, such as {@code 200} or {@code 4XX}
   * @param what the subject of the test: the example's name, {@code seed 17}, {@code creatorEmail of wrong type}
   * @param violations the unexpected violations; empty if there are none
   */
  public synchronized void checked(
      Suite suite, Operation operation, String response, String what, Exchange exchange, List<Violation> violations) {
    results.checked(suite, operation, response, what, exchange, violations);
    writeNowAndThen();
  }

  /** Adds an exchange that was judged and is redacted already. */
  public synchronized void checked(
      Suite suite, Operation operation, String response, String what, MaskedExchange exchange, List<Violation> violations) {
    results.checked(suite, operation, response, what, exchange, violations);
    writeNowAndThen();
  }

  /** Adds a call to which no response came. */
  public synchronized void unanswered(Suite suite, Operation operation, String what, List<Violation> violations) {
    results.unanswered(suite, operation, what, violations);
    writeNowAndThen();
  }

  /**
   * Adds a mutant that was judged.
   *
   * @param killedBy the violation that killed it; empty if it survived
   * @param equivalent the reason why no exchange can reveal it; empty if none is given
   */
  public synchronized void mutant(
      MutantSide side, String operator, String place, String change, Optional<String> killedBy, Optional<String> equivalent) {
    results.mutants.add(new Mutant(side, operator, place, change, killedBy.orElse(""), equivalent.orElse("")));
    writeNowAndThen();
  }

  /** Records that the server mutants are a sample, drawn from this many by this seed. */
  public synchronized void mutantsDrawn(int all, long seed) {
    drawn = "drawn from " + Formats.number(all) + " by seed " + seed + "; -Dcontract.mutants=" + all + " tries them all";
  }

  /** Adds a known deviation of a provider, and what the run has shown of it. */
  public synchronized void deviation(String operation, JsonPath path, String reason, String date, DeviationState state) {
    results.deviations.add(new Deviation(operation, facts.redactor().get().path(path).toString(), reason, date, state));
    writeNowAndThen();
  }

  /**
   * Adds an observation: something that the contract does not forbid but that causes problems for clients.
   *
   * @param kind its kind, such as {@code UNKNOWN_PATH}
   * @param what what was called
   * @param found what came back, without values
   * @param why why it matters
   */
  public synchronized void observed(String kind, Operation operation, String what, String found, String why) {
    results.observations.add(new Observed(words(kind), operation.id(), what, found, why));
  }

  /** Adds a remark about the run, such as which operations were not called and how to call them. */
  public synchronized void note(String sentence) {
    notes.add(sentence);
  }

  /** Records that the provider could not be verified, and why. */
  public synchronized void notVerified(String reason) {
    unverified = reason;
  }

  /** Counts a test that succeeded. */
  public synchronized void testSucceeded() {
    succeeded++;
    writeNowAndThen();
  }

  /** Adds a test that was skipped. */
  public synchronized void testSkipped(String name, String reason) {
    skipped.put(name, reason);
  }

  /** Adds a test that failed. Only the class of the failure is kept: its message may quote a body. */
  public synchronized void testFailed(String name, Throwable failure) {
    failed.put(name, failure.getClass().getSimpleName());
    writeNowAndThen();
  }

  /** Begins the run: immediately replaces the report of an earlier build. */
  public synchronized void begin() {
    if (hook == null && settings.folder().isPresent()) {
      hook = new Thread(this::cutShort, "report");
      Runtime.getRuntime().addShutdownHook(hook);
    }
    state = State.RUNNING;
    write();
  }

  /** Ends the run, and writes everything. */
  public synchronized void end() {
    state = State.ENDED;
    write();
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is shutting down: the hook has nothing to do.
      }
      hook = null;
    }
  }

  private synchronized void cutShort() {
    if (state == State.RUNNING) {
      state = State.CUT_SHORT;
      write();
    }
  }

  /** Returns the name of a constant as words: {@code response body}. */
  static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void writeNowAndThen() {
    if (state == State.RUNNING && hook != null && Instant.now().isAfter(written.plus(settings.writtenEvery()))) {
      write();
    }
  }

  private void write() {
    written = Instant.now();
    settings.folder().ifPresent(folder -> {
      if (files == null) {
        files = new RunFiles(folder, settings.build());
      }
      files.write(run());
    });
  }

  synchronized Run run() {
    return new Run(settings.build(), settings.run(), state, started, Instant.now(), facts.contract().get(),
        facts.versions().get(), new Tests(succeeded, new LinkedHashMap<>(skipped), new LinkedHashMap<>(failed)),
        results.checks(), results.violations(), results.unlisted(), List.copyOf(results.mutants), drawn,
        List.copyOf(results.deviations), List.copyOf(results.observations), List.copyOf(notes), unverified);
  }
}
