package com.kohortpay.contract.spec;

import com.kohortpay.contract.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/**
 * An OpenAPI 3.0 contract: its operations, and the tree they were read from. Kept as a plain tree, not as swagger-parser's
 * objects: those drop the null of an example and turn its dates into others.
 */
public final class Contract {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final String name;
  private final Node root;
  private final List<Operation> operations;

  private Contract(String name, JsonNode tree) {
    this.name = name;
    this.root = Node.root(tree);
    if (!root.text("openapi", "").startsWith("3.0")) {
      throw new ContractException(name + " is not an OpenAPI 3.0 contract: it must begin with \"openapi: 3.0.3\"");
    }
    try {
      this.operations = readOperations(root);
    } catch (ContractException e) {
      throw new ContractException(name + ": " + e.getMessage(), e);
    }
    if (operations.isEmpty()) {
      throw new ContractException(name + " has no operations");
    }
  }

  /** Reads a contract from YAML or JSON. */
  public static Contract read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ContractException("Cannot read the contract " + file + ": " + e, e);
    }
  }

  /**
   * Reads a contract from text.
   *
   * @param name what messages call it
   */
  public static Contract parse(String name, String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setSchema(new EveryDigit()).setAllowDuplicateKeys(false).build();
    try {
      return new Contract(name, Json.tree(new Load(settings).loadFromString(yaml)));
    } catch (YamlEngineException | NumberFormatException e) { // .inf and .nan are no JSON
      throw new ContractException(name + " is not valid YAML: " + e.getMessage(), e);
    }
  }

  /**
   * A contract that is in memory already.
   *
   * @param name what messages call it
   */
  public static Contract of(String name, JsonNode tree) {
    return new Contract(name, tree);
  }

  /** The place everything else is below. */
  public Node root() {
    return root;
  }

  /** Every operation, in the order in which they stand in the contract. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operation with this {@code operationId}. */
  public Operation operation(String id) {
    return operations.stream().filter(operation -> operation.id().equals(id)).findFirst()
        .orElseThrow(() -> new ContractException(name + " has no operation " + id));
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<Operation> readOperations(Node root) {
    List<Operation> operations = new ArrayList<>();
    root.at("paths").fields().forEach((path, item) -> item.fields().forEach((method, node) -> {
      if (METHODS.contains(method)) {
        operations.add(Operation.read(root, path, item, method, node));
      }
    }));
    return List.copyOf(operations);
  }

  /** YAML as Prism and openapi-generator read it ({@code ~} is null, {@code 2021-07-22} a text), but for the numbers. */
  private static final class EveryDigit extends CoreSchema {
    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      Map<Tag, ConstructNode> constructors = new HashMap<>(super.getSchemaTagConstructors());
      constructors.put(Tag.FLOAT, node -> new BigDecimal(((ScalarNode) node).getValue()));
      return constructors;
    }
  }
}
