package com.kohortpay.contract.facts;

import com.kohortpay.contract.spec.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the keywords of a schema, members of {@code allOf} included: of two bounds, the tighter one counts. */
record Keywords(Schema schema) {

  /** Returns a lower bound or the divisor: the greatest of several. */
  Optional<BigDecimal> least(String keyword) {
    return schema.largest(keyword);
  }

  /** Returns an upper bound: the least of several. */
  Optional<BigDecimal> most(String keyword) {
    return schema.smallest(keyword);
  }

  boolean isTrue(String keyword) {
    return schema.parts(keyword).anyMatch(part -> part.isTrue(keyword));
  }

  List<String> patterns() {
    return schema.parts("pattern").map(part -> part.text("pattern", "")).toList();
  }

  /** Returns where a keyword stands; the schema itself if it does not have it. */
  String pointer(String keyword) {
    return Differences.pointer(schema, keyword);
  }
}
