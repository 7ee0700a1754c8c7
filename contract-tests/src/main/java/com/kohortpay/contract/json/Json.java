package com.kohortpay.contract.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON as the tests read it: strictly, with every digit, and with another library than the client's. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @throws MalformedJsonException if the text is anything else, or names a property twice
   */
  public static JsonNode read(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw new MalformedJsonException("is empty");
      }
      return tree;
    } catch (JacksonException e) {
      // Not Jackson's own message: it quotes the text, which may be personal data.
      throw new MalformedJsonException(
          "is not well-formed JSON (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")");
    }
  }

  /** A Java value made of maps, lists, strings, numbers, booleans and nulls as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** What stands where there is no value. */
  public static JsonNode absent() {
    return MissingNode.getInstance();
  }

  /** What kind of JSON value this is, as OpenAPI calls it; {@code absent} if there is none. */
  public static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING, BINARY -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case NULL -> "null";
      case MISSING, POJO -> "absent";
    };
  }

  /** Text that is no JSON value. The message says what it is instead, and never quotes it. */
  public static final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
      super(message);
    }
  }
}
