package com.kohortpay.contract.mutation;

import com.kohortpay.contract.prism.PrismException;
import com.kohortpay.contract.prism.PrismHost;
import com.kohortpay.contract.prism.PrismTools;
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
import java.util.function.Consumer;

/** Serves mutants with Prism, in groups, and tries each. One process serves many groups, one contract each. */
final class MutantServers {
  /** Prism searches all paths of a contract for each request, and each contract costs a start. */
  private static final int GROUP = 40;
  /** Prism keeps each schema it has compiled: a hundred megabytes for so many mutants of a middling contract. */
  private static final int PROCESS = 1000;
  /** Prism uses one core; this process uses another. */
  private static final int THREADS = 2;

  private final PrismTools tools;
  private final Path folder;
  private final Adding adding;

  /**
   * Prepares to serve mutants.
   *
   * @param folder the folder for the contracts that Prism reads
   * @param adding puts a mutant into the contract of its group
   */
  MutantServers(PrismTools tools, Path folder, Adding adding) {
    this.tools = tools;
    this.folder = folder;
    this.adding = adding;
  }

  /** Puts a mutant into a contract. */
  interface Adding {
    void add(MutantBundle bundle, String prefix, Mutant mutant, OperationDocument draft);
  }

  /** Tries a mutant that is served. */
  interface Trial<R> {
    R of(Mutant mutant, OperationDocument draft, URI server) throws IOException;
  }

  /**
   * Tries each mutant.
   *
   * @param trial is called by several threads
   * @param done receives each result, in the order of the mutants
   */
  <R> void each(List<Mutant> mutants, Trial<R> trial, Consumer<R> done) {
    for (int i = 0; i < mutants.size(); i += PROCESS) {
      inOneProcess(mutants.subList(i, Math.min(i + PROCESS, mutants.size())), trial, done);
    }
  }

  private <R> void inOneProcess(List<Mutant> mutants, Trial<R> trial, Consumer<R> done) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (PrismHost prism = PrismHost.start(tools)) {
      List<Future<List<R>>> running = new ArrayList<>();
      for (int i = 0; i < mutants.size(); i += GROUP) {
        List<Mutant> group = mutants.subList(i, Math.min(i + GROUP, mutants.size()));
        running.add(threads.submit(() -> group(group, prism, trial)));
      }
      try {
        for (Future<List<R>> results : running) {
          results.get().forEach(done);
        }
      } catch (ExecutionException e) {
        throw new PrismException("A mutant could not be tried: " + e.getCause() + "\n" + prism.diagnosis(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PrismException("Interrupted while mutants were tried", e);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Documents are kept only while their group is tried: those of a large contract would not fit into memory. */
  private <R> List<R> group(List<Mutant> mutants, PrismHost prism, Trial<R> trial) throws IOException {
    MutantBundle bundle = new MutantBundle();
    List<OperationDocument> drafts = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      drafts.add(mutants.get(i).draft().get());
      adding.add(bundle, prefix(i), mutants.get(i), drafts.get(i));
    }
    Path file = Files.writeString(Files.createTempFile(folder, "mutants", ".json"), bundle.document().toString());
    try (PrismHost.Served served = prism.serve(file)) {
      Files.delete(file);
      List<R> results = new ArrayList<>();
      for (int i = 0; i < mutants.size(); i++) {
        results.add(trial.of(mutants.get(i), drafts.get(i), served.url().resolve("/" + prefix(i) + "/")));
      }
      return results;
    }
  }

  /** Returns the path below which the nth mutant of a group is served, without slashes. */
  private static String prefix(int index) {
    return "m" + index;
  }
}
