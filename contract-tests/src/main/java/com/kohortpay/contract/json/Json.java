package com.kohortpay.contract.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads JSON strictly, with every digit, and with another library than the client's. */
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
   * @throws MalformedJsonException if the string is anything else, names a property twice, or is beyond Jackson's limits, such as a depth of 500
   */
  public static JsonNode read(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw new MalformedJsonException("is empty");
      }
      return tree;
    } catch (JacksonException e) {
      // Not Jackson's own message: it quotes the string, which may be personal data.
      TokenStreamLocation at = e.getLocation();
      throw new MalformedJsonException(at == null ? "is nested too deeply, or has a number with too many digits, to be read"
          : "is not well-formed JSON (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
    }
  }

  /** Returns a Java value made of maps, lists, strings, numbers, booleans and nulls as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Returns what stands where there is no value. */
  public static JsonNode absent() {
    return MissingNode.getInstance();
  }

  /** Returns the type of a JSON value, as OpenAPI calls it; {@code absent} if there is none. */
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

  /** Thrown for a string that is not a JSON value. The message never quotes it. */
  public static final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
      super(message);
    }
  }
}
