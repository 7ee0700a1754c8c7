package com.kohortpay.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.kohortpay.client.ConflictException;
import com.kohortpay.client.KohortPay;
import com.kohortpay.client.model.Group;
import com.kohortpay.client.model.GroupStatus;
import com.kohortpay.client.model.ReminderEmailStatus;
import com.kohortpay.client.model.UpdateGroupRequest;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.RecordingClient;
import com.kohortpay.contract.junit.PrismExtension;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PrismExtension.class)
class UpdateGroupTest {
  private static final String ID = "ord_1234567890";
  private static final UpdateGroupRequest REQUEST = UpdateGroupRequest.builder()
      .metadata(Map.of("order_id", "ord_1JYLo8KerLxWZaQtys6ZQ1xT")).creatorEmail("creator@example.com").build();

  @Test
  void metadataAndEmail_areSent(ContractProbe probe) {
    RecordingClient wire = probe.client();
    wire.client().groups().updateGroup(ID, REQUEST);

    var exchange = wire.exchange();
    assertThat(exchange.method() + " " + exchange.target()).isEqualTo("PATCH /groups/ord_1234567890");
    assertThat(exchange.requestBody()).isEqualTo(
        "{\"metadata\":{\"order_id\":\"ord_1JYLo8KerLxWZaQtys6ZQ1xT\"},\"creatorEmail\":\"creator@example.com\"}");
    assertThat(exchange.status()).isEqualTo(200);
  }

  @Test
  void theGroup_isAnsweredAsTypedValues(ContractProbe probe) {
    KohortPay kohort = probe.client("example=OpenGroup").client();

    Group group = kohort.groups().updateGroup(ID, REQUEST);

    assertThat(group.getShareId()).isEqualTo("KHT-XXXXXXXX");
    assertThat(group.getStatus()).isEqualTo(GroupStatus.OPEN);
    assertThat(group.getReminderEmailSent()).isEqualTo(ReminderEmailStatus.NOT_SENT);
    assertThat(group.getExpiresAt()).isEqualTo(OffsetDateTime.parse("2021-07-22T00:00:00Z"));
    assertThat(group.getLivemode()).isTrue();
    assertThat(group.getMetadata()).containsExactlyEntriesOf(Map.of("order_id", "ord_1JYLo8KerLxWZaQtys6ZQ1xT"));
  }

  @Test
  void whatMayBeNull_isNull(ContractProbe probe) {
    KohortPay kohort = probe.client("example=GroupWithEveryNullableNull").client();

    Group group = kohort.groups().updateGroup(ID, REQUEST);

    assertThat(group.getShareId()).isNull();
    assertThat(group.getCreatedBy()).isNull();
    assertThat(group.getUpdatedBy()).isNull();
    assertThat(group.violations()).isEmpty();
  }

  @Test
  void metadata_isRequired() {
    assertThatIllegalStateException()
        .isThrownBy(() -> UpdateGroupRequest.builder().creatorEmail("creator@example.com").build())
        .withMessageContaining("metadata");
  }

  @Test
  void aClosedGroup_isAConflict(ContractProbe probe) {
    KohortPay kohort = probe.client("code=409, example=GroupAlreadyClosed").client();

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> kohort.groups().updateGroup(ID, REQUEST))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo("COMPLETED_EXPIRED_CANCELED"));
  }
}
