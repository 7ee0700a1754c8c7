package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a request has set with what the response shows, property by property of the same name. A server may normalize a
 * value (another offset of the same time, trimmed spaces, lower case); it must not lose or truncate it.
 */
final class StoredValues {
  private final List<JsonPath> lost = new ArrayList<>();

  private StoredValues() {}

  /** Returns the paths in the request's body whose values differ in the response; none if the response is not a success. */
  static List<JsonPath> lost(Operation operation, JsonNode sent, Exchange exchange) {
    StoredValues values = new StoredValues();
    if (sent != null && sent.isObject() && exchange.status() >= 200 && exchange.status() < 300) {
      JsonResponse.schema(operation, exchange).ifPresent(schema -> values.compare(JsonPath.ROOT, schema, sent, JsonResponse.body(exchange)));
    }
    return values.lost;
  }

  /** Compares only what both have: a response may leave properties out, and an array may be a set. */
  private void compare(JsonPath path, Schema schema, JsonNode sent, JsonNode received) {
    if (sent.isObject() && received.isObject()) {
      sent.properties().stream().filter(property -> received.has(property.getKey())).forEach(property -> compare(
          path.property(property.getKey()), schema.property(property.getKey()), property.getValue(), received.get(property.getKey())));
    } else if (!sent.isContainer() && !received.isContainer() && !isSame(schema, sent, received)) {
      lost.add(path);
    }
  }

  private static boolean isSame(Schema schema, JsonNode sent, JsonNode received) {
    if (sent.isNull() || received.isNull()) {
      return sent.isNull() && received.isNull();
    }
    String one = sent.asString().strip();
    String other = received.asString().strip();
    return one.equalsIgnoreCase(other)
        || sent.isNumber() && received.isNumber() && sent.decimalValue().compareTo(received.decimalValue()) == 0
        || schema.format().equals("date-time") && isSameTime(one, other);
  }

  /** Compares to the second, which is what many databases keep. */
  private static boolean isSameTime(String one, String other) {
    try {
      return Duration.between(OffsetDateTime.parse(one), OffsetDateTime.parse(other)).abs().toSeconds() == 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
