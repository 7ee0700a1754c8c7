package com.kohortpay.contract.report;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells the report when the tests begin and end, and how each ended. JUnit finds it by its entry in META-INF/services. */
public final class ReportListener implements TestExecutionListener {
  private final Report report;

  public ReportListener() {
    this(Report.current());
  }

  ReportListener(Report report) {
    this.report = report;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    report.begin();
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    report.end();
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    report.testSkipped(name(test), reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case FAILED -> report.testFailed(name(test), result.getThrowable().orElseGet(AssertionError::new));
      case ABORTED -> report.testSkipped(name(test), result.getThrowable().map(Throwable::getMessage).orElse(""));
      case SUCCESSFUL -> {
        if (test.isTest()) {
          report.testSucceeded();
        }
      }
    }
  }

  /** Such as {@code ResponseSweepTest.everyDocumentedAnswer_isSentDecodedAndKept: updateGroup · 200 · OpenGroup · sync}. */
  private static String name(TestIdentifier test) {
    String name = test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
        .map(method -> method.getClassName().replaceFirst(".*\\.", "") + "." + method.getMethodName())
        .orElseGet(() -> test.getLegacyReportingName().replaceFirst(".*\\.", ""));
    return name.endsWith(test.getDisplayName().replaceFirst("\\(.*", "")) ? name : name + ": " + test.getDisplayName();
  }
}
