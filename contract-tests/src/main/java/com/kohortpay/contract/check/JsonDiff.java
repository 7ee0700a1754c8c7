package com.kohortpay.contract.check;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.Schema;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Where two JSON values differ in what they mean: numbers are equal by value, date-times by instant and offset, UUIDs
 * whatever their case, objects whatever the order of their properties. Absent and null differ.
 */
public final class JsonDiff {
  private final BiConsumer<String, String> report;

  /**
   * Reports differences.
   *
   * @param report takes the JSON path of each difference, and what it is
   */
  public JsonDiff(BiConsumer<String, String> report) {
    this.report = report;
  }

  public void find(String path, Schema schema, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new LinkedHashSet<>(expected.propertyNames());
      names.addAll(actual.propertyNames());
      for (String name : names) {
        find(step(path, name), schema.property(name), expected.path(name), actual.path(name));
      }
    } else if (expected.isArray() && actual.isArray()) {
      if (expected.size() != actual.size()) {
        report.accept(path, "expected " + expected.size() + " items, found " + actual.size());
      }
      for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
        find(path + "[" + i + "]", schema.items(), expected.get(i), actual.get(i));
      }
    } else if (!same(schema, expected, actual)) {
      String was = Json.type(expected);
      String is = Json.type(actual);
      report.accept(path, was.equals(is) ? "is another " + is : "expected " + was + ", found " + is);
    }
  }

  public static String step(String path, String name) {
    return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? path + "." + name : path + "['" + name + "']";
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
