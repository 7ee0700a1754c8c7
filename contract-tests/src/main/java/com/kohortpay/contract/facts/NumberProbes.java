package com.kohortpay.contract.facts;

import com.kohortpay.contract.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** ValueProbes of a number: bounds and what lies just beyond them, multiples, 32 bits, digits. */
final class NumberProbes {
  private static final BigDecimal FAR = new BigDecimal("1000000000000000");
  private static final BigDecimal NEAR = new BigDecimal("0.000000001");
  private static final long BEYOND = 1L << 31;

  private final Keywords keywords;
  private final boolean whole;
  private final Set<BigDecimal> candidates = new TreeSet<>();

  NumberProbes(Keywords keywords) {
    this.keywords = keywords;
    this.whole = keywords.schema().type().equals("integer");
  }

  List<Probe> all() {
    keywords.least("minimum").ifPresent(this::around);
    keywords.most("maximum").ifPresent(this::around);
    List.of(BigDecimal.ZERO, BigDecimal.ONE, FAR, FAR.negate(), BigDecimal.valueOf(BEYOND), BigDecimal.valueOf(BEYOND - 1),
        BigDecimal.valueOf(-BEYOND), BigDecimal.valueOf(-BEYOND - 1)).forEach(this::around);
    List<Probe> probes = new ArrayList<>();
    for (BigDecimal value : candidates) {
      Set<String> broken = broken(value);
      if (broken.size() < 2) {
        String keyword = broken.isEmpty() ? about(value) : broken.iterator().next();
        probes.add(new Probe(fact(keyword), Json.tree(whole ? value.toBigIntegerExact() : value), broken.isEmpty(),
            keywords.pointer(keyword)));
      }
    }
    return probes;
  }

  /** The value, its neighbours, and the multiples next to it. */
  private void around(BigDecimal value) {
    BigDecimal step = whole ? BigDecimal.ONE : NEAR;
    add(value);
    add(value.subtract(step));
    add(value.add(step));
    keywords.least("multipleOf").filter(divisor -> divisor.signum() > 0).ifPresent(divisor -> {
      BigDecimal multiple = value.subtract(value.remainder(divisor));
      add(multiple);
      add(multiple.subtract(divisor));
      add(multiple.add(divisor));
      add(multiple.add(divisor.divide(BigDecimal.valueOf(2))));
    });
  }

  private void add(BigDecimal value) {
    if (!whole || value.stripTrailingZeros().scale() <= 0) {
      candidates.add(value);
    }
  }

  private Set<String> broken(BigDecimal value) {
    Set<String> broken = new LinkedHashSet<>();
    keywords.least("minimum").ifPresent(least -> {
      int order = value.compareTo(least);
      if (order < 0) {
        broken.add("minimum");
      } else if (order == 0 && keywords.isTrue("exclusiveMinimum")) {
        broken.add("exclusiveMinimum");
      }
    });
    keywords.most("maximum").ifPresent(most -> {
      int order = value.compareTo(most);
      if (order > 0) {
        broken.add("maximum");
      } else if (order == 0 && keywords.isTrue("exclusiveMaximum")) {
        broken.add("exclusiveMaximum");
      }
    });
    keywords.least("multipleOf").filter(divisor -> divisor.signum() > 0 && value.remainder(divisor).signum() != 0)
        .ifPresent(divisor -> broken.add("multipleOf"));
    if (whole && keywords.schema().format().equals("int32") && value.longValueExact() != value.intValue()) {
      broken.add("format");
    }
    return broken;
  }

  /** What a valid value is most likely refused for by a client that carries another bound. */
  private String about(BigDecimal value) {
    BigDecimal middle = keywords.least("minimum").flatMap(least -> keywords.most("maximum").map(most -> least.add(most)
        .divide(BigDecimal.valueOf(2)))).orElse(keywords.least("minimum").map(least -> least.add(BigDecimal.TEN))
        .or(() -> keywords.most("maximum").map(most -> most.subtract(BigDecimal.TEN))).orElse(BigDecimal.ZERO));
    return value.compareTo(middle) < 0 ? "minimum" : "maximum";
  }

  private static Fact fact(String keyword) {
    return switch (keyword) {
      case "minimum", "exclusiveMinimum" -> Fact.MINIMUM;
      case "maximum", "exclusiveMaximum" -> Fact.MAXIMUM;
      case "multipleOf" -> Fact.MULTIPLE_OF;
      default -> Fact.FORMAT;
    };
  }
}
