package com.kohortpay.contract.spec;

import com.kohortpay.contract.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An example made from a schema, for contracts that give none: its own, else the least that is valid. */
final class MadeExample {
  private static final Map<String, String> BY_FORMAT = Map.of(
      "date-time", "2021-07-22T00:00:00.000Z", "date", "2021-07-22", "email", "someone@example.com",
      "uuid", "123e4567-e89b-42d3-a456-426614174000", "uri", "https://example.com/", "hostname", "example.com",
      "ipv4", "192.0.2.1", "ipv6", "2001:db8::1", "byte", "YQ==");

  private MadeExample() {}

  static JsonNode of(Schema schema) {
    for (String keyword : List.of("example", "default")) {
      if (schema.part(keyword).isPresent()) {
        return schema.part(keyword).get().json().get(keyword);
      }
    }
    if (schema.isEnum()) {
      return schema.part("enum").orElseThrow().json().get("enum").get(0);
    }
    return switch (schema.type()) {
      case "object" -> {
        Map<String, JsonNode> object = new LinkedHashMap<>();
        schema.required().forEach(name -> object.put(name, of(schema.property(name))));
        yield Json.tree(object);
      }
      case "array" -> Json.tree(schema.part("minItems").isPresent() ? List.of(of(schema.items())) : List.of());
      case "integer", "number" -> Json.tree(schema.part("minimum").map(part -> part.json().get("minimum").asInt() + 1).orElse(1));
      case "boolean" -> Json.tree(true);
      default -> Json.tree(text(schema));
    };
  }

  private static String text(Schema schema) {
    int length = schema.part("minLength").map(part -> part.json().get("minLength").asInt()).orElse(1);
    return BY_FORMAT.getOrDefault(schema.format(), "x".repeat(Math.max(1, length)));
  }
}
