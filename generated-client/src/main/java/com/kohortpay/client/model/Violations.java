package com.kohortpay.client.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The violations found so far. */
final class Violations {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private final List<Violation> found = new ArrayList<>();

  void add(String path, String message) {
    found.add(new Violation(path, message));
  }

  List<Violation> toList() {
    return Collections.unmodifiableList(found);
  }

  /** A name as a step of a JSON path. */
  static String step(String name) {
    return PLAIN_NAME.matcher(name).matches() ? "." + name : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
