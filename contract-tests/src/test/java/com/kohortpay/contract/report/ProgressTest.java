package com.kohortpay.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong clock = new AtomicLong();
  private final List<String> screen = new ArrayList<>();
  private final Progress progress = new Progress(screen::add, clock::get);

  @Test
  void lines_ofALongRun_comeLessAndLessOften() {
    for (int second = 1; second <= 60; second++) {
      clock.set(TimeUnit.SECONDS.toNanos(second));
      progress.testDone("ATest");
    }

    assertThat(screen).containsExactly(
        "   10.0 s  10 tests", "   15.0 s  15 tests", "   23.0 s  23 tests", "   35.0 s  35 tests", "   53.0 s  53 tests");
  }

  @Test
  void steps_areToldWhileTheyAreUnderWay() {
    Progress.Step mutants = progress.step("server mutants", 2_000);
    Progress.Step brief = progress.step("client mutants", 1);
    brief.done();
    clock.set(TimeUnit.SECONDS.toNanos(12));

    mutants.done();

    assertThat(screen).containsExactly("   12.0 s  0 tests, server mutants 1 of 2,000");
  }

  @Test
  void expect_aSweep_isCountedUntilItIsDone() {
    progress.expect(ProgressTest.class, Stream.of("a"));
    progress.expect(ProgressTest.class, Stream.of("b", "c"));
    clock.set(TimeUnit.SECONDS.toNanos(12));
    progress.testDone("ProgressTest");
    progress.testDone("ProgressTest");
    progress.testDone("ProgressTest");
    clock.set(TimeUnit.SECONDS.toNanos(20));

    progress.testDone("ATest");

    assertThat(screen).containsExactly("   12.0 s  1 test, ProgressTest 1 of 3", "   20.0 s  4 tests");
  }

  @Test
  void end_namesTheLongestInEightyColumns() {
    for (String name : List.of("OneRatherLongTest", "AnotherRatherLongTest", "ThirdRatherLongTest", "FourthRatherLongTest")) {
      progress.spent(name, TimeUnit.MILLISECONDS.toNanos(1_000 + 1_000 * name.length()));
    }
    progress.spent("ShortTest", TimeUnit.MILLISECONDS.toNanos(999));
    progress.testDone("ATest");

    progress.end();

    assertThat(screen).containsExactly(String.join("\n",
        "    0.0 s  1 test; the longest: AnotherRatherLongTest 22.0 s,",
        "           FourthRatherLongTest 21.0 s, ThirdRatherLongTest 20.0 s,",
        "           OneRatherLongTest 18.0 s"));
  }
}
