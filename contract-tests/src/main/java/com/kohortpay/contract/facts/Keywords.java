package com.kohortpay.contract.facts;

import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Schema;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the keywords of a schema, members of {@code allOf} included: of two bounds, the tighter one counts. */
record Keywords(Schema schema) {

  /** Returns a lower bound or the divisor: the greatest of several. */
  Optional<BigDecimal> least(String keyword) {
    return numbers(keyword).max(Comparator.naturalOrder());
  }

  /** Returns an upper bound: the least of several. */
  Optional<BigDecimal> most(String keyword) {
    return numbers(keyword).min(Comparator.naturalOrder());
  }

  boolean isTrue(String keyword) {
    return parts(keyword).anyMatch(part -> part.isTrue(keyword));
  }

  List<String> patterns() {
    return parts("pattern").map(part -> part.text("pattern", "")).toList();
  }

  /** Returns where a keyword stands; the schema itself if it does not have it. */
  String pointer(String keyword) {
    return Differences.pointer(schema, keyword);
  }

  private Stream<BigDecimal> numbers(String keyword) {
    return parts(keyword).map(part -> part.json().get(keyword)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  private Stream<Node> parts(String keyword) {
    return schema.parts().stream().filter(part -> part.json().has(keyword));
  }
}
