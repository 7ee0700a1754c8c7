package com.kohortpay.contract.check;

import static com.kohortpay.contract.check.Violation.Side.CLIENT;
import static com.kohortpay.contract.check.Violation.Side.REQUEST;
import static com.kohortpay.contract.check.Violation.Side.RESPONSE;

import com.kohortpay.contract.check.Location.Part;

/**
 * One way in which an exchange, or what the client made of it, violates the contract. Never holds a value that was sent or
 * received: it may be personal data. Names of properties and parameters are in the location only.
 *
 * @param location the place in the exchange
 * @param message what was expected and what was found, to be read after the location
 * @param pointer the place in the contract that is violated, as a JSON pointer
 */
public record Violation(Kind kind, Location location, String message, String pointer) {

  public Violation(Kind kind, Part part, String message, String pointer) {
    this(kind, Location.of(part), message, pointer);
  }

  /** Returns the same violation in whichever items of arrays it is: equal for all of them. */
  public Violation inAnyItem() {
    return new Violation(kind, location.at(location.path().inAnyItem()), message, pointer);
  }

  /** Whose fault it is. */
  public enum Side {
    REQUEST, RESPONSE, CLIENT, PRISM
  }

  /** What is at fault. */
  public enum Kind {
    METHOD(REQUEST), PATH(REQUEST), PARAMETER(REQUEST), SECURITY(REQUEST), REQUEST_MEDIA_TYPE(REQUEST), REQUEST_BODY(REQUEST),
    STATUS(RESPONSE), RESPONSE_MEDIA_TYPE(RESPONSE), RESPONSE_HEADER(RESPONSE), RESPONSE_BODY(RESPONSE),
    /** No response came, or not all of it. */
    NO_RESPONSE(RESPONSE),
    /** The client could not send the request, or met the response with the wrong kind of failure or success. */
    CLIENT_OUTCOME(CLIENT),
    /** What the client sent is not what it was given. */
    CLIENT_REQUEST(CLIENT),
    /** A value has another Java type than its schema asks for, or another value than was received. */
    CLIENT_TYPE(CLIENT),
    /** The client lost or changed something between decoding a response and encoding it again. */
    CLIENT_ROUND_TRIP(CLIENT),
    /** The mock did not do what it was asked, or objects itself. */
    MOCK(Side.PRISM),
    /** The opinion of Prism's proxy about a provider's response. */
    PRISM(Side.PRISM);

    private final Side side;

    Kind(Side side) {
      this.side = side;
    }

    public Side side() {
      return side;
    }
  }

  /** Returns the location, the message and, in brackets, the kind and the pointer. */
  @Override
  public String toString() {
    return location + ": " + message + " (" + kind + ", #" + pointer + ")";
  }
}
