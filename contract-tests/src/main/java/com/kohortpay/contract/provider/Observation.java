package com.kohortpay.contract.provider;

import com.kohortpay.contract.spec.Operation;

/**
 * Describes something that the contract does not forbid but that causes problems for clients. Reported separately from violations.
 *
 * @param sent what was sent, without values
 * @param found what came back, without values
 */
public record Observation(Kind kind, Operation operation, String sent, String found) {

  /** What was observed, and why it matters. */
  public enum Kind {
    WRONG_KEY_ACCEPTED("An unknown key is accepted: anybody can read and change data."),
    UNKNOWN_ID_ACCEPTED("A client cannot tell a typing error in an id from success."),
    MALFORMED_JSON("A request cut off on its way must neither be carried out nor be reported as a failure of the server."),
    NULL_BODY("A body that is null is not the object that the contract asks for."),
    TEXT_BODY("A body that is declared as text is parsed as JSON: browsers' protection against forged requests is bypassed."),
    JSON_WITH_CHARSET("Many HTTP clients send charset=utf-8 with JSON; it means the same."),
    UNDOCUMENTED_METHOD("An undocumented method is neither tested nor monitored, and may do anything. 405 names the methods that are allowed."),
    UNKNOWN_PATH("A client that calls a wrong path must get an error."),
    UNDOCUMENTED_PARAMETER("Proxies and clients add parameters, such as those that trace a request; they must be ignored."),
    DEEP_JSON("A body with 10,000 levels of nesting must be rejected with 4XX; a server that fails on it can be exhausted."),
    HUGE_NUMBER("A number too large for the server's integers must be rejected with 4XX."),
    LONG_STRING("A string that is too long must be rejected with 4XX."),
    ODD_CHARACTERS("People have apostrophes and emoji in their names, and clients send unpaired surrogates and NUL."),
    NOT_STORED("What a request sets must come back, or be refused: otherwise it is lost, truncated or changed silently."),
    FLAKY("The same call has different results: clients see failures that nobody can reproduce."),
    SLOW("Clients time out and try again."),
    KEY_REPEATED("Everything that logs the response then contains the key."),
    STACK_TRACE("A stack trace tells an attacker what the server is made of, and a client nothing."),
    UNDOCUMENTED_PROPERTY("Clients come to depend on what is there, documented or not."),
    CHARSET("JSON is UTF-8. Clients ignore the charset, or read other characters than were sent."),
    INVALID_UTF8("Clients fail, or read other characters than were sent."),
    BYTE_ORDER_MARK("Many JSON parsers reject a body that begins with a byte order mark."),
    FRACTION("An integer written as 35000.0 is rejected by clients that read integers strictly."),
    PRISM("Prism's proxy, a second validator, disagrees with this one: one of the two is wrong, or the contract can be read in two ways."),
    OVERSIZED("The response is larger than any client can be expected to read.");

    private final String why;

    Kind(String why) {
      this.why = why;
    }

    /** Returns why it matters. */
    public String why() {
      return why;
    }
  }

  /** Returns for example {@code listLoans · SLOW: with your values: took 3100 ms}. */
  @Override
  public String toString() {
    return operation + " · " + kind + ": " + sent + ": " + found;
  }
}
