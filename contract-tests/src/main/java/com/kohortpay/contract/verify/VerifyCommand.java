package com.kohortpay.contract.verify;

import com.kohortpay.contract.provider.Spelling;
import com.kohortpay.contract.spec.ContractException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code java -jar kohortpay-verify.jar}: the command line of {@link VerifyRun}. */
@Command(name = "kohortpay-verify", mixinStandardHelpOptions = true, versionProvider = VerifyCommand.JarVersion.class,
    sortOptions = false, usageHelpWidth = 100,
    description = "Calls a server and judges each response by an OpenAPI contract.",
    footer = {"", "The environment variable KOHORTPAY_API_KEY holds the key: a test key, sk_test_…", "",
        "Exit codes: 0 the contract is satisfied; 1 it is violated; 2 it could not be verified."})
final class VerifyCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;
  @Option(names = "--base-url", paramLabel = "URL", description = "The provider, such as https://api.example.com.")
  private String baseUrl;
  @Option(names = "--contract", paramLabel = "FILE", description = "The contract, an OpenAPI 3.0 file; KohortPay's own unless given.")
  private Path contract;
  @Option(names = "--har", paramLabel = "FILE",
      description = "Judge recorded traffic, an HTTP archive, in place of a provider. Nothing is called; no key is needed.")
  private Path har;
  @Option(names = "--value", paramLabel = "NAME=VALUE", description = "The value of a parameter, such as groupId=ord_1. One for each id; groupId.2=ord_2 and so on add others.")
  private Map<String, String> values = new LinkedHashMap<>();
  @Option(names = "--writes", description = "Also call operations that change data. The calls are printed first.")
  private boolean writes;
  @Option(names = "--operation", paramLabel = "ID", description = "Call this operation only. May be given several times.")
  private List<String> operations = List.of();
  @Option(names = "--dry-run", description = "Only list the calls, in order.")
  private boolean dryRun;
  @Option(names = "--known-deviations", paramLabel = "FILE",
      description = "Known violations of the contract, which do not fail the run; known-deviations.json beside the contract unless given.")
  private String knownDeviations;
  @Option(names = "--observations", paramLabel = "report|fail", description = "Whether observations fail the run; report unless given.")
  private String observations;
  @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long to wait for a response; 5 unless given.")
  private String timeout;
  @Option(names = "--slow", paramLabel = "MILLISECONDS", description = "A response that takes longer is observed to be slow; 2000 unless given.")
  private String slow;
  @Option(names = "--output", paramLabel = "DIR", description = "Where to write the report; contract-report unless given.")
  private Path output = Path.of("contract-report");
  @Option(names = "--prism", paramLabel = "DIR",
      description = "A folder whose node_modules hold Prism and Node, for a second opinion; openapi unless given.")
  private Path prism;

  private final Map<String, String> environment;
  private final boolean terminal;

  VerifyCommand(Map<String, String> environment, boolean terminal) {
    this.environment = environment;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      ContractSource source = contract == null ? ContractSource.bundled() : ContractSource.of(contract);
      Outputs.Target target = new Outputs.Target(
          output, prism == null ? Path.of("openapi") : prism, prism != null, "true".equals(environment.get("GITHUB_ACTIONS")));
      Console console = new Console(out, terminal);
      return har == null
          ? VerifyRun.run(new VerifyRun.Input(source, given(), environment, Path.of(""), Spelling.OPTIONS, target, dryRun), console).code()
          : HarRun.run(har, source, Optional.ofNullable(baseUrl).map(URI::create), Optional.ofNullable(knownDeviations).map(Path::of),
              target, console).code();
    } catch (ContractException | IllegalArgumentException e) {
      out.println(e.getMessage());
      out.flush();
      return ExitCode.NOT_VERIFIED.code();
    }
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>(values);
    put("baseUrl", baseUrl, given);
    put("knownDeviations", knownDeviations, given);
    put("observations", observations, given);
    put("timeout", timeout, given);
    put("slow", slow, given);
    put("operation", operations.isEmpty() ? null : String.join(",", operations), given);
    put("writes", writes ? "true" : null, given);
    return given;
  }

  private static void put(String name, String value, Map<String, String> into) {
    if (value != null) {
      into.put(name, value);
    }
  }

  /** The version of the project, which the build writes into the jar. */
  static final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = VerifyCommand.class.getPackage().getImplementationVersion();
      return new String[] {"kohortpay-verify " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
