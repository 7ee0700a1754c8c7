package com.kohortpay.contract.prism;

import com.kohortpay.contract.cases.ResponseCase;
import com.kohortpay.contract.check.Location.Part;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Example;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks what can be expected of Prism alone: that it sent the response it was asked for, and has no objection of its own. */
public final class MockCheck {
  private MockCheck() {}

  /** Returns each way in which Prism did not do as it was asked; empty if there is none. */
  public static List<Violation> check(ResponseCase asked, Exchange exchange) {
    String pointer = asked.operation().node().pointer();
    List<Violation> violations = new ArrayList<>();
    if (exchange.status() != asked.status()) {
      violations.add(new Violation(Kind.MOCK, Part.STATUS,
          "asked Prism for " + asked.status() + ", found " + exchange.status() + problem(exchange), pointer));
    } else if (asked.example().filter(example -> !isBody(example, exchange)).isPresent()) {
      violations.add(new Violation(Kind.MOCK, Part.RESPONSE_BODY, "is not the example Prism was asked for", pointer));
    }
    exchange.responseHeader("sl-violations").ifPresent(objections ->
        violations.add(new Violation(Kind.MOCK, Part.EXCHANGE, "Prism objects: " + objections, pointer)));
    return violations;
  }

  /** Returns the reason that Prism gives when it responds in its own name. */
  private static String problem(Exchange exchange) {
    if (!exchange.responseHeader("Content-Type").orElse("").equals("application/problem+json")) {
      return "";
    }
    JsonNode problem = exchange.responseJson();
    return " (" + problem.path("detail").asString(problem.path("title").asString("")) + ")";
  }

  private static boolean isBody(Example example, Exchange exchange) {
    try {
      return example.value().equals(MockCheck::compare, exchange.responseJson());
    } catch (Json.MalformedJsonException e) {
      return false;
    }
  }

  /** Numbers that Prism sends are JavaScript's. */
  private static int compare(JsonNode expected, JsonNode found) {
    if (expected.isNumber() && found.isNumber()) {
      return Double.compare(expected.doubleValue(), found.doubleValue());
    }
    return expected.equals(found) ? 0 : 1;
  }
}
