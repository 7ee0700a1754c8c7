package com.kohortpay.contract.redact;

import com.kohortpay.contract.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Writes a body with types in place of its values, for people to read. */
final class BodyOutline {
  private static final int DEPTH = 8;

  private final Redactor redactor;

  BodyOutline(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * Returns the outline of a body.
   *
   * @param json reads the body, if it is JSON
   */
  String of(String body, Supplier<JsonNode> json) {
    if (body == null || body.isEmpty()) {
      return "none";
    }
    try {
      return of(json.get(), "");
    } catch (Json.MalformedJsonException e) {
      return "not JSON, " + body.length() + " characters";
    }
  }

  private String of(JsonNode value, String indent) {
    if (!value.isContainer()) {
      return Json.type(value);
    }
    if (value.isEmpty()) {
      return value.isObject() ? "{}" : "[]";
    }
    if (indent.length() >= 2 * DEPTH) {
      return value.isObject() ? "{" + Redactor.HIDDEN + "}" : "[" + Redactor.HIDDEN + "]";
    }
    Map<String, Integer> lines = new LinkedHashMap<>();
    if (value.isObject()) {
      value.properties().forEach(property -> lines.merge(
          redactor.name(property.getKey()) + ": " + of(property.getValue(), indent + "  "), 1, Integer::sum));
      return block("{", lines, indent, "}");
    }
    value.forEach(item -> lines.merge(of(item, indent + "  "), 1, Integer::sum));
    return block("[", lines, indent, "]");
  }

  private static String block(String open, Map<String, Integer> lines, String indent, String close) {
    StringBuilder block = new StringBuilder(open);
    lines.forEach((line, times) ->
        block.append('\n').append(indent).append("  ").append(line).append(times > 1 ? "  × " + times : ""));
    return block.append('\n').append(indent).append(close).toString();
  }
}
