package com.kohortpay.contract.call;

import com.kohortpay.client.model.Model;
import com.kohortpay.contract.spec.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Builds bodies as a program does: with the models' builders, which refuse what the contract does not allow. */
public final class BuilderCalls {
  private BuilderCalls() {}

  /**
   * Builds the body of an operation, and throws what the builders throw. A list or a map has no builder: what the method
   * throws that would send it is thrown then.
   *
   * @throws NotRepresentable if Java's types do not allow the attempt
   */
  public static Object body(Operation operation, JsonNode json) {
    OperationMethods methods = OperationMethods.of(operation);
    Object body = JavaValues.built(json, methods.bodyType());
    if (!(body instanceof Model)) {
      methods.refusal(body).ifPresent(Reflection::rethrow);
    }
    return body;
  }

  static Model build(JsonNode json, Class<? extends Model> type) {
    GeneratedModel model = GeneratedModel.of(type);
    Object builder = model.builder();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      set(model, builder, entry.getKey(), entry.getValue());
    }
    return model.build(builder);
  }

  private static void set(GeneratedModel model, Object builder, String property, JsonNode json) {
    Optional<Method> setter = model.setter(property);
    if (setter.isPresent()) {
      Type type = setter.get().getGenericParameterTypes()[0];
      Reflection.invoke(setter.get(), builder, JavaValues.built(json, type));
    } else {
      model.additionalProperty(builder, property, JavaValues.built(json, Object.class));
    }
  }
}
