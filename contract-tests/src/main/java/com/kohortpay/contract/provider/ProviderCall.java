package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.spec.Operation;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.Request;

/**
 * Describes one call of a provider.
 *
 * @param what what distinguishes it from other calls; contains no value of a setting
 * @param alteration a change, which the contract does not allow, to the request made from the arguments
 * @param expected the result that it must have
 * @param observes the kind of observation that any other result is; empty if it is a violation
 */
public record ProviderCall(
    Operation operation, String what, Arguments arguments, UnaryOperator<Request> alteration, Expected expected,
    Optional<Observation.Kind> observes) {

  ProviderCall(Operation operation, String what, Arguments arguments, UnaryOperator<Request> alteration, Expected expected) {
    this(operation, what, arguments, alteration, expected, Optional.empty());
  }

  /** The result that a call must have. */
  public enum Expected {
    /** A success. */
    SUCCESS,
    /** A success, or 409 as a similar request was sent before. */
    SUCCESS_OR_CONFLICT,
    /** Any documented response, as the same request was sent before. */
    DOCUMENTED,
    /** A success, or an error that the id does not exist: it is one that the contract allows. */
    SUCCESS_OR_NOT_FOUND,
    /** A rejection with 4XX: the contract does not allow the call. */
    REFUSAL,
    /** A rejection, with 401 if that is documented: the call has no valid credentials. */
    NO_ACCESS,
    /** Beyond the contract: any 4XX. */
    ANY_REFUSAL,
    /** Beyond the contract: 405 with {@code Allow}, or another 4XX. */
    NO_SUCH_METHOD,
    /** Beyond the contract: the same status as the operation's usual call. */
    AS_USUAL,
    /** Beyond the contract: a success, or 409 as the same was sent before. */
    ACCEPTED,
    /** Beyond the contract: anything but a failure of the server. */
    NO_FAILURE
  }

  /** Returns whether it goes beyond the contract, so that an unexpected response is an observation. */
  public boolean isProbe() {
    return switch (expected) {
      case SUCCESS, SUCCESS_OR_CONFLICT, SUCCESS_OR_NOT_FOUND, DOCUMENTED, REFUSAL, NO_ACCESS -> false;
      case ANY_REFUSAL, NO_SUCH_METHOD, AS_USUAL, ACCEPTED, NO_FAILURE -> true;
    };
  }

  /** Returns whether the contract documents its responses, which it does not for other paths and methods. */
  boolean isDocumented() {
    return expected != Expected.NO_SUCH_METHOD && !observes.equals(Optional.of(Observation.Kind.UNKNOWN_PATH));
  }

  /** Returns whether it repeats a call that the contract allows. */
  boolean isRepetition() {
    return observes.equals(Optional.of(Observation.Kind.FLAKY));
  }

  /** Returns whether the contract allows the request. */
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
