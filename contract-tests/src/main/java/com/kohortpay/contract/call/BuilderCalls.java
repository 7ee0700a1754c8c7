package com.kohortpay.contract.call;

import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import com.kohortpay.contract.spec.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Builds bodies as a program does: with the models' builders, which refuse what the contract does not allow. */
public final class BuilderCalls {
  private BuilderCalls() {}

  /** Java's types have no way to say it: the compiler, or a class of the JDK, refuses it before the builder is asked. */
  public static final class NotSayable extends Exception {
    private static final long serialVersionUID = 1L;

    NotSayable(JsonNode json, Class<?> type) {
      super("no " + type.getSimpleName() + " says " + json.getNodeType().toString().toLowerCase());
    }
  }

  /**
   * Builds the body of an operation. Throws what the builder throws.
   *
   * @throws NotSayable if Java's types do not allow the attempt
   */
  public static Object body(Operation operation, JsonNode json) throws NotSayable {
    return value(json, OperationMethods.of(operation).bodyType());
  }

  private static Object value(JsonNode json, Type type) throws NotSayable {
    Class<?> raw = JavaValues.raw(type);
    if (json.isNull()) {
      return null;
    } else if (Model.class.isAssignableFrom(raw)) {
      return model(object(json, raw), raw);
    } else if (OpenEnum.class.isAssignableFrom(raw)) {
      return constant(json, raw);
    } else if (List.class.isAssignableFrom(raw)) {
      if (!json.isArray()) {
        throw new NotSayable(json, raw);
      }
      List<Object> list = new ArrayList<>();
      for (JsonNode item : json) {
        list.add(value(item, JavaValues.argument(type, 0)));
      }
      return list;
    } else if (Map.class.isAssignableFrom(raw)) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : object(json, raw).properties()) {
        map.put(entry.getKey(), value(entry.getValue(), JavaValues.argument(type, 1)));
      }
      return map;
    }
    return raw == Object.class ? JavaValues.of(json, Object.class) : scalar(json, raw);
  }

  private static Object model(JsonNode json, Class<?> type) throws NotSayable {
    Object builder = call(method(type, "builder", 0).orElseThrow(), null);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      Optional<Method> setter = setter(builder.getClass(), entry.getKey());
      if (setter.isPresent()) {
        call(setter.get(), builder, value(entry.getValue(), setter.get().getGenericParameterTypes()[0]));
      } else {
        call(method(builder.getClass(), "additionalProperty", 2).orElseThrow(), builder,
            entry.getKey(), JavaValues.of(entry.getValue(), Object.class));
      }
    }
    return call(method(builder.getClass(), "build", 0).orElseThrow(), builder);
  }

  private static Object constant(JsonNode json, Class<?> type) throws NotSayable {
    Method of = method(type, "of", 1).orElseThrow();
    return call(of, null, scalar(json, of.getParameterTypes()[0]));
  }

  private static Object scalar(JsonNode json, Class<?> type) throws NotSayable {
    boolean sayable = type == Long.class || type == long.class ? json.isIntegralNumber() && json.canConvertToLong()
        : type == BigDecimal.class ? json.isNumber()
        : type == Boolean.class ? json.isBoolean()
        : json.isString();
    if (!sayable) {
      throw new NotSayable(json, type);
    }
    try {
      return JavaValues.of(json, type);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new NotSayable(json, type);
    }
  }

  private static JsonNode object(JsonNode json, Class<?> type) throws NotSayable {
    if (!json.isObject()) {
      throw new NotSayable(json, type);
    }
    return json;
  }

  /** {@code deletedAt} is {@code deletedAt}, {@code display-name} is {@code displayName}, {@code class} gets something put before it. */
  private static Optional<Method> setter(Class<?> builder, String property) {
    String name = GeneratedModels.letters(property);
    List<Method> setters = Arrays.stream(builder.getMethods())
        .filter(each -> each.getDeclaringClass() == builder && each.getParameterCount() == 1).toList();
    return setters.stream().filter(each -> GeneratedModels.letters(each.getName()).equals(name)).findFirst()
        .or(() -> setters.stream().filter(each -> GeneratedModels.letters(each.getName()).endsWith(name)).findFirst());
  }

  private static Optional<Method> method(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(each -> each.getName().equals(name) && each.getParameterCount() == parameters && !each.isBridge()).findFirst();
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }
}
