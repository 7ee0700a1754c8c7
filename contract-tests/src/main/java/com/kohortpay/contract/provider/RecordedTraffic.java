package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.provider.CallResult.Answer;
import com.kohortpay.contract.provider.HarEntries.Entry;
import com.kohortpay.contract.provider.ProviderCall.Expected;
import com.kohortpay.contract.redact.Redactor;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.PathTemplate;
import com.kohortpay.contract.spec.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Judges recorded traffic by the contract, offline. Keeps no recorded value. */
public final class RecordedTraffic {
  private final Contract contract;
  private final ContractCheck check;
  private final KnownDeviations deviations;
  private final Redactor redactor;
  private final List<String> bases;
  private final List<String> unmatched = new ArrayList<>();
  private final List<String> incomplete = new ArrayList<>();

  /**
   * Prepares a judgement.
   *
   * @param baseUrl the base URL of the API; unless given, the servers of the contract, or the root of any host
   */
  public RecordedTraffic(Contract contract, KnownDeviations deviations, Optional<URI> baseUrl) {
    this.contract = contract;
    this.check = new ContractCheck(contract);
    this.deviations = deviations;
    this.redactor = Redactor.of(contract);
    this.bases = baseUrl.map(url -> List.of(base(url.getRawPath()))).orElseGet(() -> servers(contract));
  }

  /** Judges each entry of a HAR that an operation matches. */
  public void judge(Path har, Consumer<CallResult> results) {
    HarEntries.read(har, entry -> judge(entry).ifPresent(results));
  }

  /** Returns the entries that no operation matches: the number and the method of each. */
  public List<String> unmatched() {
    return List.copyOf(unmatched);
  }

  /** Returns the entries without a response, or without its body. */
  public List<String> incomplete() {
    return List.copyOf(incomplete);
  }

  /** Returns the known deviations, and what the traffic has shown of each. */
  public KnownDeviations deviations() {
    return deviations;
  }

  private Optional<CallResult> judge(Entry entry) {
    Exchange exchange = entry.exchange();
    String name = "entry " + entry.number();
    for (String base : bases) {
      if (exchange.target().startsWith(base + "/")) {
        Exchange relative = new Exchange(exchange.method(), exchange.target().substring(base.length()), exchange.requestHeaders(),
            exchange.requestBody(), exchange.status(), exchange.responseHeaders(), exchange.responseBody());
        Optional<Operation> operation = operation(relative);
        if (operation.isPresent()) {
          if (!entry.complete()) {
            incomplete.add(name + " (" + operation.get() + ")");
            return Optional.empty();
          }
          return Optional.of(judge(name, operation.get(), relative, entry.took()));
        }
      }
    }
    unmatched.add(name);
    return Optional.empty();
  }

  private CallResult judge(String name, Operation operation, Exchange recorded, Duration took) {
    Exchange exchange = deviations.repair(operation, recorded);
    // Recorders remove the key.
    List<Violation> violations = check.check(operation, exchange).stream().filter(each -> each.kind() != Kind.SECURITY).toList();
    String response = operation.response(exchange.status()).map(Response::code).orElse(String.valueOf(exchange.status()));
    return new CallResult(
        new ProviderCall(operation, name, new Arguments(Map.of(), null), UnaryOperator.identity(), Expected.DOCUMENTED),
        Optional.of(new Answer(response, exchange.status(), redactor.exchange(operation, exchange))), redactor.violations(violations), List.of(), took);
  }

  /** Returns the matching operation with the fewest variables: {@code /loans/latest} before {@code /loans/{id}}. */
  private Optional<Operation> operation(Exchange exchange) {
    return contract.operations().stream().filter(each -> each.method().equals(exchange.method()))
        .filter(each -> PathTemplate.match(each.path(), exchange.path()).isPresent())
        .min(Comparator.comparingLong(each -> each.path().chars().filter(letter -> letter == '{').count()));
  }

  /** Returns the base paths of the servers, the longest first. */
  private static List<String> servers(Contract contract) {
    TreeSet<String> paths = new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    paths.add("");
    for (Node server : contract.root().at("servers").items()) {
      try {
        paths.add(base(URI.create(server.text("url", "")).getRawPath()));
      } catch (IllegalArgumentException e) {
        // A template: the traffic is expected at the root, unless the base URL is given.
      }
    }
    return List.copyOf(paths);
  }

  private static String base(String path) {
    String base = path == null ? "" : path;
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
