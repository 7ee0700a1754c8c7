package com.kohortpay.contract.values;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Arrays of a given size. */
public final class SchemaItems {
  private SchemaItems() {}

  /** Returns an array of this item, and of others if it may not be the only one. */
  public static ArrayNode with(Schema schema, JsonNode item) {
    int least = schema.largest("minItems").map(BigDecimal::intValue).orElse(0);
    return sized(schema, (ArrayNode) Json.tree(List.of(item)), Math.max(1, least), Side.SENT);
  }

  /**
   * Returns an array of so many items: those of the sample, then others that satisfy the schema of items; different ones if
   * they must be. Smaller if there are no more.
   */
  static ArrayNode sized(Schema schema, ArrayNode sample, int size, Side side) {
    boolean unique = schema.parts("uniqueItems").anyMatch(part -> part.isTrue("uniqueItems"));
    ArrayNode sized = sample.deepCopy().removeAll();
    Set<JsonNode> items = new LinkedHashSet<>(sample.valueStream().limit(size).toList());
    if (unique && items.size() < size) {
      items.addAll(SchemaExample.several(schema.items(), side, size + 1));
    }
    if (unique) {
      items.stream().limit(size).forEach(sized::add);
      return sized;
    }
    sample.valueStream().limit(size).forEach(sized::add);
    if (sized.size() < size) {
      JsonNode item = sized.isEmpty() ? SchemaExample.least(schema.items(), side) : sized.get(0);
      while (sized.size() < size) {
        sized.add(item);
      }
    }
    return sized;
  }
}
