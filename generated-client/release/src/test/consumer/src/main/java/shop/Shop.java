package shop;

import com.kohortpay.client.Json;
import com.kohortpay.client.KohortPay;
import com.kohortpay.client.model.Group;
import com.kohortpay.client.model.GroupStatus;

/** Uses the client without a server. */
public final class Shop {
  private Shop() {}

  public static void main(String[] args) {
    KohortPay kohort = KohortPay.builder().apiKey("sk_test_any").build();
    GroupStatus status = Json.decode("{\"status\":\"OPEN\"}", Group.class).getStatus();
    System.out.println(status.value() + " " + (kohort.groups() != null));
  }
}
