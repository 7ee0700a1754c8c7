package com.kohortpay.contract.provider;

import com.kohortpay.contract.cases.RawRequest;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.check.Violation.Side;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.prism.PrismProxyCheck;
import com.kohortpay.contract.provider.CallResult.Answer;
import com.kohortpay.contract.provider.ProviderCall.Expected;
import com.kohortpay.contract.provider.ProviderClient.Reply;
import com.kohortpay.contract.redact.Redactor;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Calls a provider and judges each exchange by the contract; Prism's proxy may give a second opinion. Its results contain no
 * value that was received, no id and no key.
 */
public final class ProviderVerification {
  /** A provider that has not responded to this many calls is taken to be unreachable. */
  private static final int SILENT = 20;

  private final ProviderSettings settings;
  private final ContractCheck check;
  private final HttpUrl base;
  private final ProviderClient client;
  private final Optional<PrismProxyCheck> prism;
  private final KnownDeviations deviations;
  private final Redactor redactor;
  private final RateLimit limit = new RateLimit(Clock.systemUTC());
  private final Consumer<Duration> pause;
  private final Map<Operation, Integer> usual = new HashMap<>();
  private final Set<String> observed = new HashSet<>();
  private final Set<String> violated = new HashSet<>();
  private Optional<String> unreachable = Optional.empty();
  private int unanswered;
  private boolean answered;

  /**
   * Sends nothing yet.
   *
   * @param pause waits for this long, when the provider limits the rate of calls
   */
  public ProviderVerification(
      Contract contract, ProviderSettings settings, KnownDeviations deviations, Optional<PrismProxyCheck> prism, Consumer<Duration> pause) {
    this.settings = settings;
    this.check = new ContractCheck(contract);
    this.base = HttpUrl.get(settings.baseUrl());
    this.client = new ProviderClient(settings.baseUrl(), settings.timeout());
    this.prism = prism;
    this.deviations = deviations;
    this.redactor = Redactor.of(contract);
    this.pause = pause;
  }

  /** Makes a call, and judges it. The call is repeated only if the provider limits the rate of calls. */
  public CallResult verify(ProviderCall call) {
    Request request = call.alteration().apply(accepting(
        call.operation(), RawRequest.of(call.operation(), call.arguments(), base, settings.key())));
    long start = System.nanoTime();
    try {
      return judge(call, send(request));
    } catch (IOException e) {
      ConnectionFailure failure = ConnectionFailure.of(e, settings);
      if (!failure.reached()) {
        unreachable = Optional.of(failure.reason());
      }
      return unanswered(call, failure.reason(), Duration.ofNanos(System.nanoTime() - start));
    } catch (RuntimeException e) { // its message may quote anything
      return unanswered(call, "the response cannot be read: " + e.getClass().getSimpleName(), Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Reply send(Request request) throws IOException {
    Reply reply = client.send(request);
    for (int repeats = 0; ; repeats++) {
      Optional<Duration> wait = limit.pause(reply.exchange(), repeats);
      if (wait.isEmpty()) {
        return reply;
      }
      pause.accept(wait.get());
      reply = client.send(request);
    }
  }

  private static Request accepting(Operation operation, Request request) {
    String types = operation.responses().stream().flatMap(response -> response.contents().stream())
        .map(MediaType::mediaType).distinct().collect(Collectors.joining(", "));
    return request.newBuilder().header("Accept", types.isEmpty() ? "*/*" : types).build();
  }

  /** Returns why the provider cannot be reached; empty unless a call has shown that. */
  public Optional<String> unreachable() {
    return unreachable;
  }

  /** Returns the known deviations, and what the calls so far have shown of each. */
  public KnownDeviations deviations() {
    return deviations;
  }

  private CallResult judge(ProviderCall call, Reply reply) {
    answered = true;
    Operation operation = call.operation();
    Exchange exchange = deviations.repair(operation, reply.exchange());
    List<Violation> violations = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    if (call.expected() == Expected.SUCCESS) {
      usual.putIfAbsent(operation, exchange.status());
    }
    Expectation.of(call, exchange, usual.getOrDefault(operation, 200), settings).ifPresent(found -> {
      if (call.observes().isPresent() && (call.isProbe() || exchange.status() < 300)) {
        Observation observation = new Observation(call.observes().get(), operation, call.what(), found);
        if (observation.kind() == Observation.Kind.WRONG_KEY_ACCEPTED) {
          observe(observation, observations); // once: a server that accepts any key accepts similar ones
        } else {
          observations.add(observation);
        }
      } else {
        violations.add(new Violation(Kind.STATUS, Part.STATUS, found, operation.node().at("responses").pointer()));
      }
    });
    if (call.isDocumented()) {
      judgeByContract(call, exchange, violations, observations);
      BiConsumer<Observation.Kind, String> found = (kind, what) -> observe(new Observation(kind, operation, call.what(), what), observations);
      new ResponseInspection(found).inspect(operation, reply, settings.slow());
      Leaks.look(reply.exchange(), settings.key(), found);
      StoredValues.lost(operation, call.arguments().body(), reply.exchange()).forEach(path ->
          found.accept(Observation.Kind.NOT_STORED, "another value than was sent, at " + redactor.path(path)));
      if (violations.isEmpty() && call.isAllowed()) {
        prism.ifPresent(proxy -> proxy.of(operation, exchange).forEach(each -> observe(new Observation(Observation.Kind.PRISM,
            operation, call.what(), redactor.location(each.inAnyItem().location()) + ": " + each.message()), observations)));
      }
    }
    String response = operation.response(exchange.status()).map(Response::code).orElse(String.valueOf(exchange.status()));
    return new CallResult(call, Optional.of(new Answer(response, exchange.status(), redactor.exchange(operation, exchange))),
        redactor.violations(violations), List.copyOf(observations), reply.took());
  }

  /**
   * Reports a violation in the response to a probe as an observation, unless other calls of the operation have shown the same.
   */
  private void judgeByContract(ProviderCall call, Exchange exchange, List<Violation> violations, List<Observation> observations) {
    List<Violation> found = check.check(call.operation(), exchange).stream()
        .filter(each -> call.isAllowed() || each.kind().side() != Side.REQUEST).toList();
    if (!call.isProbe() || call.isRepetition() && observations.isEmpty()) {
      violations.addAll(found);
      redactor.violations(found).forEach(each -> violated.add(call.operation() + " " + each));
    } else if (observations.isEmpty()) {
      redactor.violations(found).stream().filter(each -> !violated.contains(call.operation() + " " + each)).findFirst().ifPresent(each ->
          observations.add(new Observation(call.observes().orElseThrow(), call.operation(), call.what(),
              "a response that violates the contract: " + each.location() + ": " + each.message())));
    }
  }

  /** Adds an observation once per operation: many calls have the same response. */
  private void observe(Observation observation, List<Observation> observations) {
    if (observed.add(observation.operation() + " " + observation.kind() + " " + observation.found())) {
      observations.add(observation);
    }
  }

  private CallResult unanswered(ProviderCall call, String reason, Duration took) {
    unanswered++;
    if (!answered && unanswered == SILENT && unreachable.isEmpty()) {
      unreachable = Optional.of("none of the first " + SILENT + " calls had a response");
    }
    return call.isProbe()
        ? new CallResult(call, Optional.empty(), List.of(),
            List.of(new Observation(call.observes().orElseThrow(), call.operation(), call.what(), "no response: " + reason)), took)
        : new CallResult(call, Optional.empty(), List.of(new Violation(
            Kind.NO_RESPONSE, Part.RESPONSE, "none came: " + reason, call.operation().node().pointer())), List.of(), took);
  }
}
