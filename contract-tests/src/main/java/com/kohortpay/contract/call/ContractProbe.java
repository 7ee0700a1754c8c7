package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Calls operations of a server with the generated client and judges each exchange, and what the client made of it. What
 * the server is (the mock, a mutant, a provider) makes no difference here. For one thread at a time.
 */
public final class ContractProbe {
  /** Prism never answers some requests at all: a test must say so soon. */
  public static final Duration TIMEOUT = Duration.ofSeconds(3);
  /** One Prism with hundreds of contracts takes its time at first, above all on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  // Prism closes idle connections after 5 s: let go of them sooner, or a call meets one that is just being closed.
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder().connectionPool(new ConnectionPool(5, 2, TimeUnit.SECONDS)).build();

  private final ContractCheck check;
  private final ExchangeRecorder recorder;
  private final KohortPay client;
  private final GeneratedClient invoker;

  /**
   * Prepares a client.
   *
   * @param contract the one to judge by
   * @param key never recorded but in the exchanges
   */
  public ContractProbe(Contract contract, URI baseUrl, String key) {
    this(contract, baseUrl, key, TIMEOUT);
  }

  /** Prepares a client that waits this long for an answer. */
  public ContractProbe(Contract contract, URI baseUrl, String key, Duration timeout) {
    this(new ContractCheck(contract), baseUrl, key, timeout);
  }

  /** Prepares one of many clients whose exchanges are judged by the same check. It waits longer. */
  public ContractProbe(ContractCheck check, URI baseUrl, String key) {
    this(check, baseUrl, key, PATIENCE);
  }

  private ContractProbe(ContractCheck check, URI baseUrl, String key, Duration timeout) {
    this.check = check;
    this.recorder = new ExchangeRecorder(HttpUrl.get(baseUrl));
    // No retries: each answer is to be seen.
    this.client = KohortPay.builder().apiKey(key).baseUrl(baseUrl.toString()).maxRetries(0)
        .connectTimeout(timeout).callTimeout(timeout)
        .httpClient(HTTP.newBuilder().addNetworkInterceptor(recorder).build())
        .build();
    this.invoker = new GeneratedClient(client);
  }

  /** The client, for tests that call it as a merchant does. */
  public KohortPay client() {
    return client;
  }

  /** Set up before a call for what the client itself does not offer, and asked afterwards for what was on the wire. */
  public ExchangeRecorder recorder() {
    return recorder;
  }

  /** Makes the call of a case, and judges it. */
  public Finding run(ResponseCase each) throws IOException {
    recorder.begin(each.prefer());
    return call(each.operation(), each.style(), each.arguments());
  }

  /** Makes a call just as the recorder was set up, and judges it. */
  public Finding call(Operation operation, CallStyle style, Arguments arguments) throws IOException {
    Outcome outcome = invoker.call(operation, style, arguments);
    List<Exchange> exchanges = recorder.exchanges();
    if (exchanges.isEmpty()) {
      outcome.failure().ifPresent(failure -> {
        throw failure;
      });
      throw new IllegalStateException(operation + " answered without asking anyone");
    }
    Exchange exchange = exchanges.get(0);
    List<Violation> violations = new ArrayList<>(check.check(operation, exchange));
    if (exchanges.size() == 1) {
      violations.addAll(ClientCheck.check(operation, arguments, exchange, outcome));
    } else {
      // It followed a redirect. Where that led, and what came of it, says nothing of the operation, and is the server's to name.
      violations.add(new Violation(Kind.CLIENT_OUTCOME, "client",
          "expected 1 request, found " + exchanges.size() + "; only the first is judged", operation.node().pointer()));
    }
    return new Finding(exchange, outcome, List.copyOf(violations));
  }

  /**
   * What one call showed.
   *
   * @param violations empty if all was well
   */
  public record Finding(Exchange exchange, Outcome outcome, List<Violation> violations) {}
}
