package com.kohortpay.contract.provider;

import com.kohortpay.client.KohortPayException;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.call.RequestAlterations;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Location;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.prism.PrismProxyCheck;
import com.kohortpay.contract.provider.ProviderCase.Expected;
import com.kohortpay.contract.redact.ProviderRedactor;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls a provider with the generated client and judges each exchange: by the contract, by Prism's proxy, and by what the
 * client made of it. What it says holds no value that was answered, no id and no key.
 */
public final class ProviderVerification {
  private final ProviderSettings settings;
  private final ContractCheck check;
  private final ContractProbe probe;
  private final PrismProxyCheck prism;
  private final KnownDeviations deviations;
  private final ProviderRedactor mask;
  private Optional<String> unreachable = Optional.empty();

  /** Sends nothing yet. */
  public ProviderVerification(
      Contract contract, ProviderSettings settings, KnownDeviations deviations, PrismProxyCheck prism) {
    this.settings = settings;
    this.check = new ContractCheck(contract);
    this.probe = new ContractProbe(contract, settings.baseUrl(), settings.key(), settings.timeout());
    this.prism = prism;
    this.deviations = deviations;
    this.mask = new ProviderRedactor(contract);
  }

  /** Makes a call, and judges it. */
  public Verdict verify(ProviderCase each) {
    OperationCall call = OperationCall.of(each.operation(), each.arguments()).in(each.style());
    try {
      return judge(each, probe.call(
          each.expected() == Expected.REFUSAL ? call.altered(RequestAlterations.withoutKey()) : call));
    } catch (KohortPayException | IOException e) {
      ConnectionFailure none = ConnectionFailure.of(e, settings.timeout());
      if (!none.reached()) {
        unreachable = Optional.of(none.reason());
      }
      return nothingCame(each, Kind.NO_RESPONSE, "none came: " + none.reason());
    } catch (RuntimeException e) { // its message may quote anything
      return nothingCame(each, Kind.CLIENT_OUTCOME, "the client cannot make this call: " + e.getClass().getSimpleName());
    }
  }

  /** Why the provider cannot be reached at all, once a call has shown it. */
  public Optional<String> unreachable() {
    return unreachable;
  }

  /** The known deviations, and what the calls so far have shown of them. */
  public KnownDeviations deviations() {
    return deviations;
  }

  private Verdict judge(ProviderCase each, Finding finding) {
    Exchange exchange = deviations.repair(each.operation(), finding.exchange());
    List<Violation> violations = new ArrayList<>(unexpected(each, exchange));
    check.check(each.operation(), exchange).stream()
        .filter(violation -> violation.kind() != Kind.SECURITY || each.expected() != Expected.REFUSAL).forEach(violations::add);
    // The client has to cope with the answer as it came. Where there is no schema or no JSON, no Java type is due.
    boolean typed = isTyped(each.operation(), exchange);
    finding.violations().stream()
        .filter(violation -> switch (violation.kind()) {
          case CLIENT_TYPE, CLIENT_ROUND_TRIP -> typed;
          case CLIENT_OUTCOME, CLIENT_REQUEST -> true;
          default -> false; // judged above
        }).forEach(violations::add);
    violations.addAll(prism.of(each.operation(), exchange));
    String response = each.operation().response(exchange.status()).map(Response::code).orElse(String.valueOf(exchange.status()));
    return new Verdict(each, response, mask.exchange(each.operation(), exchange),
        shortened(mask.violations(violations)));
  }

  /** Where Prism objects to what is said already, one line says so. */
  private static List<Violation> shortened(List<Violation> violations) {
    Set<Location> said = new HashSet<>();
    for (Violation each : violations) {
      if (each.kind() != Kind.PRISM) {
        said.add(each.kind() == Kind.STATUS || each.kind() == Kind.RESPONSE_MEDIA_TYPE
            ? Location.of(Part.RESPONSE) : each.location());
        // A missing property, Prism puts at the object.
        each.location().path().parent().map(each.location()::at).ifPresent(said::add);
      }
    }
    List<Violation> left = new ArrayList<>(violations);
    left.removeIf(each -> each.kind() == Kind.PRISM && said.contains(each.location()));
    int same = violations.size() - left.size();
    if (same > 0) {
      left.add(new Violation(Kind.PRISM, Part.EXCHANGE,
          "Prism objects to the same (" + same + " of its objections)", violations.get(0).pointer()));
    }
    return left;
  }

  private static boolean isTyped(Operation operation, Exchange exchange) {
    try {
      Json.read(exchange.responseBody());
    } catch (Json.MalformedJsonException e) {
      return false;
    }
    return operation.response(exchange.status())
        .flatMap(response -> exchange.responseHeader("Content-Type").flatMap(response::content)).isPresent();
  }

  private static List<Violation> unexpected(ProviderCase each, Exchange exchange) {
    Operation operation = each.operation();
    int status = exchange.status();
    boolean has401 = operation.responses().stream().anyMatch(response -> response.code().equals("401"));
    String expected = switch (each.expected()) {
      case SUCCESS -> status < 300 ? "" : "a success";
      case REFUSAL -> has401 ? status == 401 ? "" : "401, as no key was sent"
          : status >= 400 && status < 500 ? "" : "4XX, as no key was sent";
      case ANSWER -> "";
    };
    return expected.isEmpty() ? List.of() : List.of(new Violation(Kind.STATUS, Part.STATUS,
        "expected " + expected + ", found " + status + advice(each, status), operation.node().at("responses").pointer()));
  }

  private static String advice(ProviderCase each, int status) {
    if (each.expected() != Expected.SUCCESS) {
      return "";
    }
    List<String> properties = each.arguments().parameters().keySet().stream()
        .filter(parameter -> parameter.in().equals("path"))
        .map(parameter -> ProviderSettings.property(each.operation(), parameter)).toList();
    return switch (status) {
      case 401, 403 -> ". Is " + ProviderSettings.KEY + " a key of this provider?";
      case 400, 404, 409, 410, 422 -> properties.isEmpty() ? ""
          : ". Does what " + String.join(", ", properties) + " names exist, in a state that allows this call?";
      default -> "";
    };
  }

  private static Verdict nothingCame(ProviderCase each, Kind kind, String message) {
    Operation operation = each.operation();
    return new Verdict(each, "none", new Exchange(operation.method(), operation.path(), Map.of(), null, 0, Map.of(), ""),
        List.of(new Violation(kind, Part.RESPONSE, message, operation.node().pointer())));
  }

  /**
   * What a call has shown.
   *
   * @param response the documented response it falls under, such as {@code 4XX}; the status if it is not documented
   * @param exchange without values
   * @param violations what is wrong; empty if nothing is, but for known deviations
   */
  public record Verdict(ProviderCase asked, String response, Exchange exchange, List<Violation> violations) {}
}
