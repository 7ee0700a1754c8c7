package com.kohortpay.contract.verify;

import com.kohortpay.contract.provider.Observation;
import com.kohortpay.contract.verify.ResultsJson.Found;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes the results as SARIF 2.1.0: each violation at the line of the contract that is violated. */
final class Sarif {
  private Sarif() {}

  static Map<String, Object> of(VerifyResults results) {
    List<Found> found = ResultsJson.distinct(results);
    Map<String, Object> rules = new TreeMap<>();
    found.forEach(each -> rules.put(each.kind(), rule(each)));
    List<String> ids = new ArrayList<>(rules.keySet());
    return Map.of(
        "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
        "version", "2.1.0",
        "runs", List.of(Map.of(
            "tool", Map.of("driver", Map.of(
                "name", "kohortpay-verify",
                "rules", List.copyOf(rules.values()))),
            "columnKind", "utf16CodeUnits",
            "results", found.stream().map(each -> result(each, ids.indexOf(each.kind()), results.uri())).toList())));
  }

  private static Map<String, Object> rule(Found found) {
    String text = found.violation() ? "Violates the contract: " + words(found.kind()) : Observation.Kind.valueOf(found.kind()).why();
    return Map.of("id", found.kind(), "shortDescription", Map.of("text", text));
  }

  private static Map<String, Object> result(Found found, int rule, String uri) {
    return Map.of(
        "ruleId", found.kind(),
        "ruleIndex", rule,
        "level", found.violation() ? "error" : "note",
        "message", Map.of("text", found.operation() + ": " + found.message()),
        "locations", List.of(Map.of("physicalLocation", Map.of(
            "artifactLocation", Map.of("uri", reference(uri)),
            "region", Map.of("startLine", found.line())))));
  }

  /** Returns a path as a URI reference, with any characters encoded. */
  private static String reference(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "contract";
    }
  }

  private static String words(String kind) {
    return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
