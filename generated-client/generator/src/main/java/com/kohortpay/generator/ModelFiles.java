package com.kohortpay.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The class of each schema: a model or an open enum. */
final class ModelFiles {
  /** Everything that the template of models prints. */
  record ModelView(String name, String adapters, List<String> doc, List<PropertyView> properties, boolean closed,
      Integer minProperties, Integer maxProperties) {}

  record PropertyView(String name, String literal, String getter, List<String> doc, String setterDoc, String nullDoc, boolean deprecated,
      JavaType type, boolean nullable, boolean required, boolean readOnly, boolean writeOnly, String rules) {
    public String javaType() {
      return type.name();
    }

    public String nullableType() {
      return type.name(true);
    }

    public String parameterType() {
      return type.name(nullable);
    }

    public String adapter() {
      return type.adapter();
    }
  }

  record EnumView(String name, String adapters, List<String> doc, JavaType type, List<ConstantView> constants) {
    public String enumName() {
      return name;
    }

    public boolean string() {
      return type.name().equals("«java.lang.String»");
    }

    public String javaType() {
      return type.name();
    }

    public String adapter() {
      return type.adapter();
    }
  }

  record ConstantView(String name, String literal, String doc) {}

  record AdaptersView(String className, List<ClassView> classes) {}

  record ClassView(String name, String adapter) {}

  private final Contract contract;
  private final Types types;
  private final RuleCode rules;
  private final String packageName;
  private final String adapters;

  /**
   * Takes what it needs of the contract.
   *
   * @param adapters the name of the class that lists all others
   */
  ModelFiles(Contract contract, Types types, String packageName, String adapters) {
    this.contract = contract;
    this.types = types;
    this.rules = new RuleCode(contract);
    this.packageName = packageName;
    this.adapters = adapters;
  }

  /** Returns a file for each class that has been asked for, and the list of all. */
  List<JavaFile> files() {
    List<JavaFile> files = new ArrayList<>();
    Set<String> done = new HashSet<>();
    // The properties of one class may ask for more.
    for (List<String> more = more(done); !more.isEmpty(); more = more(done)) {
      for (String name : more) {
        Schema schema = types.classes().get(name);
        boolean isEnum = schema.isEnum();
        files.add(file(name, isEnum ? "enum" : "model", isEnum ? enumView(name, schema) : modelView(name, schema)));
        done.add(name);
      }
    }
    List<ClassView> classes = done.stream().sorted()
        .map(name -> new ClassView(name, JavaType.adapter(name, types.classes().get(name).isEnum()))).toList();
    files.add(new JavaFile(packageName, adapters, "adapters", new AdaptersView(adapters, classes), done));
    return files;
  }

  private List<String> more(Set<String> done) {
    return types.classes().keySet().stream().filter(name -> !done.contains(name)).toList();
  }

  private JavaFile file(String name, String template, Object view) {
    return new JavaFile(packageName, name, template, view, Set.of(name, "Adapter", "Builder"));
  }

  private ModelView modelView(String name, Schema schema) {
    List<PropertyView> properties = new ArrayList<>();
    Set<String> taken = Names.none();
    Set<String> getters = Names.none();
    Set<String> required = schema.required();
    schema.properties().forEach((property, node) ->
        properties.add(property(name, property, node, required.contains(property), taken, getters)));
    return new ModelView(name, adapters, doc(schema, name), properties, schema.isClosed(),
        bound(schema, "minProperties"), bound(schema, "maxProperties"));
  }

  private static Integer bound(Schema schema, String keyword) {
    return schema.members().stream().filter(member -> member.path(keyword).isNumber())
        .map(member -> RuleCode.count(member, keyword))
        .reduce((a, b) -> keyword.startsWith("min") ? Math.max(a, b) : Math.min(a, b)).orElse(null);
  }

  private PropertyView property(String model, String property, JsonNode node, boolean required, Set<String> taken, Set<String> getters) {
    Schema schema = new Schema(contract, node);
    String name = Names.unique(Names.variable(property), taken);
    String getter = Names.unique(Names.getter(name), getters);
    boolean nullable = schema.isNullable();
    return new PropertyView(name, Literals.of(property), getter, doc(schema, property),
        nullable ? "null is sent as null" : "not null",
        "the value, or null if it is " + (nullable ? "null, absent or, against the contract, of another type"
            : required ? "absent, null or of another type, each of which violates the contract"
            : "absent or, against the contract, null or of another type"),
        schema.is("deprecated"), types.of(node, model + Names.type(property)), nullable, required,
        schema.is("readOnly"), schema.is("writeOnly"), rules.of(node));
  }

  private EnumView enumView(String name, Schema schema) {
    boolean number = schema.type().equals("integer") || schema.type().equals("number");
    JavaType type = switch (schema.type()) {
      case "boolean" -> JavaType.scalar("java.lang.Boolean");
      case "integer" -> JavaType.scalar("java.lang.Long");
      case "number" -> JavaType.scalar("java.math.BigDecimal");
      default -> JavaType.scalar("java.lang.String");
    };
    Set<String> taken = Names.none();
    Map<String, JsonNode> descriptions = Contract.fields(schema.node.path("x-enum-descriptions"));
    List<ConstantView> constants = schema.enumValues().stream().map(value -> {
      String text = text(value);
      return new ConstantView(Names.unique(Names.constant(text, number), taken), literal(value, schema.type()),
          descriptions.containsKey(text) ? JavadocText.sentence(descriptions.get(text).asText())
              : "The value <code>" + JavadocText.line(text) + "</code>.");
    }).toList();
    return new EnumView(name, adapters, doc(schema, name), type, constants);
  }

  private static String text(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toString() : value.asText();
  }

  private static String literal(JsonNode value, String type) {
    return switch (type) {
      case "boolean" -> value.asBoolean() ? "true" : "false";
      case "integer" -> value.decimalValue().longValueExact() + "L";
      case "number" -> "new «java.math.BigDecimal»(" + Literals.of(text(value)) + ")";
      default -> Literals.of(value.asText());
    };
  }

  private static List<String> doc(Schema schema, String name) {
    return JavadocText.paragraphs(schema.description(), name);
  }
}
