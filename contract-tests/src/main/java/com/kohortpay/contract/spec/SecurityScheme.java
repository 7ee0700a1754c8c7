package com.kohortpay.contract.spec;

import java.util.Locale;

/**
 * How a request proves who sends it.
 *
 * @param in where an API key goes: {@code header}, {@code query} or {@code cookie}; {@code header} for all else
 * @param field the header or parameter it goes into
 * @param prefix what precedes the key there, such as {@code "Bearer "}
 */
public record SecurityScheme(String in, String field, String prefix) {

  static SecurityScheme read(Node node) {
    if (node.text("type", "").equals("apiKey")) {
      return new SecurityScheme(node.text("in", "header"), node.text("name", ""), "");
    }
    // OAuth 2 and OpenID Connect end in a bearer token too.
    String scheme = node.text("scheme", "bearer").toLowerCase(Locale.ROOT);
    return new SecurityScheme("header", "Authorization", scheme.equals("basic") ? "Basic " : "Bearer ");
  }

  @Override
  public String toString() {
    return in + " " + field + (prefix.isEmpty() ? "" : ": " + prefix + "…");
  }
}
