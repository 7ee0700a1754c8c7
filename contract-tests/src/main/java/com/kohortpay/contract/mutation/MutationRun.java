package com.kohortpay.contract.mutation;

import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.prism.PrismException;
import com.kohortpay.contract.prism.PrismTools;
import com.kohortpay.contract.spec.Contract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Serves the mutants of a contract with one Prism, and tries them all. */
final class MutationRun {
  /** Prism looks through all its paths for each request: beyond this, one Prism after the other is faster. */
  private static final int AT_ONCE = 1000;
  /** Prism does one thing at a time, and the client has something to do meanwhile. */
  private static final int THREADS = 2;

  private final ContractCheck check;
  private final PrismTools tools;
  private final Path folder;
  private final List<MutantResult> verdicts = new ArrayList<>();

  private MutationRun(Contract contract, PrismTools tools, Path folder) {
    this.check = new ContractCheck(contract);
    this.tools = tools;
    this.folder = folder;
  }

  /**
   * The verdict on each, in their order.
   *
   * @param folder for the contract that Prism is to read
   */
  static List<MutantResult> of(Contract contract, List<Mutant> mutants, PrismTools tools, Path folder) throws IOException {
    MutationRun run = new MutationRun(contract, tools, folder);
    for (int i = 0; i < mutants.size(); i += AT_ONCE) {
      run.serve(mutants.subList(i, Math.min(i + AT_ONCE, mutants.size())));
    }
    return run.verdicts;
  }

  private void serve(List<Mutant> mutants) throws IOException {
    Path file = Files.writeString(folder.resolve("mutants.json"), MutantBundle.of(mutants).toString());
    try (Prism prism = Prism.start(tools, file, 0)) {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<MutantResult>> running = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
          Mutant mutant = mutants.get(i);
          URI server = prism.url().resolve("/" + MutantBundle.prefix(i) + "/");
          running.add(threads.submit(() -> new MutantRunner(mutant, check, server).run()));
        }
        for (Future<MutantResult> verdict : running) {
          verdicts.add(verdict.get());
        }
      } catch (ExecutionException e) {
        throw new PrismException("A mutant could not be tried: " + e.getCause() + "\n" + prism.diagnosis(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PrismException("Interrupted while mutants were tried", e);
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
