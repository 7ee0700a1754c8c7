package com.kohortpay.generator;

/**
 * A type of the generated code.
 *
 * @param name as Java writes it, with each class in guillemets
 * @param adapter the expression that names its adapter
 */
record JavaType(String name, String adapter) {
  static final JavaType NOTHING = new JavaType("«java.lang.Void»", null);
  static final JavaType ANYTHING = scalar("java.lang.Object");

  /** A type whose adapter is named after it. */
  static JavaType scalar(String type) {
    return new JavaType("«" + type + "»", type.substring(type.lastIndexOf('.') + 1) + "Adapter.INSTANCE");
  }

  /** A generated class: a model, or an open enum. */
  static JavaType generated(String type, boolean isEnum) {
    return new JavaType("«" + type + "»", adapter(type.substring(type.lastIndexOf('.') + 1), isEnum));
  }

  /** The adapter of a generated class in the package of models. */
  static String adapter(String className, boolean isEnum) {
    return className + (isEnum ? ".adapter" : ".Adapter.INSTANCE");
  }

  static JavaType list(JavaType items, boolean nullable) {
    return new JavaType("«java.util.List»<" + items.name(nullable) + ">",
        "ListAdapter.of" + (nullable ? "Nullable" : "") + "(" + items.adapter + ")");
  }

  static JavaType map(JavaType values, boolean nullable) {
    return new JavaType("«java.util.Map»<«java.lang.String», " + values.name(nullable) + ">",
        "MapAdapter.of" + (nullable ? "Nullable" : "") + "(" + values.adapter + ")");
  }

  String name(boolean nullable) {
    return nullable ? "«?" + name.substring(1) : name;
  }
}
