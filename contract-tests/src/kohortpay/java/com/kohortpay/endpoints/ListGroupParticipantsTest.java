package com.kohortpay.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.client.KohortPay;
import com.kohortpay.client.model.CurrencyCode;
import com.kohortpay.client.model.LocaleCode;
import com.kohortpay.client.model.Order;
import com.kohortpay.client.model.OrderList;
import com.kohortpay.client.model.OrderStatus;
import com.kohortpay.client.model.RiskLevel;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.RecordingClient;
import com.kohortpay.contract.junit.PrismExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PrismExtension.class)
class ListGroupParticipantsTest {
  private static final String ID = "ord_1234567890";

  @Test
  void theOrders_areAnsweredAsTypedValues(ContractProbe probe) {
    RecordingClient wire = probe.client("example=SeveralOrders");
    OrderList orders = wire.client().groups().listGroupParticipants(ID);

    assertThat(wire.exchange().target()).isEqualTo("/groups/ord_1234567890/participants");
    assertThat(orders.getCount()).isEqualTo(2);
    Order first = orders.getData().get(0);
    assertThat(first.getAmount()).isEqualTo(35000);
    assertThat(first.getAmountCashback()).isEqualTo(5000);
    assertThat(first.getCurrency()).isEqualTo(CurrencyCode.EUR);
    assertThat(first.getLocale()).isEqualTo(LocaleCode.EN_US);
    assertThat(first.getStatus()).isEqualTo(OrderStatus.CASHBACK_SENT);
    assertThat(first.getRiskLevel()).isEqualTo(RiskLevel.LOW);
    assertThat(orders.getData().get(1).getCustomerLastName()).isEqualTo("Lefèvre");
  }

  @Test
  void amountsThatMayBeNull_areNotZero(ContractProbe probe) {
    KohortPay kohort = probe.client("example=OrderWithEveryNullableNull").client();

    Order order = kohort.groups().listGroupParticipants(ID).getData().get(0);

    assertThat(order.getAmountCashback()).isNull();
    assertThat(order.getApplicationFeeAmount()).isNull();
    assertThat(order.getPaymentGroupId()).isNull();
    assertThat(order.violations()).isEmpty();
  }

  @Test
  void aGroupWithoutOrders_hasAnEmptyList(ContractProbe probe) {
    KohortPay kohort = probe.client("example=NoOrders").client();

    OrderList orders = kohort.groups().listGroupParticipants(ID);

    assertThat(orders.getData()).isEmpty();
    assertThat(orders.getCount()).isZero();
  }

  @Test
  void listGroupParticipants_async_returnsTheSame(ContractProbe probe) {
    KohortPay kohort = probe.client("example=SeveralOrders").client();

    assertThat(kohort.groups().listGroupParticipantsAsync(ID).join()).isEqualTo(kohort.groups().listGroupParticipants(ID));
  }
}
