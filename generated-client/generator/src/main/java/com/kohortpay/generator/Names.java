package com.kohortpay.generator;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java names for the names of the contract. Whatever a name holds, what is made of it is an identifier. */
final class Names {
  private static final Set<String> OBJECT_METHODS =
      Set.of("getClass", "hashCode", "equals", "clone", "toString", "notify", "notifyAll", "wait", "finalize");
  /** Classes within each model, those of the runtime beside the models, and of java.lang what either names without an import. */
  private static final Set<String> RESERVED_CLASSES = Set.of(
      "Adapter", "Builder",
      "BigDecimalAdapter", "BooleanAdapter", "DateTimes", "Decimals", "FreeForm", "GeneratedAdapters", "JsonNumber", "ListAdapter",
      "LocalDateAdapter", "LongAdapter", "MapAdapter", "Model", "ModelAdapter", "ModelAdapters", "ObjectAdapter",
      "OffsetDateTimeAdapter", "OpenEnum", "OpenEnumAdapter", "PropertyRules", "RawValue", "StrictAdapter", "StringAdapter", "TextAdapter", "TypeMismatch",
      "URIAdapter", "UUIDAdapter", "Utf8JsonReader", "Utf8JsonWriter", "ValueRules", "Violation", "Violations", "WireAdapter",
      "ArithmeticException", "AssertionError", "Boolean", "Character", "Class", "Deprecated", "Double", "Float", "IllegalArgumentException",
      "IllegalStateException", "Integer", "Iterable", "Long", "Math", "NullPointerException", "Number", "NumberFormatException", "Object",
      "Override", "String", "StringBuilder", "SuppressWarnings", "UnsupportedOperationException");

  private Names() {}

  /** {@code point_of_sale} is {@code PointOfSale}. */
  static String type(String name) {
    String type = words(name);
    if (type.isEmpty()) {
      return "Model";
    }
    while (RESERVED_CLASSES.contains(type) || !Character.isJavaIdentifierStart(type.codePointAt(0))) {
      type = "Model" + type;
    }
    return type;
  }

  /** {@code shipping-address} is {@code shippingAddress}; {@code _default} is what Java has a word for. */
  static String variable(String name) {
    StringBuilder kept = new StringBuilder();
    name.codePoints().forEach(c -> kept.appendCodePoint(Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_'));
    String variable = kept.toString();
    if (variable.matches("[A-Z0-9_$]*[A-Z][A-Z0-9_$]*")) {
      return startingWell(variable);
    }
    boolean capitals = kept.length() > 1 && Character.isUpperCase(kept.charAt(0)) && Character.isUpperCase(kept.charAt(1));
    variable = lower(words(variable, true), capitals ? 2 : 1);
    if (variable.isEmpty()) {
      return "property";
    }
    if (variable.equalsIgnoreCase("class")) {
      return "propertyClass";
    }
    if (variable.equals("equals")) { // a builder's method would be Object's
      return "propertyEquals";
    }
    return startingWell(variable);
  }

  private static String startingWell(String name) {
    return SourceVersion.isKeyword(name) || !Character.isJavaIdentifierStart(name.codePointAt(0)) ? "_" + name : name;
  }

  static String getter(String variable) {
    return "get" + upperFirst(variable.startsWith("_") ? variable.substring(1) : variable);
  }

  /** The method of an operation. */
  static String method(String operationId) {
    String method = lowerFirst(words(operationId));
    if (method.isEmpty()) {
      return "operation";
    }
    boolean taken = SourceVersion.isKeyword(method) || OBJECT_METHODS.contains(method);
    return taken ? method + "Operation" : startingWell(method);
  }

  /** The part of an interface's name that comes from a tag. */
  static String api(String tag) {
    String name = words(tag);
    return name.isEmpty() ? "Default" : Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "Tag" + name;
  }

  /** The method that leads to the operations of a tag, of the class that has some methods of its own. */
  static String accessor(String tag) {
    String name = lowerFirst(api(tag));
    boolean taken = SourceVersion.isKeyword(name) || OBJECT_METHODS.contains(name) || name.equals("builder") || name.equals("toBuilder");
    return taken ? name + "Api" : name;
  }

  /** The constant of an enum's value. */
  static String constant(String value, boolean number) {
    if (number) {
      return "NUMBER_" + value.replace("-", "MINUS_").replace("+", "").replace(".", "_DOT_");
    }
    if (value.isEmpty()) {
      return "EMPTY";
    }
    StringBuilder constant = new StringBuilder();
    value.codePoints().forEach(c -> {
      if (Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)) {
        constant.append(upper(Character.toString(c)));
      } else if (constant.length() > 0 && constant.charAt(constant.length() - 1) != '_') {
        constant.append('_');
      }
    });
    String name = constant.toString().replaceFirst("_$", "");
    if (name.isEmpty()) {
      return "VALUE";
    }
    return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
  }

  /** Returns the name, or with a number behind it if it is taken already. */
  static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + (name.matches(".*[0-9]") || name.equals(upper(name)) ? "_" : "") + number;
    }
    return unique;
  }

  static Set<String> none() {
    return new HashSet<>();
  }

  private static String words(String name) {
    return words(name, false);
  }

  /** Each word with a capital, and nothing else: what is neither letter nor digit comes between words. */
  private static String words(String name, boolean dollars) {
    StringBuilder words = new StringBuilder();
    boolean start = true;
    for (int c : name.codePoints().toArray()) {
      boolean part = Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)
          || Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) && c > '~' && Character.getType(c) != Character.CONNECTOR_PUNCTUATION
          || dollars && c == '$';
      if (part) {
        String letter = Character.toString(c);
        words.append(start && !letter.equals("$") ? upper(letter) : letter);
        start = false;
      } else {
        start = true;
      }
    }
    return words.toString();
  }

  private static String lowerFirst(String name) {
    return lower(name, 1);
  }

  private static String lower(String name, int letters) {
    int end = name.offsetByCodePoints(0, Math.min(letters, name.codePointCount(0, name.length())));
    return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
  }

  private static String upperFirst(String name) {
    int end = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
    return upper(name.substring(0, end)) + name.substring(end);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
