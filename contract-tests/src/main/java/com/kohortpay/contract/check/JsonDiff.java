package com.kohortpay.contract.check;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Schema;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Finds where two JSON values differ in what they mean: numbers are equal by value, date-times by instant and offset, UUIDs
 * whatever their case, objects whatever the order of their properties. Absent and null differ.
 */
public final class JsonDiff {
  private final BiConsumer<JsonPath, String> report;

  /**
   * Reports differences.
   *
   * @param report takes the place of each difference, and what it is
   */
  public JsonDiff(BiConsumer<JsonPath, String> report) {
    this.report = report;
  }

  /** Compares two values at a place. */
  public void find(JsonPath path, Schema schema, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new LinkedHashSet<>(expected.propertyNames());
      names.addAll(actual.propertyNames());
      for (String name : names) {
        find(path.property(name), schema.property(name), expected.path(name), actual.path(name));
      }
    } else if (expected.isArray() && actual.isArray()) {
      if (expected.size() != actual.size()) {
        report.accept(path, "expected " + expected.size() + " items, found " + actual.size());
      }
      for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
        find(path.item(i), schema.items(), expected.get(i), actual.get(i));
      }
    } else if (!same(schema, expected, actual)) {
      String was = Json.type(expected);
      String is = Json.type(actual);
      report.accept(path, was.equals(is) ? "is another " + is : "expected " + was + ", found " + is);
    }
  }

  private static boolean same(Schema schema, JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    if (expected.isString() && actual.isString()) {
      return same(schema.format(), expected.asString(), actual.asString());
    }
    return expected.equals(actual);
  }

  private static boolean same(String format, String expected, String actual) {
    if (format.equals("date-time")) {
      try {
        return OffsetDateTime.parse(expected).equals(OffsetDateTime.parse(actual));
      } catch (DateTimeException e) {
        return expected.equals(actual);
      }
    }
    return format.equals("uuid") ? expected.equalsIgnoreCase(actual) : expected.equals(actual);
  }
}
