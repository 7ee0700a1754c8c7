package com.kohortpay.contract.call;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The getters of a generated model, found by the JSON names of their properties. */
final class GeneratedModels {
  private static final Map<Class<?>, GeneratedModels> KNOWN = new ConcurrentHashMap<>();

  private final List<Method> getters;

  private GeneratedModels(Class<?> model) {
    this.getters = Stream.of(model.getMethods())
        .filter(method -> method.getDeclaringClass() == model)
        .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0).toList();
  }

  static GeneratedModels of(Class<?> model) {
    return KNOWN.computeIfAbsent(model, GeneratedModels::new);
  }

  /**
   * {@code deletedAt} is {@code getDeletedAt}, {@code shipping-address} is {@code getShippingAddress}; a name Java does not
   * allow, such as {@code class}, gets something put before it.
   */
  Optional<Method> find(String property) {
    String name = letters(property);
    List<Method> found = getters.stream().filter(getter -> letters(getter).equals(name)).toList();
    if (found.isEmpty()) {
      found = getters.stream().filter(getter -> letters(getter).endsWith(name)).toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  static Object get(Method getter, Object model) {
    try {
      return getter.invoke(model);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(getter + " failed", e);
    }
  }

  private static String letters(Method getter) {
    return letters(getter.getName().substring("get".length()));
  }

  static String letters(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
