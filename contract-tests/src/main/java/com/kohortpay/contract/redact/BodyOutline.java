package com.kohortpay.contract.redact;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A body with types in place of its values, for people to read. */
final class BodyOutline {
  private static final int DEPTH = 8;

  private BodyOutline() {}

  /**
   * The shape of a body.
   *
   * @param schema says which names are declared, and which are a map's keys
   */
  static String of(String body, Schema schema) {
    if (body == null || body.isEmpty()) {
      return "none";
    }
    try {
      return of(Json.read(body), schema, "");
    } catch (Json.MalformedJsonException e) {
      return "no JSON, " + body.length() + " characters";
    }
  }

  private static String of(JsonNode value, Schema schema, String indent) {
    if (!value.isContainer()) {
      return Json.type(value);
    }
    if (value.isEmpty()) {
      return value.isObject() ? "{}" : "[]";
    }
    if (indent.length() >= 2 * DEPTH) {
      return value.isObject() ? "{" + NameMask.HIDDEN + "}" : "[" + NameMask.HIDDEN + "]";
    }
    return value.isObject() ? object(value, schema, indent) : array(value, schema, indent);
  }

  private static String object(JsonNode object, Schema schema, String indent) {
    Map<String, Schema> declared = schema.properties();
    boolean isMap = declared.isEmpty() && schema.node().exists();
    Map<String, Integer> lines = new LinkedHashMap<>();
    object.properties().forEach(property -> {
      String name = property.getKey();
      String shown = declared.containsKey(name) ? name : isMap ? NameMask.HIDDEN : NameMask.name(name);
      lines.merge(shown + ": " + of(property.getValue(), schema.property(name), indent + "  "), 1, Integer::sum);
    });
    return block("{", lines, indent, "}");
  }

  private static String array(JsonNode array, Schema schema, String indent) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    array.forEach(item -> lines.merge(of(item, schema.items(), indent + "  "), 1, Integer::sum));
    return block("[", lines, indent, "]");
  }

  private static String block(String open, Map<String, Integer> lines, String indent, String close) {
    StringBuilder block = new StringBuilder(open);
    lines.forEach((line, times) ->
        block.append('\n').append(indent).append("  ").append(line).append(times > 1 ? "  × " + times : ""));
    return block.append('\n').append(indent).append(close).toString();
  }
}
