package com.kohortpay.contract.call;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls methods that are known at run time only. */
final class Reflection {
  private Reflection() {}

  /** Calls a public method, and throws what it throws. */
  static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw Reflection.<RuntimeException>unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }

  /** Throws an exception, checked or not. */
  static void rethrow(Throwable exception) {
    throw Reflection.<RuntimeException>unchecked(exception);
  }

  /** Makes the compiler forget that a throwable is checked. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable cause) throws T {
    throw (T) cause;
  }
}
