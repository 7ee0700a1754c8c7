package com.kohortpay.contract.junit;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.report.ReportSettings;
import java.util.function.Consumer;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells the report when the tests begin and end, and how each ended. */
final class ReportListener implements TestExecutionListener {
  /** Where {@link PrismExtension} finds the report. */
  static final String STORE = "contract report";

  private final Consumer<Report> begun;
  private Report report;

  /**
   * Has no report yet.
   *
   * @param begun is handed the report before the first test runs
   */
  ReportListener(Consumer<Report> begun) {
    this.begun = begun;
  }

  /** Puts the listener into every session of JUnit's launcher, which finds this class by its entry in META-INF/services. */
  public static final class Session implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
      Progress progress = new Progress(System.out::println, System::nanoTime);
      session.getStore().put(Namespace.create(STORE), Progress.class, progress);
      // The report ends before the progress does: JUnit tells the end of a run in reverse order.
      session.getLauncher().registerTestExecutionListeners(
          new ProgressListener(progress),
          new ReportListener(report -> session.getStore().put(Namespace.create(STORE), Report.class, report)));
    }
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (report == null) {
      ConfigurationParameters parameters = plan.getConfigurationParameters();
      report = Report.of(ReportSettings.read(parameters::get), Settings.read(parameters::get));
      begun.accept(report);
    }
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
