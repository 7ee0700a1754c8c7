package com.kohortpay.contract.client;

import com.kohortpay.contract.Content;
import com.kohortpay.contract.Example;
import com.kohortpay.contract.Json;
import com.kohortpay.contract.Operation;
import com.kohortpay.contract.RequestBody;
import com.kohortpay.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies that break an operation's schema, each in one way. Prism stops validating, without a word, when it cannot compile
 * a schema: these are its canaries.
 */
public final class InvalidBodies {
  private InvalidBodies() {}

  /**
   * An invalid body.
   *
   * @param name what is wrong with it
   */
  public record Invalid(String name, String body) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** None if the operation takes no JSON, or any JSON. */
  public static List<Invalid> of(Operation operation) {
    List<Invalid> bodies = new ArrayList<>();
    operation.requestBody().flatMap(RequestBody::json).map(Content::schema).ifPresent(schema -> {
      if (operation.requestBody().get().required()) {
        bodies.add(new Invalid("no body", ""));
      }
      if (!schema.type().isEmpty()) {
        bodies.add(new Invalid("wrong type", wrong(schema).toString()));
      }
      for (Example example : Arguments.bodies(operation)) {
        if (example.value() instanceof ObjectNode valid) {
          properties(schema, valid, bodies);
          break;
        }
      }
    });
    return bodies;
  }

  private static void properties(Schema schema, ObjectNode valid, List<Invalid> bodies) {
    for (String name : schema.required()) {
      ObjectNode body = valid.deepCopy();
      body.remove(name);
      bodies.add(new Invalid(name + " missing", body.toString()));
    }
    schema.properties().forEach((name, property) -> {
      if (!property.type().isEmpty()) {
        ObjectNode body = valid.deepCopy();
        body.set(name, wrong(property));
        bodies.add(new Invalid(name + " of wrong type", body.toString()));
      }
    });
  }

  private static JsonNode wrong(Schema schema) {
    return schema.type().equals("string") ? Json.tree(Map.of("no", "string")) : Json.tree("no " + schema.type());
  }
}
