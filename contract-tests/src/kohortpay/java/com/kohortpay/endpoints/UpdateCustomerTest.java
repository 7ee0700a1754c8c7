package com.kohortpay.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.client.KohortPay;
import com.kohortpay.client.NotFoundException;
import com.kohortpay.client.model.Customer;
import com.kohortpay.client.model.UpdateCustomerRequest;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.RecordingClient;
import com.kohortpay.contract.junit.PrismExtension;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PrismExtension.class)
class UpdateCustomerTest {
  private static final String ID = "cus_1234567890";
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2021-07-22T00:00:00Z");

  private ContractProbe probe;
  private RecordingClient wire;

  @BeforeEach
  void setUp(ContractProbe probe) {
    this.probe = probe;
    this.wire = probe.client();
  }

  @Test
  void updateCustomer_deletedAtTime_deletes() {
    wire = probe.client("example=DeletedCustomer");

    Customer customer = wire.client().customers().updateCustomer(ID, UpdateCustomerRequest.builder().deletedAt(TIME).build());

    assertThat(sent()).isEqualTo("PATCH /customers/cus_1234567890 {\"deletedAt\":\"2021-07-22T00:00:00.000Z\"}");
    assertThat(customer.getDeletedAt()).isEqualTo(TIME);
    assertThat(customer.getIsBlocked()).isTrue();
    assertThat(customer.getMetadata()).containsEntry("my_system_id", "1JYLo8KerLxWZaQtys6ZQ1xS");
  }

  @Test
  void updateCustomer_deletedAtNull_restores() {
    wire = probe.client("example=RestoredCustomer");

    Customer customer = wire.client().customers().updateCustomer(ID, UpdateCustomerRequest.builder().deletedAt(null).build());

    assertThat(sent()).isEqualTo("PATCH /customers/cus_1234567890 {\"deletedAt\":null}");
    assertThat(customer.getDeletedAt()).isNull();
    assertThat(customer.getEmailAddress()).isEqualTo("john.doe@example.com");
  }

  @Test
  void updateCustomer_deletedAtAbsent_changesNothing() {
    wire.client().customers().updateCustomer(ID, UpdateCustomerRequest.builder().build());

    assertThat(sent()).isEqualTo("PATCH /customers/cus_1234567890 {}");
  }

  @Test
  void success_is201() {
    wire.client().customers().updateCustomer(ID, UpdateCustomerRequest.builder().build());

    assertThat(wire.exchange().status()).isEqualTo(201);
  }

  @Test
  void anUnknownCustomer_isATypedFailure() {
    KohortPay kohort = probe.client("code=404, example=CustomerNotFound").client();

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> kohort.customers().updateCustomer(ID, UpdateCustomerRequest.builder().build()))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo("NOT_FOUND"))
        .withMessage("PATCH /customers/{id} returned 404 NOT_FOUND");
  }

  private String sent() {
    var exchange = wire.exchange();
    return exchange.method() + " " + exchange.target() + " " + exchange.requestBody();
  }
}
