package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Looks in a response for what must not leave a server: the key of the caller, and stack traces. */
final class Leaks {
  /** In the forms of Java, JavaScript, C#, Python, PHP, Go and Ruby, plain or in a JSON string. */
  private static final Pattern STACK_TRACE = Pattern.compile(
      "(\\s|\\\\[nt])at [\\w$]+(\\.[\\w$<>]+)+ ?\\(([\\w$.:/\\\\ -]*:\\d+|Native Method|Unknown Source)\\)|\\.[cm]?[jt]s:\\d+:\\d+|\\.cs:line \\d+"
          + "|Traceback \\(most recent call last\\)|\\.php(:\\d+| on line \\d+|\\(\\d+\\))|goroutine \\d+ \\[|\\.rb:\\d+:in ");
  /** Shorter keys occur by chance. */
  private static final int SHORTEST_KEY = 8;

  private Leaks() {}

  static void look(Exchange exchange, String key, BiConsumer<Observation.Kind, String> found) {
    if (key.length() >= SHORTEST_KEY) {
      if (exchange.responseBody().contains(key)) {
        found.accept(Observation.Kind.KEY_REPEATED, "the response body contains the key");
      }
      if (exchange.responseHeaders().values().stream().anyMatch(values -> values.stream().anyMatch(value -> value.contains(key)))) {
        found.accept(Observation.Kind.KEY_REPEATED, "a response header contains the key");
      }
    }
    if (exchange.status() >= 400 && STACK_TRACE.matcher(exchange.responseBody()).find()) {
      found.accept(Observation.Kind.STACK_TRACE, "the body of a " + exchange.status() + " contains a stack trace, or the name and line of a source file");
    }
  }
}
