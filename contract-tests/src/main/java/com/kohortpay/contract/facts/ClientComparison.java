package com.kohortpay.contract.facts;

import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import com.kohortpay.contract.call.ClientMethod;
import com.kohortpay.contract.call.OperationMethods;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Node;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares the compiled client with a contract, fact by fact and independently of the templates: by reflection on its
 * public API, and by what it does with values made for the purpose. Sends nothing.
 */
public final class ClientComparison {
  private final Contract contract;
  private final Differences differences = new Differences();
  private final TypeComparison types = new TypeComparison(differences);
  private final ValueProbes sent;
  private final ValueProbes returned;
  private final Predicate<Schema> included;
  private final Set<Class<?>> compared = new HashSet<>();

  private ClientComparison(Contract contract, EcmaPatterns patterns, Predicate<Schema> included) {
    this.contract = contract;
    this.included = included;
    this.sent = new ValueProbes(patterns, Side.SENT);
    this.returned = new ValueProbes(patterns, Side.RETURNED);
  }

  /** Returns each statement of the contract that the client does not carry, or carries otherwise. */
  public static List<Difference> compare(Contract contract, EcmaPatterns patterns) {
    return compare(contract, patterns, schema -> true);
  }

  /** Leaves out the classes of schemas that are not included; operations are always compared. */
  static List<Difference> compare(Contract contract, EcmaPatterns patterns, Predicate<Schema> included) {
    ClientComparison comparison = new ClientComparison(contract, patterns, included);
    comparison.server();
    comparison.operations();
    comparison.reached();
    comparison.components();
    comparison.reached();
    return comparison.differences.toList();
  }

  private void server() {
    ServerComparison.compare(contract, differences);
  }

  private void operations() {
    List<ClientMethod> left = new ArrayList<>(ClientMethod.all());
    Map<Operation, List<ClientMethod>> found = new LinkedHashMap<>();
    for (Operation operation : contract.operations()) {
      String line = OperationMethods.line(operation);
      found.put(operation, left.stream().filter(method -> method.sends().equals(line)).toList());
      left.removeAll(found.get(operation));
    }
    found.forEach((operation, methods) -> {
      List<ClientMethod> sending = methods.isEmpty() ? sendingOtherwise(operation, left) : methods;
      if (!sending.isEmpty()) {
        new OperationComparison(operation, sending, types, sent, differences).compare();
      }
    });
    left.forEach(method -> differences.add(Fact.OPERATION, method.toString(),
        "sends " + method.sends() + ", which is not an operation of the contract", contract.root().at("paths")));
  }

  /** Returns the methods that are named after an operation and send something else. */
  private List<ClientMethod> sendingOtherwise(Operation operation, List<ClientMethod> left) {
    List<ClientMethod> named = left.stream().filter(method -> OperationComparison.isNamedAfter(method, operation)).toList();
    left.removeAll(named);
    if (named.isEmpty()) {
      differences.add(Fact.OPERATION, operation.id(), "no method of the client sends " + OperationMethods.line(operation),
          operation.node());
    } else {
      String sent = named.get(0).sends();
      String path = OperationMethods.line(operation).replaceFirst("^\\w+ ", "");
      if (!sent.isEmpty()) {
        differences.add(sent.endsWith(" " + path) ? Fact.HTTP_METHOD : Fact.PATH, operation.id(),
            "the client sends " + sent + ", not " + OperationMethods.line(operation), operation.node());
      }
    }
    return named;
  }

  /** Compares the classes that have been met so far, and those that they lead to. */
  private void reached() {
    for (boolean more = true; more; ) {
      more = false;
      for (Map.Entry<Class<?>, Schema> each : types.classes().entrySet()) {
        if (compared.add(each.getKey())) {
          more = true;
          if (included.test(each.getValue())) {
            compare(each.getKey(), each.getValue());
          }
        }
      }
    }
  }

  private void compare(Class<?> type, Schema schema) {
    if (OpenEnum.class.isAssignableFrom(type)) {
      EnumComparison.compare(schema, type, differences);
    } else {
      new ModelComparison(schema, type.asSubclass(Model.class), types, sent, returned, differences).compare();
    }
  }

  /** Components that no operation sends or returns on success, such as those of errors. */
  private void components() {
    Map<Class<?>, Schema> met = types.classes();
    Set<String> pointers = new HashSet<>();
    met.values().forEach(schema -> pointers.add(schema.node().pointer()));
    for (Map.Entry<String, Node> each : contract.root().at("components", "schemas").fields().entrySet()) {
      Schema schema = new Schema(each.getValue());
      if (pointers.contains(schema.node().pointer()) || !(schema.isEnum() || !schema.properties().isEmpty())) {
        continue;
      }
      Optional<Class<?>> type = ClientClasses.named(each.getKey());
      if (type.isEmpty()) {
        differences.add(Fact.SCHEMA, each.getKey(), "the client has no class for it", each.getValue());
      } else {
        types.compare(Fact.SCHEMA, each.getKey(), schema, type.get());
      }
    }
  }
}
