package com.kohortpay.client.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The violations found so far. */
final class Violations {
  private final List<Violation> found = new ArrayList<>();

  void add(String path, String message) {
    found.add(new Violation(path, message));
  }

  List<Violation> toList() {
    return Collections.unmodifiableList(found);
  }
}
