package com.kohortpay.contract.prism;

import com.kohortpay.client.ConnectionException;
import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.spec.Contract;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests a running Prism: one for the whole suite, stopped when the suite ends however it ends. Tests take what they
 * need as parameters: a {@link PrismServer}, a {@link KohortPay} that calls it, or a {@link ContractProbe}.
 *
 * <p>If Prism dies or hangs, the test it happens to fails with the end of Prism's log; the next one gets a new Prism.
 */
public final class PrismExtension implements BeforeEachCallback, TestExecutionExceptionHandler, ParameterResolver {
  /** How long Prism may take to show that it still answers; with the wait for the answer it missed, less than 5 s. */
  static final Duration SIGN_OF_LIFE = Duration.ofMillis(1500);

  private static final String KEY = "sk_test_contract_tests";
  private static final Map<Class<?>, Function<Running, Object>> PARAMETERS = Map.of(
      PrismServer.class, running -> running.prism,
      ContractProbe.class, running -> running.probe,
      KohortPay.class, running -> running.probe.client().client());

  /** The contract, read once. */
  public static Contract contract() {
    return TheContract.READ;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    suite(context).running();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.get(parameter.getParameter().getType()).apply(suite(context).running());
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
    PrismServer prism = suite(context).running.prism;
    if (prism.answers(SIGN_OF_LIFE)) {
      if (failure instanceof ConnectionException) {
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

  private static Suite suite(ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(PrismExtension.class))
        .getOrComputeIfAbsent(Suite.class, type -> new Suite(), Suite.class);
  }

  private static final class TheContract {
    static final Contract READ = Contract.read(Settings.contract());
  }

  private record Running(PrismServer prism, ContractProbe probe) {}

  /** Closed by JUnit when the whole suite has ended. */
  private static final class Suite implements AutoCloseable {
    private Running running;

    synchronized Running running() {
      if (running == null || !running.prism.isAlive()) {
        close();
        PrismServer prism = Settings.startPrism();
        running = new Running(prism, new ContractProbe(contract(), prism.url(), KEY));
      }
      return running;
    }

    @Override
    public synchronized void close() {
      if (running != null) {
        running.prism.close();
        running = null;
      }
    }
  }
}
