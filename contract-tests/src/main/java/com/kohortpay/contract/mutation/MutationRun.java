package com.kohortpay.contract.mutation;

import com.kohortpay.contract.cases.RequestCase;
import com.kohortpay.contract.cases.RequestCases;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.prism.PrismTools;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Tries all mutants of a contract. */
final class MutationRun {
  private final ContractCheck check;
  private final BiFunction<ContractCheck, URI, Caller> equivalents;
  private final Map<String, List<RequestCase>> cases = new ConcurrentHashMap<>();

  private MutationRun(Contract contract, BiFunction<ContractCheck, URI, Caller> equivalents) {
    this.check = new ContractCheck(contract);
    this.equivalents = equivalents;
  }

  /**
   * Returns the result of each mutant, in their order.
   *
   * @param equivalents how equivalent mutants are called
   * @param folder the folder for the contracts that Prism reads
   * @param tried receives each result as soon as it and those before it are known
   */
  static List<MutantResult> of(
      Contract contract, List<Mutant> mutants, PrismTools tools, BiFunction<ContractCheck, URI, Caller> equivalents, Path folder,
      Consumer<MutantResult> tried) {
    List<MutantResult> results = new ArrayList<>();
    MutationRun run = new MutationRun(contract, equivalents);
    new MutantServers(tools, folder, MutantBundle::add).each(mutants, run::run, result -> {
      results.add(result);
      tried.accept(result);
    });
    return results;
  }

  private MutantResult run(Mutant mutant, OperationDocument draft, URI server) throws IOException {
    Caller caller = mutant.equivalent().isPresent() ? equivalents.apply(check, server) : Caller.raw(check, server);
    try {
      return new MutantRunner(mutant, draft, caller, cases(mutant.operation())).run();
    } catch (IllegalStateException e) {
      return MutantResult.untried(mutant, e.getMessage());
    }
  }

  private List<RequestCase> cases(Operation operation) {
    return cases.computeIfAbsent(operation.id(), id -> RequestCases.of(operation));
  }
}
