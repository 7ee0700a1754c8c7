package com.kohortpay.contract.mutation;

import com.kohortpay.contract.cases.RequestCase;
import com.kohortpay.contract.cases.RequestCases;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.prism.Prism;
import com.kohortpay.contract.prism.PrismException;
import com.kohortpay.contract.prism.PrismTools;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Serves the mutants of a contract with one Prism, and tries them all. */
final class MutationRun {
  /** Prism searches all its paths for each request: beyond this number, one Prism after the other is faster. */
  private static final int AT_ONCE = 250;
  /** Prism uses one core; this process uses another. */
  private static final int THREADS = 2;

  private final ContractCheck check;
  private final PrismTools tools;
  private final BiFunction<ContractCheck, URI, Caller> equivalents;
  private final Path folder;
  private final Map<String, List<RequestCase>> cases = new ConcurrentHashMap<>();
  private final Consumer<MutantResult> tried;
  private final List<MutantResult> results = new ArrayList<>();

  private MutationRun(
      Contract contract, PrismTools tools, BiFunction<ContractCheck, URI, Caller> equivalents, Path folder, Consumer<MutantResult> tried) {
    this.check = new ContractCheck(contract);
    this.tools = tools;
    this.equivalents = equivalents;
    this.folder = folder;
    this.tried = tried;
  }

  /**
   * Returns the result of each mutant, in their order.
   *
   * @param equivalents how equivalent mutants are called
   * @param folder the folder for the contract that Prism reads
   * @param tried receives each result as soon as it is known
   */
  static List<MutantResult> of(
      Contract contract, List<Mutant> mutants, PrismTools tools, BiFunction<ContractCheck, URI, Caller> equivalents, Path folder,
      Consumer<MutantResult> tried) throws IOException {
    MutationRun run = new MutationRun(contract, tools, equivalents, folder, tried);
    for (int i = 0; i < mutants.size(); i += AT_ONCE) {
      run.serve(mutants.subList(i, Math.min(i + AT_ONCE, mutants.size())));
    }
    return run.results;
  }

  private void serve(List<Mutant> mutants) throws IOException {
    try (Prism prism = Prism.start(tools, write(mutants), 0)) {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<MutantResult>> running = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
          Mutant mutant = mutants.get(i);
          URI server = prism.url().resolve("/" + MutantBundle.prefix(i) + "/");
          running.add(threads.submit(() -> run(mutant, server)));
        }
        for (Future<MutantResult> result : running) {
          results.add(result.get());
          tried.accept(result.get());
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

  /** Writes the contract of these mutants. Their documents are not kept: hundreds of them would not fit into memory. */
  private Path write(List<Mutant> mutants) throws IOException {
    MutantBundle bundle = new MutantBundle();
    for (int i = 0; i < mutants.size(); i++) {
      bundle.add(MutantBundle.prefix(i), mutants.get(i), mutants.get(i).draft().get());
    }
    return Files.writeString(folder.resolve("mutants.json"), bundle.document().toString());
  }

  private MutantResult run(Mutant mutant, URI server) throws IOException {
    Caller caller = mutant.equivalent().isPresent() ? equivalents.apply(check, server) : Caller.raw(check, server);
    try {
      return new MutantRunner(mutant, caller, cases(mutant.operation())).run();
    } catch (IllegalStateException e) {
      return MutantResult.untried(mutant, e.getMessage());
    }
  }

  private List<RequestCase> cases(Operation operation) {
    return cases.computeIfAbsent(operation.id(), id -> RequestCases.of(operation));
  }
}
