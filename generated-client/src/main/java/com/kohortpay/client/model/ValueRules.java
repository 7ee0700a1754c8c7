package com.kohortpay.client.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract's rules for one value, and for what it holds. A rule about another type than the value's does not apply. Immutable once the
 * generated class that declares it is initialised.
 */
final class ValueRules {
  static final ValueRules NONE = new ValueRules();
  // On purpose no more than what every mail system asks for: the server has the last word.
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final List<Rule> rules = new ArrayList<>(1);
  private @Nullable ValueRules items;
  private @Nullable ValueRules values;

  ValueRules minimum(String bound) {
    BigDecimal minimum = new BigDecimal(bound);
    return number("must be at least " + bound, value -> value.compareTo(minimum) >= 0);
  }

  ValueRules exclusiveMinimum(String bound) {
    BigDecimal minimum = new BigDecimal(bound);
    return number("must be greater than " + bound, value -> value.compareTo(minimum) > 0);
  }

  ValueRules maximum(String bound) {
    BigDecimal maximum = new BigDecimal(bound);
    return number("must be at most " + bound, value -> value.compareTo(maximum) <= 0);
  }

  ValueRules exclusiveMaximum(String bound) {
    BigDecimal maximum = new BigDecimal(bound);
    return number("must be less than " + bound, value -> value.compareTo(maximum) < 0);
  }

  ValueRules multipleOf(String step) {
    BigDecimal divisor = new BigDecimal(step);
    return number("must be a multiple of " + step, value -> Decimals.isMultiple(value, divisor));
  }

  ValueRules int32() {
    return rule("must fit in 32 bits", value -> !(value instanceof Long) || ((Long) value).intValue() == (Long) value);
  }

  ValueRules minLength(int length) {
    return text("must have at least " + length + " characters", text -> codePoints(text) >= length);
  }

  ValueRules maxLength(int length) {
    return text("must have at most " + length + " characters", text -> codePoints(text) <= length);
  }

  ValueRules pattern(String regex) {
    return pattern(regex, regex);
  }

  /** Takes a pattern that the contract writes otherwise than Java. */
  ValueRules pattern(String regex, String inContract) {
    Pattern pattern = Pattern.compile(regex);
    return text("must match " + inContract, text -> pattern.matcher(text).find());
  }

  ValueRules email() {
    return text("must be an e-mail address", text -> EMAIL.matcher(text).matches());
  }

  ValueRules minItems(int count) {
    return list("must have at least " + count + " items", list -> list.size() >= count);
  }

  ValueRules maxItems(int count) {
    return list("must have at most " + count + " items", list -> list.size() <= count);
  }

  ValueRules uniqueItems() {
    return list("must not contain an item twice", list -> {
      Set<@Nullable Object> seen = new HashSet<>();
      return list.stream().allMatch(item -> seen.add(Decimals.canonical(item)));
    });
  }

  ValueRules minProperties(int count) {
    return map("must have at least " + count + " properties", map -> map.size() >= count);
  }

  ValueRules maxProperties(int count) {
    return map("must have at most " + count + " properties", map -> map.size() <= count);
  }

  /** Requires a name in a map. */
  ValueRules property(String name) {
    return map("must have the property " + name, map -> map.containsKey(name));
  }

  ValueRules items(ValueRules items) {
    this.items = items;
    return this;
  }

  ValueRules values(ValueRules values) {
    this.values = values;
    return this;
  }

  /** Reports each rule that the value breaks, with the path of the value. */
  void check(String path, Object value, BiConsumer<String, String> found) {
    for (Rule rule : rules) {
      if (!rule.test.test(value)) {
        found.accept(path, rule.message);
      }
    }
    if (items != null && value instanceof List) {
      List<?> list = (List<?>) value;
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) != null) {
          items.check(path + "[" + i + "]", list.get(i), found);
        }
      }
    }
    if (values != null && value instanceof Map) {
      ((Map<?, ?>) value).forEach((name, each) -> {
        if (each != null) {
          values.check(path + Violations.step((String) name), each, found);
        }
      });
    }
  }

  private ValueRules number(String message, Predicate<BigDecimal> test) {
    return rule(message, value -> !(value instanceof Number) || Decimals.test((Number) value, test));
  }

  private ValueRules text(String message, Predicate<String> test) {
    return rule(message, value -> value instanceof Number || value instanceof Boolean || value instanceof Collection || value instanceof Map
        || test.test(value instanceof OffsetDateTime ? DateTimes.format((OffsetDateTime) value) : value.toString()));
  }

  private ValueRules list(String message, Predicate<List<?>> test) {
    return rule(message, value -> !(value instanceof List) || test.test((List<?>) value));
  }

  private ValueRules map(String message, Predicate<Map<?, ?>> test) {
    return rule(message, value -> !(value instanceof Map) || test.test((Map<?, ?>) value));
  }

  private ValueRules rule(String message, Predicate<Object> test) {
    rules.add(new Rule(message, test));
    return this;
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static final class Rule {
    final String message;
    final Predicate<Object> test;

    Rule(String message, Predicate<Object> test) {
      this.message = message;
      this.test = test;
    }
  }
}
