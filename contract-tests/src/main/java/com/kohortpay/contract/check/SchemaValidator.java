package com.kohortpay.contract.check;

import com.kohortpay.contract.check.Violation.Kind;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.EcmaRegex;
import com.kohortpay.contract.spec.Schema;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Validates JSON against the schemas of a contract, with networknt's validator and its OpenAPI 3.0 dialect, which shares no
 * code with Prism's AJV or with the client.
 */
final class SchemaValidator {
  private static final String CONTRACT = "urn:contract";
  // The dialect leaves the two sizes of numbers unchecked, and knows by heart which top-level domains there are.
  private static final Dialect DIALECT = Dialect.builder(Dialects.getOpenApi30())
      .format(new Email())
      .format(new Bits("int32", Integer.MIN_VALUE, Integer.MAX_VALUE))
      .format(new Bits("int64", Long.MIN_VALUE, Long.MAX_VALUE))
      .build();

  /** The contract as a whole. To ask the registry for each of its schemas would read all of it again each time, and keep it. */
  private final com.networknt.schema.Schema document;
  private final Map<String, com.networknt.schema.Schema> schemas = new ConcurrentHashMap<>();

  SchemaValidator(Contract contract) {
    SchemaRegistryConfig config = SchemaRegistryConfig.builder()
        .formatAssertionsEnabled(true).pathType(PathType.JSON_PATH).regularExpressionFactory(new EcmaRegex()).build();
    String text = contract.root().json().toString();
    document = SchemaRegistry.withDialect(DIALECT, builder ->
        builder.schemaRegistryConfig(config).schemas(Map.of(CONTRACT, text))).getSchema(SchemaLocation.of(CONTRACT));
  }

  private com.networknt.schema.Schema compiled(Schema schema) {
    return schemas.computeIfAbsent(schema.node().pointer(), pointer ->
        document.getSubSchema(SchemaLocation.of(CONTRACT + "#" + pointer).getFragment()));
  }

  /** Returns what is wrong with a value that a client sends, which must not carry what is {@code readOnly}. */
  List<Violation> request(Kind kind, Location location, Schema schema, JsonNode value) {
    return validate(kind, location, schema, value, true);
  }

  /** Returns what is wrong with a value that a server sends, which must not carry what is {@code writeOnly}. */
  List<Violation> response(Kind kind, Location location, Schema schema, JsonNode value) {
    return validate(kind, location, schema, value, false);
  }

  private List<Violation> validate(Kind kind, Location location, Schema schema, JsonNode value, boolean request) {
    List<Violation> violations = new ArrayList<>();
    if (!schema.node().exists()) {
      return violations;
    }
    try {
      compiled(schema)
          .validate(value, context -> context.executionConfig(mode -> {
            if (request) {
              mode.readOnly(true);
            } else {
              mode.writeOnly(true);
            }
          }))
          .forEach(error -> violations.add(new Violation(
              kind, location.at(path(error)), KeywordMessage.of(error), pointer(error.getSchemaLocation().getFragment()))));
    } catch (SchemaException e) {
      throw new ContractException("The schema " + schema + " cannot be used: " + e.getMessage(), e);
    }
    return violations;
  }

  /** Where a property is missing, or is one too many, the place of that property. */
  private static JsonPath path(Error error) {
    JsonPath path = JsonPath.ROOT;
    NodePath location = error.getInstanceLocation();
    for (int i = 0; i < location.getNameCount(); i++) {
      path = location.getElement(i) instanceof Integer index ? path.item(index) : path.property(location.getName(i));
    }
    return error.getProperty() == null ? path : path.property(error.getProperty());
  }

  private static String pointer(NodePath fragment) {
    JsonPointer pointer = JsonPointer.empty();
    for (int i = 0; i < fragment.getNameCount(); i++) {
      pointer = pointer.appendProperty(fragment.getName(i));
    }
    return pointer.toString();
  }

  /** Accepts what browsers and Prism take for an e-mail address, of any domain. */
  private record Email() implements Format {
    private static final Pattern ADDRESS = Pattern.compile(
        "[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", Pattern.CASE_INSENSITIVE);

    @Override
    public String getName() {
      return "email";
    }

    @Override
    public String getMessageKey() {
      return "format.email";
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
      return !value.isString() || ADDRESS.matcher(value.asString()).matches();
    }
  }

  /** Accepts integers that fit a number of bits. Anything else is left to {@code type}. */
  private record Bits(String name, long min, long max) implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
      return !value.isIntegralNumber()
          || (value.canConvertToLong() && value.longValue() >= min && value.longValue() <= max);
    }
  }
}
