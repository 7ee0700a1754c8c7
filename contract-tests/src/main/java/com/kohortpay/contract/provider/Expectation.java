package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the status of a response with the one that the call is expected to have. */
final class Expectation {
  /** The id does not exist, no longer exists, belongs to somebody else, or is in another state. */
  private static final Set<Integer> NOT_FOUND = Set.of(403, 404, 409, 410);

  private Expectation() {}

  /**
   * Returns how the status differs from what is expected; empty if it does not.
   *
   * @param usual the status of the operation's first call
   */
  static Optional<String> of(ProviderCall call, Exchange exchange, int usual, ProviderSettings settings) {
    int status = exchange.status();
    if (RateLimit.isLimited(status)) {
      return Optional.of("found 429: the provider limits the rate of calls, so this response says nothing about the call. Raise the limit for the verifier");
    }
    Operation operation = call.operation();
    boolean success = status >= 200 && status < 300;
    boolean refused = status >= 400 && status < 500;
    return switch (call.expected()) {
      case SUCCESS -> unless(success, "a success", status + advice(call, status, settings));
      case SUCCESS_OR_CONFLICT -> unless(success || status == 409, "a success", status + advice(call, status, settings));
      case SUCCESS_OR_NOT_FOUND -> unless(success || NOT_FOUND.contains(status), "a success or 404, as the contract allows this id", status);
      case DOCUMENTED -> Optional.empty();
      case REFUSAL -> unless(refused, "4XX, as the request is not one that can succeed", status);
      case NO_ACCESS -> has(operation, 401) && call.observes().isEmpty()
          ? unless(status == 401, "401, as the request carries no valid key", status)
          : unless(refused, "4XX, as the request carries no valid key", status);
      case ANY_REFUSAL -> unless(refused, "4XX", status);
      case NO_SUCH_METHOD -> status == 405
          ? unless(exchange.responseHeader("Allow").isPresent(), "405 with a header Allow", "405 without it")
          : unless(refused, "405", status);
      case AS_USUAL -> unless(status == usual, usual + ", as for the first call", status);
      case ACCEPTED -> unless(success || status == 409, "a success", status);
      case NO_FAILURE -> unless(success || refused, "a success or 4XX", status);
    };
  }

  private static Optional<String> unless(boolean right, String expected, Object found) {
    return right ? Optional.empty() : Optional.of("expected " + expected + ", found " + found);
  }

  private static boolean has(Operation operation, int status) {
    return operation.responses().stream().anyMatch(response -> response.code().equals(String.valueOf(status)));
  }

  private static String advice(ProviderCall call, int status, ProviderSettings settings) {
    List<String> values = call.arguments().parameters().keySet().stream()
        .filter(parameter -> parameter.in().equals("path"))
        .map(parameter -> settings.spelledValue(call.operation(), parameter)).toList();
    return switch (status) {
      case 401, 403 -> ". Is " + ProviderSettings.KEY + " a key of this provider?";
      case 400, 404, 409, 410, 422 -> values.isEmpty() ? ""
          : ". Does what " + String.join(", ", values) + " names exist, in a state that allows this call?";
      default -> "";
    };
  }
}
