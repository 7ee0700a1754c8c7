package com.kohortpay.contract.values;

import tools.jackson.databind.JsonNode;

/**
 * A value made to try a schema: it violates the schema in one way, or just satisfies it.
 *
 * @param keyword the keyword of the schema it is about, such as {@code maxLength}
 * @param what in words, to be read after the name of a field: {@code longer than maxLength}
 */
public record SchemaValue(String keyword, String what, JsonNode value) {

  @Override
  public String toString() {
    return what;
  }
}
