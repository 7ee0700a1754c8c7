package com.kohortpay.contract.call;

import com.kohortpay.contract.json.Json;
import java.lang.reflect.Type;
import tools.jackson.databind.JsonNode;

/** Java's types cannot represent this JSON: the compiler, or a class of the JDK, rejects it before the client is asked. */
public final class NotRepresentable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotRepresentable(JsonNode json, Type type) {
    super(type.getTypeName() + " cannot represent this " + Json.type(json));
  }
}
