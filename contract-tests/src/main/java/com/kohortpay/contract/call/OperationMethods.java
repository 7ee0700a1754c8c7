package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.spec.ContractException;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Parameter;
import com.kohortpay.contract.spec.PathTemplate;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import tools.jackson.databind.JsonNode;

/** The methods with which the generated client offers one operation, found by their Retrofit annotations. */
final class OperationMethods {
  /** By method and path: the search through all methods takes longer than a call does. */
  private static final Map<String, OperationMethods> FOUND = new ConcurrentHashMap<>();

  private final Method accessor;
  private final Map<CallStyle, Method> methods = new EnumMap<>(CallStyle.class);

  private OperationMethods(Method accessor) {
    this.accessor = accessor;
  }

  /**
   * Finds the operation among the interfaces that {@link KohortPay} gives access to.
   *
   * @throws ContractException if one of its three methods is missing
   */
  static OperationMethods of(Operation operation) {
    return FOUND.computeIfAbsent(
        operation.method() + " " + PathTemplate.shape(operation.path()), name -> find(operation));
  }

  private static OperationMethods find(Operation operation) {
    for (Method accessor : KohortPay.class.getMethods()) {
      OperationMethods found = new OperationMethods(accessor);
      if (accessor.getParameterCount() == 0 && accessor.getReturnType().isInterface()) {
        Stream.of(accessor.getReturnType().getMethods()).filter(method -> isMeant(method, operation))
            .forEach(method -> found.methods.put(style(method), method));
      }
      if (found.methods.size() == CallStyle.values().length) {
        return found;
      }
    }
    throw new ContractException("The client does not have the three methods of " + operation + " (" + operation.method()
        + " " + operation.path() + "). Was it generated from this contract? \"mvn verify\" does so.");
  }

  /** The Java type of the body. */
  Type bodyType() {
    Method method = methods.get(CallStyle.SYNC);
    for (int i = 0; i < method.getParameterCount(); i++) {
      if (Arrays.stream(method.getParameterAnnotations()[i]).anyMatch(Body.class::isInstance)) {
        return method.getGenericParameterTypes()[i];
      }
    }
    throw new ContractException(method + " takes no body");
  }

  /** What the method of this style returns for these arguments. Throws what that method throws. */
  Object invoke(KohortPay client, OperationCall call) throws Throwable {
    Method method = methods.get(call.style());
    Object[] values = new Object[method.getParameterCount()];
    for (int i = 0; i < values.length; i++) {
      JsonNode value = value(method.getParameterAnnotations()[i], call);
      values[i] = value == null ? null : JavaValues.of(value, method.getGenericParameterTypes()[i]);
    }
    try {
      return method.invoke(accessor.invoke(client), values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static JsonNode value(Annotation[] annotations, OperationCall call) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Body) {
        return call.arguments().body();
      } else if (annotation instanceof Path path) {
        return call.arguments().parameters().get(parameter(call.operation(), "path", path.value()));
      } else if (annotation instanceof Query query) {
        return call.arguments().parameters().get(parameter(call.operation(), "query", query.value()));
      } else if (annotation instanceof Header header) {
        return call.arguments().parameters().get(parameter(call.operation(), "header", header.value()));
      }
    }
    throw new ContractException("The client's method for " + call.operation()
        + " has a parameter that is neither path, query, header nor body");
  }

  private static Parameter parameter(Operation operation, String in, String name) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in().equals(in) && parameter.name().equalsIgnoreCase(name)).findFirst()
        .orElseThrow(() -> new ContractException(
            "The client's method for " + operation + " has a " + in + " parameter " + name + " the contract does not have"));
  }

  private static boolean isMeant(Method method, Operation operation) {
    for (Annotation annotation : method.getAnnotations()) {
      if (annotation.annotationType().getSimpleName().equals(operation.method())) {
        return PathTemplate.shape("/" + path(annotation)).equals(PathTemplate.shape(operation.path()));
      }
    }
    return false;
  }

  /** The value of {@code @GET("groups/{id}")} and its like, which have no type in common. */
  private static String path(Annotation annotation) {
    try {
      return ((String) annotation.annotationType().getMethod("value").invoke(annotation)).replaceFirst("^/", "");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(annotation + " has no path", e);
    }
  }

  private static CallStyle style(Method method) {
    Class<?> type = method.getReturnType();
    return type == Call.class ? CallStyle.CALL : type == CompletableFuture.class ? CallStyle.ASYNC : CallStyle.SYNC;
  }
}
