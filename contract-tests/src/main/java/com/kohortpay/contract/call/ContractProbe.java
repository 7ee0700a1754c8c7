package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.client.KohortPayException;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Contract;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Calls operations of a server with the generated client and judges each exchange, and what the client made of it. What
 * the server is (the mock, a mutant, a provider) makes no difference here. Immutable, and safe for use by several threads.
 */
public final class ContractProbe {
  /** Prism never responds to some requests: a test must fail soon. */
  public static final Duration TIMEOUT = Duration.ofSeconds(3);
  /** One Prism with hundreds of contracts is slow at first, above all on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // Prism closes idle connections after 5 s: close them sooner, or a call may use one that is just being closed.
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder().connectionPool(new ConnectionPool(5, 2, TimeUnit.SECONDS)).build();

  private final ContractCheck check;
  private final HttpUrl baseUrl;
  private final String key;
  private final Duration timeout;

  /**
   * Prepares calls to a server.
   *
   * @param contract the one to judge by
   * @param key recorded only in the exchanges
   */
  public ContractProbe(Contract contract, URI baseUrl, String key) {
    this(contract, baseUrl, key, TIMEOUT);
  }

  /** Prepares calls that wait this long for a response. */
  public ContractProbe(Contract contract, URI baseUrl, String key, Duration timeout) {
    this(new ContractCheck(contract), baseUrl, key, timeout);
  }

  /** Prepares one of many probes whose exchanges are judged by the same check. It waits longer. */
  public ContractProbe(ContractCheck check, URI baseUrl, String key) {
    this(check, baseUrl, key, PATIENCE);
  }

  private ContractProbe(ContractCheck check, URI baseUrl, String key, Duration timeout) {
    this.check = check;
    this.baseUrl = HttpUrl.get(baseUrl);
    this.key = key;
    this.timeout = timeout;
  }

  /** Returns a client of the same server, for tests that call it as a merchant does. */
  public RecordingClient client() {
    return client("");
  }

  /**
   * Returns a client of the same server.
   *
   * @param prefer the {@code Prefer} header of its requests, which tells Prism which response to send; empty for none
   */
  public RecordingClient client(String prefer) {
    return client(prefer, UnaryOperator.identity());
  }

  /** Returns a client of the same server whose requests are altered just before they are sent. */
  public RecordingClient client(String prefer, UnaryOperator<Request> alteration) {
    ExchangeRecorder recorder = new ExchangeRecorder(baseUrl, prefer, alteration);
    // No retries: each response must be seen.
    KohortPay client = KohortPay.builder().apiKey(key).baseUrl(baseUrl.toString()).maxRetries(0)
        .connectTimeout(timeout).callTimeout(timeout)
        .httpClient(HTTP.newBuilder().addNetworkInterceptor(recorder).build())
        .build();
    return new RecordingClient(client, recorder);
  }

  /**
   * Makes a call, and judges it. If the client refuses to send a request, or no response comes, throws what the client
   * throws.
   */
  public Finding call(OperationCall call) throws IOException {
    RecordingClient recording = client(call.prefer(), call.alteration());
    Outcome outcome = outcome(call, recording);
    List<Exchange> exchanges = recording.exchanges();
    if (exchanges.isEmpty()) {
      outcome.failure().ifPresent(failure -> {
        throw failure;
      });
      throw new IllegalStateException(call + " returned without sending a request");
    }
    Exchange exchange = exchanges.get(0);
    List<Violation> violations = new ArrayList<>(check.check(call.operation(), exchange));
    if (exchanges.size() == 1) {
      violations.addAll(ClientCheck.check(call.operation(), call.arguments(), exchange, outcome));
    } else {
      // It followed a redirect. Its target is the server's choice, and the response says nothing about the operation.
      violations.add(new Violation(Kind.CLIENT_OUTCOME, Part.CLIENT,
          "expected 1 request, found " + exchanges.size() + "; only the first is judged", call.operation().node().pointer()));
    }
    return new Finding(exchange, outcome, List.copyOf(violations));
  }

  private static Outcome outcome(OperationCall call, RecordingClient recording) throws IOException {
    try {
      return new GeneratedClient(recording.client()).call(call);
    } catch (KohortPayException e) {
      throw e;
    } catch (RuntimeException e) {
      if (recording.exchanges().isEmpty()) {
        throw e;
      }
      throw new IllegalStateException(call + ": the client sent a request, and then threw " + e, e);
    }
  }

  /**
   * Holds what one call showed.
   *
   * @param violations empty if all was well
   */
  public record Finding(Exchange exchange, Outcome outcome, List<Violation> violations) {}
}
