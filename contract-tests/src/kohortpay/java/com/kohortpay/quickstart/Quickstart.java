package com.kohortpay.quickstart;

import com.kohortpay.client.ApiException;
import com.kohortpay.client.KohortPay;
import com.kohortpay.client.NotFoundException;
import com.kohortpay.client.model.Customer;
import com.kohortpay.client.model.Group;
import com.kohortpay.client.model.Order;
import com.kohortpay.client.model.OrderList;
import com.kohortpay.client.model.UpdateCustomerRequest;
import com.kohortpay.client.model.UpdateGroupRequest;
import java.time.OffsetDateTime;
import java.util.Map;

/** Every operation once, as a merchant's back end would call it. */
final class Quickstart {
  private Quickstart() {}

  static void run(KohortPay kohort) {
    title("Update a group");
    Group group = kohort.groups().updateGroup("ord_1234567890",
        UpdateGroupRequest.builder().metadata(Map.of("basket_id", "b_42")).build());
    show("status", group.getStatus());
    show("expiresAt", group.getExpiresAt());
    show("livemode", group.getLivemode());

    title("List all orders in it");
    OrderList orders = kohort.groups().listGroupParticipants("ord_1234567890");
    show("count", orders.getCount());
    Order first = orders.getData().get(0);
    show("first amount", first.getAmount()); // in cents
    show("first currency", first.getCurrency());

    title("Expire it");
    Group expired = kohort.groups().expireGroup("ord_1234567890");
    show("status", expired.getStatus());

    title("Delete a customer: deletedAt is a time");
    Customer customer = kohort.customers().updateCustomer("cus_1234567890",
        UpdateCustomerRequest.builder().deletedAt(OffsetDateTime.parse("2021-07-22T00:00:00Z")).build());
    show("deletedAt", customer.getDeletedAt());

    title("Restore the customer: deletedAt is null, and null is sent");
    Customer restored = kohort.customers().updateCustomer("cus_1234567890",
        UpdateCustomerRequest.builder().deletedAt(null).build());
    show("deletedAt", restored.getDeletedAt());

    title("Expire a group that does not exist");
    try {
      kohort.groups().expireGroup("ord_unknown");
    } catch (NotFoundException failure) {
      System.out.printf("  %-17s %s (%s)%n", "code", failure.code(), "NotFoundException");
    } catch (ApiException failure) { // any other refusal
      show("status", failure.status());
    }
  }

  private static void title(String title) {
    System.out.println();
    System.out.println(title);
  }

  private static void show(String name, Object value) {
    String type = value == null ? "" : " (" + value.getClass().getSimpleName() + ")";
    System.out.printf("  %-17s %s%s%n", name, value, type);
  }
}
