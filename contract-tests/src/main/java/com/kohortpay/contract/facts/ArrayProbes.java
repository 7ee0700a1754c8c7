package com.kohortpay.contract.facts;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** ValueProbes of an array: how many items, whether they may be equal, and the probes of one item. */
final class ArrayProbes {
  private static final int MANY = 20;

  private final Keywords keywords;
  private final ValueProbes inner;
  private final Schema items;
  private final boolean unique;
  private final int least;
  private final int most;
  private final List<Probe> probes = new ArrayList<>();

  ArrayProbes(Keywords keywords, ValueProbes inner) {
    this.keywords = keywords;
    this.inner = inner;
    this.items = keywords.schema().items();
    this.unique = keywords.isTrue("uniqueItems");
    this.least = keywords.least("minItems").map(Number::intValue).orElse(0);
    this.most = keywords.most("maxItems").map(Number::intValue).orElse(Integer.MAX_VALUE);
  }

  List<Probe> all() {
    sized(Fact.MIN_ITEMS, least - 1, false);
    sized(Fact.MIN_ITEMS, least, true);
    if (most < Integer.MAX_VALUE) {
      sized(Fact.MAX_ITEMS, most, true);
      sized(Fact.MAX_ITEMS, most + 1, false);
    } else {
      sized(Fact.MAX_ITEMS, Math.max(least, unique ? 2 : MANY), true);
    }
    if (most >= 2) {
      inner.sample(items).ifPresent(this::twice);
    }
    if (most > 0) {
      inner.of(items).stream().filter(this::fits).map(probe -> probe.within(this::around)).forEach(probes::add);
    }
    return probes;
  }

  private void twice(JsonNode item) {
    List<JsonNode> equal = new ArrayList<>(List.of(item, item));
    inner.samples(items, least).stream().filter(each -> !each.equals(item)).limit(Math.max(0, least - 2)).forEach(equal::add);
    if (equal.size() >= least) {
      probes.add(new Probe(Fact.UNIQUE_ITEMS, Json.tree(equal), !unique, keywords.pointer("uniqueItems")));
    }
  }

  private void sized(Fact fact, int size, boolean valid) {
    if (size >= 0 && (valid || size > 0 || fact == Fact.MIN_ITEMS)) {
      List<JsonNode> values = values(size);
      if (values.size() == size) {
        probes.add(new Probe(fact, Json.tree(values), valid, keywords.pointer(fact == Fact.MIN_ITEMS ? "minItems" : "maxItems")));
      }
    }
  }

  /** Different items if possible, else, where they may be equal, the same several times. */
  private List<JsonNode> values(int size) {
    List<JsonNode> values = size == 0 ? new ArrayList<>() : new ArrayList<>(inner.samples(items, size));
    while (!unique && !values.isEmpty() && values.size() < size) {
      values.add(values.get(0));
    }
    return values;
  }

  private boolean fits(Probe probe) {
    return least <= 1 || values(least).size() == least;
  }

  /** An array of the least size with the item in front; the others differ from it. */
  private JsonNode around(JsonNode item) {
    List<JsonNode> array = new ArrayList<>(List.of(item));
    values(least + 1).stream().filter(each -> !each.equals(item)).limit(Math.max(0, least - 1)).forEach(array::add);
    return Json.tree(array);
  }
}
