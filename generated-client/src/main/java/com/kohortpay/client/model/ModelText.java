package com.kohortpay.client.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code toString()} of a model: {@code Customer{id=cus_1, deletedAt=null}}, with only what is set. */
final class ModelText {
  private final StringBuilder text;
  private String separator = "";

  ModelText(String model) {
    text = new StringBuilder(model).append('{');
  }

  void add(String name, boolean present, @Nullable Object value) {
    if (present) {
      text.append(separator).append(name).append('=').append(value);
      separator = ", ";
    }
  }

  String end(Map<String, @Nullable Object> additionalProperties) {
    additionalProperties.forEach((name, value) -> add(name, true, value));
    return text.append('}').toString();
  }
}
