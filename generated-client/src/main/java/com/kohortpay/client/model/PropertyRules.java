package com.kohortpay.client.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of one property, so that builders can refuse and {@link Model#violations()} can report by the
 * same rules. Immutable once the generated class that declares it is initialised.
 */
final class PropertyRules<T> {
  // On purpose no more than what every mail system asks for: the server has the last word.
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final String name;
  private final boolean required;
  private final WireAdapter<T> adapter;
  private boolean nullable;
  private final List<Rule> rules = new ArrayList<>();

  private PropertyRules(String name, boolean required, WireAdapter<T> adapter) {
    this.name = name;
    this.required = required;
    this.adapter = adapter;
  }

  static <T> PropertyRules<T> required(String name, WireAdapter<T> adapter) {
    return new PropertyRules<>(name, true, adapter);
  }

  static <T> PropertyRules<T> optional(String name, WireAdapter<T> adapter) {
    return new PropertyRules<>(name, false, adapter);
  }

  PropertyRules<T> nullable() {
    nullable = true;
    return this;
  }

  PropertyRules<T> minimum(String bound) {
    BigDecimal minimum = new BigDecimal(bound);
    return rule("must be at least " + bound, value -> decimal(value).compareTo(minimum) >= 0);
  }

  PropertyRules<T> exclusiveMinimum(String bound) {
    BigDecimal minimum = new BigDecimal(bound);
    return rule("must be greater than " + bound, value -> decimal(value).compareTo(minimum) > 0);
  }

  PropertyRules<T> maximum(String bound) {
    BigDecimal maximum = new BigDecimal(bound);
    return rule("must be at most " + bound, value -> decimal(value).compareTo(maximum) <= 0);
  }

  PropertyRules<T> exclusiveMaximum(String bound) {
    BigDecimal maximum = new BigDecimal(bound);
    return rule("must be less than " + bound, value -> decimal(value).compareTo(maximum) < 0);
  }

  PropertyRules<T> multipleOf(String step) {
    BigDecimal divisor = new BigDecimal(step);
    return rule("must be a multiple of " + step, value -> decimal(value).remainder(divisor).signum() == 0);
  }

  PropertyRules<T> int32() {
    return rule("must fit 32 bits", value -> ((Long) value).intValue() == (Long) value);
  }

  PropertyRules<T> minLength(int length) {
    return rule("must have at least " + length + " characters", value -> codePoints(value) >= length);
  }

  PropertyRules<T> maxLength(int length) {
    return rule("must have at most " + length + " characters", value -> codePoints(value) <= length);
  }

  PropertyRules<T> pattern(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return rule("must match " + regex, value -> pattern.matcher(value.toString()).find());
  }

  PropertyRules<T> email() {
    return rule("must be an e-mail address", value -> EMAIL.matcher(value.toString()).matches());
  }

  PropertyRules<T> minItems(int count) {
    return rule("must have at least " + count + " items", value -> ((List<?>) value).size() >= count);
  }

  PropertyRules<T> maxItems(int count) {
    return rule("must have at most " + count + " items", value -> ((List<?>) value).size() <= count);
  }

  PropertyRules<T> minProperties(int count) {
    return rule("must have at least " + count + " properties", value -> ((Map<?, ?>) value).size() >= count);
  }

  PropertyRules<T> maxProperties(int count) {
    return rule("must have at most " + count + " properties", value -> ((Map<?, ?>) value).size() <= count);
  }

  /**
   * For a builder's method: the value as the model keeps it, if the contract allows it. An enum value that the contract
   * does not name is allowed.
   */
  @Nullable T checked(@Nullable T value) {
    if (value == null) {
      if (!nullable) {
        throw new NullPointerException(name + " must not be null");
      }
      return null;
    }
    for (Rule rule : rules) {
      if (!rule.test.test(value)) {
        throw new IllegalArgumentException(name + " " + rule.message);
      }
    }
    try {
      return adapter.copy(value);
    } catch (NullPointerException e) {
      throw new NullPointerException(name + " must not hold null: " + e.getMessage());
    }
  }

  /** For {@code build()}. */
  void refuseMissing(boolean present, String model) {
    if (required && !present) {
      throw new IllegalStateException(model + ": " + name + " is required; set it before build()");
    }
  }

  /** For {@link Model#violations()}. */
  void collect(Violations violations, String parent, boolean present, @Nullable T value) {
    String path = parent + Violations.step(name);
    if (!present) {
      if (required) {
        violations.add(path, "is required but missing");
      }
    } else if (value == null) {
      if (!nullable) {
        violations.add(path, "must not be null");
      }
    } else {
      for (Rule rule : rules) {
        if (!rule.test.test(value)) {
          violations.add(path, rule.message);
        }
      }
      adapter.collect(violations, path, value);
    }
  }

  private PropertyRules<T> rule(String message, Predicate<Object> test) {
    rules.add(new Rule(message, test));
    return this;
  }

  private static BigDecimal decimal(Object value) {
    return new BigDecimal(value.toString());
  }

  private static int codePoints(Object value) {
    String text = value.toString();
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
