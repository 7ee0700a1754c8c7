package com.kohortpay.languages;

import com.kohortpay.contract.json.Json;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step of the scenario that a program in each language carries out: what it sends, what it receives, and what it prints if nothing of that
 * is lost. Its path selects the step. The response is the mock's, from the contract's examples, changed where the step is about a change.
 */
enum Step {
  UPDATE("PATCH /groups/ord_open", "{\"metadata\":{\"basket_id\":\"b_42\"}}", "", Step::asItIs,
      group -> text(group, "status") + " " + time(group, "expiresAt")),
  LIST("GET /groups/ord_nulls/participants", "", "example=OrderWithEveryNullableNull", Step::asItIs,
      orders -> text(orders, "count") + " " + text(firstOrder(orders), "amount") + " " + text(firstOrder(orders), "amountCashback")),
  EXPIRE("POST /groups/ord_expired/expire", "", "", Step::asItIs, group -> text(group, "status")),
  DELETE("PATCH /customers/cus_deleted", "{\"deletedAt\":\"2021-07-22T00:00:00Z\"}", "example=DeletedCustomer", Step::asItIs,
      customer -> time(customer, "deletedAt")),
  RESTORE("PATCH /customers/cus_restored", "{\"deletedAt\":null}", "example=RestoredCustomer", Step::asItIs,
      customer -> text(customer, "deletedAt")),
  CHANGE_NOTHING("PATCH /customers/cus_unchanged", "{}", "example=RestoredCustomer", Step::asItIs,
      customer -> text(customer, "emailAddress")),
  NOT_FOUND("POST /groups/ord_unknown/expire", "", "code=404", Step::asItIs, failure -> "404 " + text(failure.path("error"), "code")),
  NEW_VALUE("POST /groups/ord_new_value/expire", "", "", group -> group.put("status", "PAUSED"), group -> text(group, "status")),
  NEW_FIELD("POST /groups/ord_new_field/expire", "", "", group -> group.put("tier", "GOLD"), group -> text(group, "tier")),
  UNDOCUMENTED_NULL("POST /groups/ord_not_canceled/expire", "", "", group -> group.putNull("canceledAt"),
      group -> text(group, "canceledAt")),
  MISSING_FIELD("PATCH /customers/cus_no_address", "{}", "", customer -> customer.remove("addressId"),
      customer -> text(customer, "addressId")),
  LARGE_AMOUNT("GET /groups/ord_large/participants", "", "", orders -> ((ObjectNode) firstOrder(orders)).put("amount", (1L << 53) + 1),
      orders -> text(firstOrder(orders), "amount"));

  private final String call;
  private final String body;
  private final String preference;
  private final Consumer<ObjectNode> change;
  private final Function<JsonNode, String> outcome;

  Step(String call, String body, String preference, Consumer<ObjectNode> change, Function<JsonNode, String> outcome) {
    this.call = call;
    this.body = body;
    this.preference = preference;
    this.change = change;
    this.outcome = outcome;
  }

  /** Returns the step with this method and path. */
  static Step of(String call) {
    return Stream.of(values()).filter(step -> step.call.equals(call)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No step of the scenario calls " + call));
  }

  /** Returns the name that programs print before the outcome. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns which of the documented responses to ask the mock for, as in the header {@code Prefer}. */
  String preference() {
    return preference;
  }

  /** Changes the mock's response into the one that this step is about. */
  void change(ObjectNode response) {
    change.accept(response);
  }

  /** Whether this is the body that this step sends, with any white space and any way to write a time. */
  boolean sends(String sent) {
    return body.isEmpty() || sent.isEmpty() ? sent.equals(body) : inUtc(Json.read(sent)).equals(Json.read(body));
  }

  /** Returns what a program prints that has lost nothing of a response. */
  String outcome(JsonNode response) {
    return outcome.apply(response);
  }

  private static JsonNode inUtc(JsonNode sent) {
    if (sent instanceof ObjectNode object && object.path("deletedAt").isString()) {
      try {
        object.put("deletedAt", time(object, "deletedAt"));
      } catch (DateTimeParseException e) {
        return sent; // as it was written: it equals no time
      }
    }
    return sent;
  }

  private static void asItIs(ObjectNode response) {
    // An example of the contract, as the mock serves it.
  }

  private static JsonNode firstOrder(JsonNode orders) {
    return orders.path("data").path(0);
  }

  private static String text(JsonNode object, String property) {
    return object.path(property).asString("null");
  }

  private static String time(JsonNode object, String property) {
    return OffsetDateTime.parse(text(object, property)).toInstant().toString();
  }
}
