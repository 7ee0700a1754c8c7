package com.kohortpay.contract.provider;

import com.kohortpay.contract.call.Arguments;
import com.kohortpay.contract.call.CallStyle;
import com.kohortpay.contract.spec.Operation;

/**
 * One call of a provider.
 *
 * @param name what it is called with; holds nothing that was given from outside
 * @param expected what may come of it, besides being what the contract says
 */
public record ProviderCase(Operation operation, String name, CallStyle style, Arguments arguments, Expected expected) {

  /** What has to come of a call. */
  public enum Expected {
    /** A success. */
    SUCCESS,
    /** That the call, which carries no key, is refused. */
    REFUSAL,
    /** Any answer. */
    ANSWER
  }

  /** Such as {@code listGroupParticipants · the ids given · async}. */
  @Override
  public String toString() {
    return operation + " · " + name + " · " + style;
  }
}
