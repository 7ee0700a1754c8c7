package com.kohortpay.contract.check;

import com.kohortpay.contract.json.Json;
import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/**
 * Says what is wrong with a value by the keyword of the schema that it violates. Not the validator's own words: some of those
 * quote the value, and they change with its version. What stands in the contract may be quoted.
 */
final class KeywordMessage {
  private KeywordMessage() {}

  static String of(Error error) {
    JsonNode limit = error.getSchemaNode();
    String found = error.getInstanceNode() == null ? "absent" : Json.type(error.getInstanceNode());
    return switch (error.getKeyword()) {
      case "type" -> "expected " + text(limit) + ", found " + found;
      case "nullable" -> "must not be null";
      case "enum" -> found.equals("string") ? "is not one of " + text(limit) : "expected one of " + text(limit) + ", found " + found;
      case "format" -> "is not a valid " + text(limit);
      case "pattern" -> "does not match the pattern " + text(limit);
      case "minLength", "minItems", "minProperties" -> "has fewer " + counted(error) + " than " + error.getKeyword() + " " + text(limit);
      case "maxLength", "maxItems", "maxProperties" -> "has more " + counted(error) + " than " + error.getKeyword() + " " + text(limit);
      case "minimum" -> "is below the minimum of " + text(limit);
      case "maximum" -> "is above the maximum of " + text(limit);
      case "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> "violates " + error.getKeyword() + " " + text(limit);
      case "uniqueItems" -> "has two equal items";
      case "required" -> "is required but absent";
      case "additionalProperties" -> "is not documented, and no other properties are allowed";
      case "readOnly" -> "is readOnly: a request must not contain it";
      case "writeOnly" -> "is writeOnly: a response must not contain it";
      case "oneOf" -> "does not match exactly one of the schemas in oneOf";
      case "anyOf" -> "matches none of the schemas in anyOf";
      case "not" -> "matches the schema in not";
      default -> "violates " + error.getKeyword();
    };
  }

  private static String counted(Error error) {
    return switch (error.getKeyword()) {
      case "minLength", "maxLength" -> "characters";
      case "minItems", "maxItems" -> "items";
      default -> "properties";
    };
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }
}
