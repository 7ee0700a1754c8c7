package com.kohortpay.contract.verify;

import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.provider.CallResult;
import com.kohortpay.contract.provider.KnownDeviations.State;
import com.kohortpay.contract.provider.ProviderCall;
import com.kohortpay.contract.provider.ProviderSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints what a run does, to a terminal or a log. */
final class Console {
  private static final int WIDTH = 79;
  /** Calls with violations that are shown; the others are in the files. */
  private static final int LISTED = 50;
  /** Calls that write that are shown per operation. */
  private static final int SHOWN = 5;

  private final PrintWriter out;
  private final boolean terminal;
  private final Set<String> seen = new HashSet<>();
  private int violations;
  private int alike;
  private boolean progress;

  /**
   * Prints to a writer.
   *
   * @param terminal whether to show progress in a line that is overwritten
   */
  Console(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void line(String text) {
    if (progress) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      progress = false;
    }
    out.println(text);
    out.flush();
  }

  void plan(ProviderSettings settings, List<ProviderCall> calls, boolean all) {
    if (all) {
      line("A dry run: nothing is sent. The " + calls.size() + " calls, in order:");
      calls.forEach(call -> line("  " + CallText.of(call, settings)));
      return;
    }
    line("Verifying the " + settings + " with " + calls.size() + " calls");
    Map<String, List<ProviderCall>> writes = new LinkedHashMap<>();
    calls.stream().filter(CallText::changesData).forEach(call ->
        writes.computeIfAbsent(call.operation().id(), id -> new ArrayList<>()).add(call));
    if (writes.isEmpty()) {
      line("They only read; " + settings.spelling().give("writes", "true") + " adds those that write");
      return;
    }
    line("They CHANGE DATA there (" + settings.spelling().give("writes", "true") + "):");
    writes.values().forEach(each -> {
      each.sort(Comparator.comparing(call -> call.expected()));
      each.stream().limit(SHOWN).forEach(call -> line("  " + CallText.of(call, settings)));
      if (each.size() > SHOWN) {
        line("  … and " + (each.size() - SHOWN) + " more calls of " + each.get(0).operation() + "; a dry run lists them");
      }
    });
  }

  void progress(int number, int of, String what) {
    if (terminal) {
      String text = number + " of " + of + " · " + what;
      out.print("\r" + String.format("%-" + WIDTH + "s", text.length() > WIDTH ? text.substring(0, WIDTH) : text));
      out.flush();
      progress = true;
    }
  }

  /** Shows each violation of an operation once: many calls may have the same. */
  void result(CallResult result) {
    List<Violation> unseen = result.violations().stream().filter(each -> seen.add(result.call().operation() + " " + each)).toList();
    if (unseen.isEmpty()) {
      alike += result.violations().isEmpty() ? 0 : 1;
    } else if (++violations <= LISTED) {
      line("✗ " + result.call());
      unseen.forEach(each -> line("    " + each));
    }
  }

  void conclusion(VerifyResults results, Path output) {
    if (violations > LISTED) {
      line("… and " + (violations - LISTED) + " more calls with violations: see " + output.resolve("results.json"));
    }
    if (alike > 0) {
      line("✗ The same violations in " + count(alike, "more call") + ": see " + output.resolve("results.json"));
    }
    results.unreachable().ifPresent(reason -> line("The provider cannot be reached: " + reason + (results.notMade().isEmpty() ? ""
        : (reason.endsWith("?") ? " " : ". ") + count(results.notMade().size(), "call") + (results.notMade().size() == 1 ? " was" : " were") + " not made.")));
    results.observations().stream().limit(LISTED).forEach(each -> line("! " + each));
    deviations(results);
    results.notes().forEach(this::line);
    results.recorded().ifPresentOrElse(recorded -> {
      entries("Not judged, as no operation matches: ", recorded.unmatched());
      entries("Not judged, as the response or its body was not recorded: ", recorded.incomplete());
    }, () -> {
      if (results.prism()) {
        line("Prism's proxy gave a second opinion.");
      }
    });
    line(sentence(results));
    line("Report: " + output.resolve("index.html").toAbsolutePath());
  }

  private void entries(String what, List<String> entries) {
    if (!entries.isEmpty()) {
      line(what + count(entries.size(), "entry", "entries") + " (" + String.join(", ", entries.subList(0, Math.min(SHOWN, entries.size())))
          + (entries.size() > SHOWN ? ", …" : "") + ")");
    }
  }

  private void deviations(VerifyResults results) {
    results.deviations().forEach((deviation, state) -> {
      if (state != State.NOT_SEEN) {
        line("Known deviation, " + Outputs.inWords(state) + ": " + deviation);
      }
    });
    long unseen = results.deviations().values().stream().filter(state -> state == State.NOT_SEEN).count();
    if (unseen > 0) {
      line("Known deviations not seen in this run: " + unseen);
    }
  }

  private static String sentence(VerifyResults results) {
    long broken = results.calls().stream().filter(call -> !call.violations().isEmpty()).count();
    String made = (results.recorded().isPresent() ? count(results.calls().size(), "recorded exchange")
        : count(results.calls().size(), "call")) + " in " + results.took().toSeconds() + " s";
    return switch (results.exitCode()) {
      case SATISFIED -> "✓ The contract is satisfied: " + made + ", "
          + count(results.observations().size(), "observation") + strict(results) + ".";
      case VIOLATED -> broken == 0 ? "✗ " + count(results.observations().size(), "observation") + ", which fail the run: " + made + "."
          : "✗ The contract is violated by " + broken + " of " + made + "; " + count(results.observations().size(), "observation") + ".";
      case NOT_VERIFIED -> results.recorded().isPresent()
          ? "! Nothing could be judged: no entry of the HAR is a call of this API." : "! The provider could not be verified.";
    };
  }

  /** Says how observations fail the run, beside a verdict that they did not change. */
  private static String strict(VerifyResults results) {
    int observations = results.observations().size();
    return observations == 0 ? "" : results.failObservations().map(setting ->
        observations == 1 ? "; " + setting + " makes it fail the run" : "; " + setting + " makes them fail the run").orElse("");
  }

  static String count(int count, String what) {
    return count(count, what, what + "s");
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
