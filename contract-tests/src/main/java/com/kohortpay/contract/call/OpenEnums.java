package com.kohortpay.contract.call;

import com.kohortpay.client.model.OpenEnum;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Calls the static methods that all generated enums have. */
public final class OpenEnums {
  private OpenEnums() {}

  /**
   * Calls {@code GroupStatus.of("OPEN")}.
   *
   * @param value makes the argument, given its type
   */
  static Object of(Class<?> type, Function<Type, Object> value) {
    Method of = method(type, "of", 1);
    return Reflection.invoke(of, null, value.apply(of.getGenericParameterTypes()[0]));
  }

  /** Returns the Java type of an enum's values. */
  public static Class<?> valueType(Class<?> type) {
    return method(type, "of", 1).getParameterTypes()[0];
  }

  /** Returns {@code GroupStatus.knownValues()}. */
  public static List<OpenEnum<?>> knownValues(Class<?> type) {
    return ((Collection<?>) Reflection.invoke(method(type, "knownValues", 0), null)).stream()
        .<OpenEnum<?>>map(each -> (OpenEnum<?>) each).toList();
  }

  private static Method method(Class<?> type, String name, int parameters) {
    return Stream.of(type.getMethods())
        .filter(each -> each.getName().equals(name) && each.getParameterCount() == parameters && !each.isBridge())
        .findFirst().orElseThrow(() -> new IllegalStateException(type + " has no method " + name));
  }
}
