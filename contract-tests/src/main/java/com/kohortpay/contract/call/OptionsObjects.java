package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes apart and puts together the options objects in which methods take their optional parameters. */
final class OptionsObjects {
  private OptionsObjects() {}

  /** Returns the values that a method takes, each option by itself. */
  static List<Slot> slots(Method method) {
    List<Slot> slots = new ArrayList<>();
    Type[] types = method.getGenericParameterTypes();
    for (int i = 0; i < types.length; i++) {
      int argument = i;
      Class<?> raw = JavaValues.raw(types[i]);
      if (isOptions(raw)) {
        setters(raw).forEach(setter -> slots.add(
            new Slot(argument, Optional.of(setter), setter.getGenericParameterTypes()[0], Optional.empty())));
      } else {
        slots.add(new Slot(argument, Optional.empty(), types[i], Optional.empty()));
      }
    }
    return List.copyOf(slots);
  }

  /** Returns the arguments of a method for the values of its slots. */
  static Object[] arguments(Method method, Map<Slot, Object> values) {
    Object[] arguments = new Object[method.getParameterCount()];
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = isOptions(types[i]) ? Reflection.invoke(builder(types[i]), null) : null;
    }
    values.forEach((slot, value) -> {
      if (slot.option().isEmpty()) {
        arguments[slot.argument()] = value;
      } else if (value != null) {
        Reflection.invoke(slot.option().get(), arguments[slot.argument()], value);
      }
    });
    for (int i = 0; i < arguments.length; i++) {
      if (isOptions(types[i])) {
        Object builder = arguments[i];
        arguments[i] = Reflection.invoke(method(builder.getClass(), "build"), builder);
      }
    }
    return arguments;
  }

  /** A class of the client that has a builder but is not a model. */
  private static boolean isOptions(Class<?> type) {
    return type.getName().startsWith(KohortPay.class.getPackageName() + ".") && !Model.class.isAssignableFrom(type)
        && !OpenEnum.class.isAssignableFrom(type);
  }

  private static List<Method> setters(Class<?> options) {
    Class<?> builder = builder(options).getReturnType();
    return Arrays.stream(builder.getMethods())
        .filter(each -> each.getDeclaringClass() == builder && each.getParameterCount() == 1 && !each.isBridge()
            && !Modifier.isStatic(each.getModifiers()))
        .toList();
  }

  private static Method builder(Class<?> options) {
    return method(options, "builder");
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no method " + name + "()", e);
    }
  }
}
