package com.kohortpay.contract.facts;

import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects differences, each once: a bound that is wrong in decoder and builder is one difference. */
final class Differences {
  private final List<Difference> found = new ArrayList<>();
  private final Set<List<Object>> known = new HashSet<>();

  void add(Fact fact, String subject, String message, String pointer) {
    if (known.add(List.of(fact, subject, pointer))) {
      found.add(new Difference(fact, subject, message, pointer));
    }
  }

  void add(Fact fact, String subject, String message, Node node) {
    add(fact, subject, message, node.pointer());
  }

  List<Difference> toList() {
    return List.copyOf(found);
  }

  /** Returns where a schema states a keyword; the schema itself if it does not. */
  static String pointer(Schema schema, String keyword) {
    return schema.part(keyword).map(part -> part.pointer() + "/" + keyword).orElse(schema.node().pointer());
  }
}
