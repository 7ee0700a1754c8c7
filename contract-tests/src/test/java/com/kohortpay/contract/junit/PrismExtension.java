package com.kohortpay.contract.junit;

import com.kohortpay.client.ConnectionException;
import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.prism.PrismException;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.spec.Contract;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Hands tests, and the methods that give them their arguments, what they take as parameters: the {@link Settings}, the
 * {@link Contract}, the {@link Report}, the {@link Progress}, a running {@link Prism}, and a {@link KohortPay} or a {@link ContractProbe} that
 * calls it. Prism is started when it is first asked for, serves the whole suite, and is stopped when the suite ends,
 * however it ends.
 *
 * <p>If Prism dies or hangs, the test it happens to fails with the end of Prism's log; the next one gets a new Prism.
 *
 * <p>By {@code @ExtendWith} it is about the contract of the build; {@link #serving(Path)} is about one of the tests' own.
 */
public final class PrismExtension implements TestExecutionExceptionHandler, ParameterResolver {
  /** How long Prism may take to show that it still responds; with the wait for the response it missed, less than 5 s. */
  static final Duration SIGN_OF_LIFE = Duration.ofMillis(1500);

  private static final Map<Class<?>, Function<Fixtures, Object>> PARAMETERS = Map.of(
      Settings.class, Fixtures::settings,
      Contract.class, Fixtures::contract,
      Report.class, Fixtures::report,
      Progress.class, Fixtures::progress,
      Prism.class, Fixtures::prism,
      ContractProbe.class, Fixtures::probe,
      KohortPay.class, fixtures -> fixtures.probe().client().client());

  private static final Progress UNSHOWN = new Progress(line -> { }, System::nanoTime);

  private final Optional<Path> fixture;

  /** For {@code @ExtendWith}. */
  public PrismExtension() {
    this(Optional.empty());
  }

  private PrismExtension(Optional<Path> fixture) {
    this.fixture = fixture;
  }

  /** Returns an extension for a contract of the tests' own, to be registered by {@code @RegisterExtension}. */
  public static PrismExtension serving(Path contract) {
    return new PrismExtension(Optional.of(contract));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.get(parameter.getParameter().getType()).apply(fixtures(context));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
    Optional<Prism> running = fixtures(context).runningPrism();
    if (running.isEmpty()) {
      throw failure;
    }
    Prism prism = running.get();
    if (prism.responds(SIGN_OF_LIFE)) {
      if (failure instanceof ConnectionException || failure instanceof HttpTimeoutException) {
        throw new PrismException("Prism never answered the request of this test, though it answers others: "
            + "it does so when a body is malformed JSON, or on a machine that is too busy. " + prism.diagnosis(), failure);
      }
      throw failure;
    }
    if (prism.hasEnded(Duration.ofMillis(300))) {
      throw new PrismException("Prism ended during this test. " + prism.diagnosis(), failure);
    }
    String diagnosis = prism.diagnosis();
    prism.kill(); // the next test starts another
    throw new PrismException("Prism stopped answering during this test. " + diagnosis, failure);
  }

  /** One for each contract; closed by JUnit when the whole suite has ended. */
  private Fixtures fixtures(ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(PrismExtension.class))
        .getOrComputeIfAbsent(fixture, key -> create(context), Fixtures.class);
  }

  private Fixtures create(ExtensionContext context) {
    Settings settings = Settings.read(context::getConfigurationParameter);
    if (fixture.isPresent()) {
      Settings own = settings.withFixture(fixture.get());
      return new Fixtures(own, Report.unwritten(own), UNSHOWN);
    }
    Store session = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(ReportListener.STORE));
    Report report = session.get(Report.class, Report.class);
    return report == null ? new Fixtures(settings, Report.unwritten(settings), UNSHOWN)
        : new Fixtures(settings, report, session.get(Progress.class, Progress.class));
  }
}
