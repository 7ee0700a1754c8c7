package com.kohortpay.contract.provider;

import com.kohortpay.contract.spec.Operation;

/**
 * Something that the contract does not forbid, and that still makes trouble. Reported apart from violations.
 *
 * @param sent what was sent, without values
 * @param found what came back, without values
 */
public record Observation(Kind kind, Operation operation, String sent, String found) {

  /** What was observed, and why it matters. */
  public enum Kind {
    WRONG_KEY_ACCEPTED("A key that nobody has is accepted: whoever sends any key reads and changes data."),
    UNKNOWN_ID_ACCEPTED("A client cannot tell a typing error in an id from success."),
    MALFORMED_JSON("A request cut off on its way must not be acted on, nor be told as the server's failure."),
    NULL_BODY("A body that is null is not the object that the contract asks for."),
    TEXT_BODY("A body that is declared as text is parsed as JSON: what protects browsers' users from forged requests is gone."),
    JSON_WITH_CHARSET("Many HTTP clients send charset=utf-8 with JSON; it changes nothing."),
    UNDOCUMENTED_METHOD("What is not documented is not tested or watched, and may do what nobody expects. 405 names what is allowed."),
    UNKNOWN_PATH("A client that calls a wrong path must be told so."),
    UNDOCUMENTED_PARAMETER("Proxies and clients add parameters, such as those that trace a request; they must not break it."),
    DEEP_JSON("A body nested a thousand levels deep must be refused; whoever sends it could exhaust the server."),
    HUGE_NUMBER("A number too large for the server's integers must be refused, not fail."),
    LONG_STRING("What is too long must be refused, not fail."),
    ODD_CHARACTERS("People have apostrophes and emoji in their names, and clients send unpaired surrogates and NUL."),
    NOT_STORED("What a request sets must come back, or be refused: otherwise it is lost, cut off or changed without a word."),
    FLAKY("The same call has different outcomes: clients see failures that nobody can reproduce."),
    SLOW("Clients give up, and try again."),
    KEY_REPEATED("Whatever logs the response has the key from then on."),
    STACK_TRACE("A stack trace tells an attacker what the server is made of, and a client nothing."),
    UNDOCUMENTED_PROPERTY("Clients come to depend on what is there, documented or not."),
    CHARSET("JSON is UTF-8. Clients ignore the charset, or read other characters than were sent."),
    INVALID_UTF8("Clients fail, or read other characters than were sent."),
    BYTE_ORDER_MARK("Many JSON parsers refuse a text that begins with a byte order mark."),
    FRACTION("An integer written as 35000.0 is refused by clients that read integers strictly."),
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

  /** Returns for example {@code listLoans · SLOW: what is given: took 3100 ms}. */
  @Override
  public String toString() {
    return operation + " · " + kind + ": " + sent + ": " + found;
  }
}
