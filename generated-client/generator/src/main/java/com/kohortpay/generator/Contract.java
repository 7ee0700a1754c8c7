package com.kohortpay.generator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contract as it is written: every string and every digit. The model that openapi-generator parses has lost some of both.
 */
final class Contract {
  private final JsonNode root;

  private Contract(JsonNode root) {
    this.root = root;
  }

  /** Reads JSON, or YAML whose scalars every version of YAML reads alike. */
  static Contract read(Path file) {
    ObjectMapper mapper = file.toString().endsWith(".json") ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
    mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    mapper.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    try {
      return new Contract(mapper.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode at(String... names) {
    JsonNode node = root;
    for (String name : names) {
      node = node.path(name);
    }
    return node;
  }

  /** Returns the components of a kind, such as {@code schemas}, by name. */
  Map<String, JsonNode> components(String kind) {
    return fields(at("components", kind));
  }

  /** Returns the node, or what it refers to by {@code $ref}, at any distance. */
  JsonNode resolve(JsonNode node) {
    JsonNode target = node;
    for (int followed = 0; target.has("$ref"); followed++) {
      String reference = target.get("$ref").asText();
      target = find(reference);
      if (target.isMissingNode() || followed > 100) {
        throw new IllegalArgumentException("The contract refers to " + reference + ", which it does not have.");
      }
    }
    return target;
  }

  /** Returns the name of the schema among the components that a node refers to, or null. */
  static String schemaName(JsonNode node) {
    String prefix = "#/components/schemas/";
    String reference = node.path("$ref").asText("");
    return reference.startsWith(prefix) ? unescape(reference.substring(prefix.length())) : null;
  }

  static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private JsonNode find(String reference) {
    if (!reference.startsWith("#/")) {
      return MissingNode.getInstance();
    }
    JsonNode node = root;
    for (String step : reference.substring(2).split("/", -1)) {
      node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(unescape(step));
    }
    return node;
  }

  private static String unescape(String step) {
    String decoded = step.contains("%") ? URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8) : step;
    return decoded.replace("~1", "/").replace("~0", "~");
  }
}
