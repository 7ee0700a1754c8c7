package com.kohortpay.contract.call;

import com.kohortpay.client.Json;
import com.kohortpay.client.model.Model;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The members of a generated model, by the JSON names of their properties. All matching of names stands here, and nothing
 * is guessed from how a name is spelled: {@code at} beside {@code createdAt}, and {@code created_at} too, are distinguished by
 * which getter returns a value once JSON with that name is decoded.
 */
public final class GeneratedModel {
  private static final Map<Class<?>, GeneratedModel> KNOWN = new ConcurrentHashMap<>();
  /** One value of each type that a getter may return. */
  private static final List<String> SAMPLES = List.of(
      "\"x\"", "1", "true", "{}", "[]", "\"2021-07-22T00:00:00Z\"", "\"2021-07-22\"",
      "\"123e4567-e89b-42d3-a456-426614174000\"", "\"https://example.com/\"");

  private final Class<? extends Model> type;
  private final List<Method> getters;
  private final Method newBuilder;
  private final Method build;
  private final Method additionalProperty;
  private final List<Method> setters;
  private final Map<String, Optional<Method>> gettersByProperty = new ConcurrentHashMap<>();
  private final Map<String, Optional<Method>> settersByProperty = new ConcurrentHashMap<>();

  private GeneratedModel(Class<? extends Model> type) {
    this.type = type;
    this.getters = Stream.of(type.getMethods())
        .filter(each -> each.getDeclaringClass() == type && !each.isBridge() && !Modifier.isStatic(each.getModifiers()))
        .filter(each -> each.getName().startsWith("get") && each.getParameterCount() == 0).toList();
    this.newBuilder = method(type, "builder", 0);
    Class<?> builder = newBuilder.getReturnType();
    this.build = method(builder, "build", 0);
    this.additionalProperty = method(builder, "additionalProperty", 2);
    this.setters = Stream.of(builder.getMethods())
        .filter(each -> each.getDeclaringClass() == builder && each.getParameterCount() == 1 && !each.isBridge()).toList();
  }

  public static GeneratedModel of(Class<? extends Model> type) {
    return KNOWN.computeIfAbsent(type, key -> new GeneratedModel(type));
  }

  /** Returns every getter. */
  public List<Method> getters() {
    return getters;
  }

  /** Returns the getter of a property, if there is one. */
  public Optional<Method> getter(String property) {
    return gettersByProperty.computeIfAbsent(property, this::findGetter);
  }

  /** Returns the builder's method for a property, if there is one: it is named as the getter is. */
  public Optional<Method> setter(String property) {
    return settersByProperty.computeIfAbsent(property, key -> getter(key).flatMap(this::findSetter));
  }

  /** Returns an empty builder. */
  public Object builder() {
    return Reflection.invoke(newBuilder, null);
  }

  /** Calls {@code build()}. Throws what it throws. */
  public Model build(Object builder) {
    return (Model) Reflection.invoke(build, builder);
  }

  /** Adds a property that the contract does not declare. Throws what the builder throws. */
  public void additionalProperty(Object builder, String name, Object value) {
    Reflection.invoke(additionalProperty, builder, name, value);
  }

  /** Calls a getter, or a method of a builder. Throws what it throws. */
  public static Object call(Method method, Object target, Object... arguments) {
    return Reflection.invoke(method, target, arguments);
  }

  private Optional<Method> findSetter(Method getter) {
    String name = getter.getName().substring("get".length());
    return setters.stream().filter(each -> capitalized(each.getName()).equals(capitalized(name))).findFirst()
        // get2fa() and _2fa(): a method must not begin with a digit.
        .or(() -> setters.stream().filter(each -> each.getName().equals("_" + name)).findFirst());
  }

  private Optional<Method> findGetter(String property) {
    for (String sample : SAMPLES) {
      try {
        Model model = Json.decode("{" + com.kohortpay.contract.json.Json.tree(property) + ":" + sample + "}", type);
        Optional<Method> found = getters.stream().filter(each -> Reflection.invoke(each, model) != null).findFirst();
        if (found.isPresent()) {
          return found;
        }
      } catch (RuntimeException e) { // Gson's JsonParseException
        // The property has another type.
      }
    }
    return Optional.empty();
  }

  private static String capitalized(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Method method(Class<?> type, String name, int parameters) {
    return Stream.of(type.getMethods())
        .filter(each -> each.getName().equals(name) && each.getParameterCount() == parameters && !each.isBridge())
        .findFirst().orElseThrow(() -> new IllegalStateException(type + " has no method " + name));
  }
}
