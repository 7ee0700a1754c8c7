package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.spec.Operation;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.Request;

/**
 * One call of a provider.
 *
 * @param what what is special about it; holds nothing that was given from outside
 * @param alteration what the contract does not allow, done to the request that the arguments make
 * @param expected what must come of it
 * @param observes what it is an observation of, if anything else comes; empty if that is a violation
 */
public record ProviderCall(
    Operation operation, String what, Arguments arguments, UnaryOperator<Request> alteration, Expected expected,
    Optional<Observation.Kind> observes) {

  ProviderCall(Operation operation, String what, Arguments arguments, UnaryOperator<Request> alteration, Expected expected) {
    this(operation, what, arguments, alteration, expected, Optional.empty());
  }

  /** What must come of a call. */
  public enum Expected {
    /** A success. */
    SUCCESS,
    /** A success, or 409 as something like it was sent before. */
    SUCCESS_OR_CONFLICT,
    /** Any documented response, as the same was done before. */
    DOCUMENTED,
    /** A success, or that there is no such thing: the id is one that the contract allows. */
    SUCCESS_OR_NOT_FOUND,
    /** That the call, which the contract does not allow, is refused with 4XX. */
    REFUSAL,
    /** That the call, which carries no valid credentials, is refused: with 401 if that is documented. */
    NO_ACCESS,
    /** Beyond the contract: any 4XX. */
    ANY_REFUSAL,
    /** Beyond the contract: 405 with {@code Allow}, or another 4XX. */
    NO_SUCH_METHOD,
    /** Beyond the contract: the same status as the operation's usual call. */
    AS_USUAL,
    /** Beyond the contract: a success, or 409 as the same was sent before. */
    ACCEPTED,
    /** Beyond the contract: whatever is not a failure of the server. */
    NO_FAILURE
  }

  /** Whether it goes beyond the contract, so that its response is not judged by it. */
  public boolean isProbe() {
    return switch (expected) {
      case SUCCESS, SUCCESS_OR_CONFLICT, SUCCESS_OR_NOT_FOUND, DOCUMENTED, REFUSAL, NO_ACCESS -> false;
      case ANY_REFUSAL, NO_SUCH_METHOD, AS_USUAL, ACCEPTED, NO_FAILURE -> true;
    };
  }

  /** Whether the contract documents its responses: not those of other paths and methods. */
  boolean isDocumented() {
    return expected != Expected.NO_SUCH_METHOD && !observes.equals(Optional.of(Observation.Kind.UNKNOWN_PATH));
  }

  /** Whether it repeats a call that the contract allows. */
  boolean isRepetition() {
    return observes.equals(Optional.of(Observation.Kind.FLAKY));
  }

  /** Whether the contract allows the request. */
  boolean isAllowed() {
    return switch (expected) {
      case SUCCESS, SUCCESS_OR_CONFLICT, SUCCESS_OR_NOT_FOUND, DOCUMENTED -> true;
      default -> false;
    };
  }

  /** Returns for example {@code listLoans · query parameter limit the minimum}. */
  @Override
  public String toString() {
    return operation + " · " + what;
  }
}
