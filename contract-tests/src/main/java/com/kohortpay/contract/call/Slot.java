package com.kohortpay.contract.call;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Optional;

/**
 * One value that a method of the client takes: a parameter, or an option of its options object.
 *
 * @param argument the position of the parameter
 * @param option the method of the options' builder, if it is an option
 * @param type the Java type of the value
 * @param place where in the request it ends up; empty if it changes nothing there
 */
public record Slot(int argument, Optional<Method> option, Type type, Optional<Place> place) {

  /** A part of a request. */
  public enum In { PATH, QUERY, HEADER, BODY }

  /**
   * Where a value ends up.
   *
   * @param name of the query parameter or header; the position among the path's variables, counted from 0; empty for the body
   */
  public record Place(In in, String name) {
    @Override
    public String toString() {
      return (in.name().toLowerCase(Locale.ROOT) + " " + name).strip();
    }
  }

  Slot at(Optional<Place> found) {
    return new Slot(argument, option, type, found);
  }
}
