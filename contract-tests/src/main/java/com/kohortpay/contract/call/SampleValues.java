package com.kohortpay.contract.call;

import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import com.kohortpay.contract.json.Json;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes two different values of any Java type that the client takes, so that the part of a request that depends on an
 * argument can be told from the rest. The two have no first and no last character in common (except booleans).
 */
final class SampleValues {
  private static final List<Map.Entry<String, String>> PAIRS = List.of(
      Map.entry("\"q8q\"", "\"w9w\""), Map.entry("1501", "2702"), Map.entry("true", "false"), Map.entry("1.5", "2.7"),
      Map.entry("\"2021-07-22T10:00:00Z\"", "\"1999-11-05T12:30:00+01:00\""), Map.entry("\"2021-07-22\"", "\"1999-11-05\""),
      Map.entry("\"123e4567-e89b-42d3-a456-426614174000\"", "\"9f0c2f3a-1b2c-4d5e-8f90-0123456789ab\""));

  private SampleValues() {}

  /** Returns the first value. */
  static Object one(Type type) {
    return of(type, false);
  }

  /** Returns the second value. */
  static Object other(Type type) {
    return of(type, true);
  }

  private static Object of(Type type, boolean second) {
    Class<?> raw = JavaValues.raw(type);
    if (Model.class.isAssignableFrom(raw)) {
      return JavaValues.decoded(Json.tree(Map.of("sample", second ? "w9w" : "q8q")), type);
    } else if (OpenEnum.class.isAssignableFrom(raw)) {
      return OpenEnums.of(raw, value -> of(value, second));
    } else if (List.class.isAssignableFrom(raw)) {
      Object item = of(JavaValues.argument(type, 0), second);
      return List.of(item, item);
    } else if (Map.class.isAssignableFrom(raw)) {
      return Map.of("sample", of(JavaValues.argument(type, 1), second));
    }
    return scalar(type, second);
  }

  private static Object scalar(Type type, boolean second) {
    Stream<JsonNode> candidates = PAIRS.stream().map(pair -> Json.read(second ? pair.getValue() : pair.getKey()));
    return candidates.flatMap(json -> convert(json, type).stream()).findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no sample value of " + type));
  }

  private static Optional<Object> convert(JsonNode json, Type type) {
    try {
      return Optional.ofNullable(JavaValues.decoded(json, type));
    } catch (NotRepresentable e) {
      return Optional.empty();
    }
  }
}
