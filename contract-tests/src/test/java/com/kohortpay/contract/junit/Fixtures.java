package com.kohortpay.contract.junit;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.spec.Contract;
import java.util.Optional;

/** What the tests about one contract share. Everything is made when it is first asked for. */
final class Fixtures implements AutoCloseable {
  private static final String KEY = "sk_test_contract_tests";

  private final Settings settings;
  private final Report report;
  private Contract contract;
  private Prism prism;
  private ContractProbe probe;

  Fixtures(Settings settings, Report report) {
    this.settings = settings;
    this.report = report;
  }

  Settings settings() {
    return settings;
  }

  Report report() {
    return report;
  }

  synchronized Contract contract() {
    if (contract == null) {
      contract = Contract.read(settings.contract());
    }
    return contract;
  }

  /** The one that runs; another if it has ended. */
  synchronized Prism prism() {
    if (prism == null || !prism.isAlive()) {
      close();
      prism = settings.startPrism();
    }
    return prism;
  }

  synchronized ContractProbe probe() {
    Prism running = prism();
    if (probe == null) {
      probe = new ContractProbe(contract(), running.url(), KEY);
    }
    return probe;
  }

  synchronized Optional<Prism> runningPrism() {
    return Optional.ofNullable(prism);
  }

  @Override
  public synchronized void close() {
    if (prism != null) {
      prism.close();
    }
    prism = null;
    probe = null;
  }
}
