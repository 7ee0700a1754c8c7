package com.kohortpay.contract.check;

/**
 * One way in which an exchange, or what the client made of it, breaks the contract. Never holds a value that was sent or
 * answered: it may be personal data.
 *
 * @param where the part of the exchange, such as {@code response body $.data[0].amount}
 * @param message what was expected and what was found
 * @param pointer the place in the contract that says so, as a JSON pointer
 */
public record Violation(Kind kind, String where, String message, String pointer) {

  /** What is at fault. */
  public enum Kind {
    METHOD, PATH, PARAMETER, SECURITY, REQUEST_MEDIA_TYPE, REQUEST_BODY,
    STATUS, RESPONSE_MEDIA_TYPE, RESPONSE_HEADER, RESPONSE_BODY,
    /** The mock did not do what it was asked, or objects itself. */
    MOCK,
    /** A provider's answer, in the opinion of Prism's proxy. */
    PRISM,
    /** No answer came, or not all of it. */
    NO_ANSWER,
    /** The client could not send the request, or met the answer with the wrong kind of failure or success. */
    CLIENT_OUTCOME,
    /** What the client sent is not what it was given. */
    CLIENT_REQUEST,
    /** A value has another Java type than its schema asks for, or another value than was answered. */
    CLIENT_TYPE,
    /** The client lost or changed something between reading an answer and writing it again. */
    CLIENT_ROUND_TRIP
  }

  @Override
  public String toString() {
    return where + ": " + message + " (" + kind + ", #" + pointer + ")";
  }
}
