package com.kohortpay.contract.report;

import com.kohortpay.contract.Exchange;
import com.kohortpay.contract.Operation;
import com.kohortpay.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run of the contract tests has shown. Tests tell it what they judged. For any number of threads. */
public final class Report {
  private static final Report CURRENT = new Report();

  private final List<String> entries = new ArrayList<>();

  private Report() {}

  /** The report of this JVM. */
  public static Report current() {
    return CURRENT;
  }

  /**
   * One exchange that was judged.
   *
   * @param suite such as {@code mock}, {@code dynamic}, {@code invalid}, {@code provider}
   * @param response the documented response it falls under, such as {@code 200} or {@code 4XX}
   * @param what what was tried: the example's name, {@code seed 17}, {@code creatorEmail of wrong type}
   * @param violations those nobody expected; empty if all was well
   */
  public synchronized void checked(
      String suite, Operation operation, String response, String what, Exchange exchange, List<Violation> violations) {
    entries.add(suite + " " + operation + " " + response + " " + what + " " + violations);
  }

  /**
   * One mutant that was judged.
   *
   * @param side {@code server} or {@code client}
   * @param caughtBy the violation that caught it; empty if it survived
   * @param equivalent the reason why no exchange can show it; empty if none is given
   */
  public synchronized void mutant(
      String side, String operator, String place, String change, Optional<String> caughtBy, Optional<String> equivalent) {
    entries.add(side + " " + operator + " " + place + " " + change + " " + caughtBy + " " + equivalent);
  }

  /** A known deviation of a provider: still there, or gone. */
  public synchronized void deviation(String operation, String path, String reason, String date, boolean stillThere) {
    entries.add(operation + " " + path + " " + reason + " " + date + " " + stillThere);
  }
}
