package com.kohortpay.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The Java type of each schema, and the classes that are generated for schemas. */
final class Types {
  private final Contract contract;
  private final String modelPackage;
  private final String classSuffix;
  private final Set<String> taken = Names.none();
  private final Map<String, String> ofComponents = new HashMap<>();
  private final Map<JsonNode, String> ofInlineSchemas = new java.util.IdentityHashMap<>();
  private final Map<String, Schema> classes = new LinkedHashMap<>();

  Types(Contract contract, String modelPackage) {
    this(contract, modelPackage, "");
  }

  /**
   * Finds the classes of a contract.
   *
   * @param classSuffix what each class name ends with
   */
  Types(Contract contract, String modelPackage, String classSuffix) {
    this.contract = contract;
    this.modelPackage = modelPackage;
    this.classSuffix = classSuffix;
    contract.components("schemas").forEach((name, node) -> {
      Schema schema = new Schema(contract, node);
      if (isClass(schema) && !node.has("$ref")) {
        String className = Names.unique(Names.type(name), taken) + classSuffix;
        ofComponents.put(name, className);
        classes.put(className, schema);
      }
    });
  }

  /** Returns the schema of each class. More are added while types are asked for. */
  Map<String, Schema> classes() {
    return classes;
  }

  /**
   * Returns the type of a schema.
   *
   * @param place what a class is named after if the schema is not among the components
   */
  JavaType of(JsonNode node, String place) {
    if (node == null) {
      return JavaType.ANYTHING;
    }
    Schema schema = new Schema(contract, node);
    if (isClass(schema)) {
      return JavaType.generated(modelPackage + "." + className(node, schema, place), schema.isEnum());
    }
    String type = schema.type() == null ? "" : schema.type();
    return switch (type) {
      case "array" -> JavaType.list(of(schema.items(), place + "Item"), isNullable(schema.items()));
      case "object" -> JavaType.map(of(schema.values(), place + "Value"), isNullable(schema.values()));
      case "boolean" -> JavaType.scalar("java.lang.Boolean");
      case "integer" -> JavaType.scalar("java.lang.Long"); // whole, whatever the size
      case "number" -> JavaType.scalar("java.math.BigDecimal"); // keeps every digit
      case "string" -> JavaType.scalar(ofFormat(schema.format()));
      default -> JavaType.ANYTHING;
    };
  }

  /** Base64 and files stay strings: arrays of bytes are mutable. */
  private static String ofFormat(String format) {
    return switch (format) {
      case "date-time" -> "java.time.OffsetDateTime";
      case "date" -> "java.time.LocalDate";
      case "uuid" -> "java.util.UUID";
      case "uri" -> "java.net.URI";
      default -> "java.lang.String";
    };
  }

  private boolean isNullable(JsonNode node) {
    return node == null || new Schema(contract, node).isNullable();
  }

  static boolean isClass(Schema schema) {
    return schema.isModel() || schema.isEnum();
  }

  private String className(JsonNode node, Schema schema, String place) {
    String component = ofComponents.get(Contract.schemaName(node));
    if (component != null) {
      return component;
    }
    JsonNode alias = schema.alias();
    if (alias != null) {
      JsonNode target = node.has("$ref") ? contract.resolve(node) : alias;
      return className(target, new Schema(contract, target), place);
    }
    String known = ofInlineSchemas.get(node);
    if (known != null) {
      return known;
    }
    String className = Names.unique(Names.type(place), taken) + classSuffix;
    ofInlineSchemas.put(node, className);
    classes.put(className, schema);
    return className;
  }
}
