package com.kohortpay.contract.junit;

import com.kohortpay.contract.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Shows on the screen how far the tests are and, if one failed and so ends the build, the report's verdict. */
final class ProgressListener implements TestExecutionListener {
  private final Progress progress;
  private final Map<String, Long> begun = new ConcurrentHashMap<>();
  private final AtomicBoolean failed = new AtomicBoolean();

  ProgressListener(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    begun.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    long took = System.nanoTime() - begun.remove(test.getUniqueId());
    test.getSource().filter(ClassSource.class::isInstance).map(ClassSource.class::cast)
        .ifPresent(source -> progress.spent(source.getClassName().replaceFirst(".*\\.", ""), took));
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      failed.set(true);
    }
    if (test.isTest()) {
      progress.testDone(testClass(test));
    }
  }

  private static String testClass(TestIdentifier test) {
    return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
        .map(source -> source.getClassName().replaceFirst(".*\\.", "")).orElse("");
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    progress.end();
    if (failed.get()) {
      plan.getConfigurationParameters().get("contract.report").map(Path::of).ifPresent(ProgressListener::showVerdict);
    }
  }

  private static void showVerdict(Path report) {
    try {
      System.out.println(Files.readAllLines(report.resolve("summary.md")).get(0).replaceFirst("^#+ ", "")
          .replaceAll("(?=.{80})(.{1,79}) ", "$1\n"));
      System.out.println("Report: " + Path.of("").toAbsolutePath().getParent().relativize(report.resolve("index.html")));
    } catch (IOException e) {
      System.out.println("No report: " + e);
    }
  }
}
