package com.kohortpay.contract.junit;

import com.kohortpay.contract.Settings;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.RawClient;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.report.Progress;
import com.kohortpay.contract.report.Report;
import com.kohortpay.contract.spec.CompletedContract;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the tests about one contract share. Everything is made when it is first asked for. */
final class Fixtures implements AutoCloseable {
  private static final String KEY = "sk_test_contract_tests";

  private final Settings settings;
  private final Report report;
  private final Progress progress;
  private Contract contract;
  private Prism prism;
  private ContractProbe probe;

  Fixtures(Settings settings, Report report, Progress progress) {
    this.settings = settings;
    this.report = report;
    this.progress = progress;
  }

  Settings settings() {
    return settings;
  }

  Report report() {
    return report;
  }

  Progress progress() {
    return progress;
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
      prism = startPrism();
      warmUp();
    }
    return prism;
  }

  /** On the contract, with examples where it has none: those that Prism makes up do not satisfy every schema. */
  private Prism startPrism() {
    JsonNode completed = CompletedContract.of(contract());
    boolean served = settings.prismUrl().isEmpty() && settings.prismContract().equals(settings.contract());
    if (!served || completed == contract().root().json()) {
      return settings.startPrism();
    }
    try {
      Path file = Files.createTempFile("contract", ".json");
      file.toFile().deleteOnExit();
      Files.writeString(file, completed.toString());
      return Prism.start(settings.prismTools(), file, settings.prismPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each operation once, however long it takes: Prism compiles then, and on a busy machine the first test would give up. */
  private void warmUp() {
    RawClient client = new RawClient(prism.url(), KEY);
    for (Operation operation : contract().operations()) {
      try {
        client.call(OperationCall.of(operation));
      } catch (IOException e) {
        return; // what is wrong with Prism is for the tests to find
      }
    }
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
