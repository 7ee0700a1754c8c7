package com.kohortpay.contract.facts;

import com.kohortpay.contract.check.JsonDiff;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Schema;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** Compares JSON values by what they mean. */
final class SameJson {
  private SameJson() {}

  /** Whether two values mean the same to readers of this schema: a time may be written with more digits or fewer. */
  static boolean test(Schema schema, JsonNode one, JsonNode other) {
    AtomicBoolean same = new AtomicBoolean(true);
    new JsonDiff((path, message) -> same.set(false)).find(JsonPath.ROOT, schema, one, other);
    return same.get();
  }
}
