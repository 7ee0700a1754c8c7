package com.kohortpay.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.kohortpay.client.AuthenticationException;
import com.kohortpay.client.KohortPay;
import com.kohortpay.client.ServerException;
import com.kohortpay.client.model.Group;
import com.kohortpay.client.model.GroupStatus;
import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.RecordingClient;
import com.kohortpay.contract.call.RequestAlterations;
import com.kohortpay.contract.junit.PrismExtension;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PrismExtension.class)
class ExpireGroupTest {
  private static final String ID = "ord_1234567890";

  @Test
  void noBody_isSent(ContractProbe probe) {
    RecordingClient wire = probe.client();
    wire.client().groups().expireGroup(ID);

    var exchange = wire.exchange();
    assertThat(exchange.method() + " " + exchange.target()).isEqualTo("POST /groups/ord_1234567890/expire");
    assertThat(exchange.requestBody()).isNullOrEmpty();
    assertThat(exchange.status()).isEqualTo(200);
  }

  @Test
  void theGroup_isExpired(ContractProbe probe) {
    KohortPay kohort = probe.client("example=ExpiredGroup").client();

    Group group = kohort.groups().expireGroup(ID);

    assertThat(group.getStatus()).isEqualTo(GroupStatus.EXPIRED);
    assertThat(group.getUpdatedAt()).isEqualTo(OffsetDateTime.parse("2021-07-22T00:00:00Z"));
  }

  @Test
  void theKey_isABearerToken(ContractProbe probe) {
    RecordingClient wire = probe.client();
    wire.client().groups().expireGroup(ID);

    assertThat(wire.exchange().requestHeader("Authorization")).hasValue("Bearer sk_test_contract_tests");
  }

  @Test
  void aRefusedKey_isATypedFailure(ContractProbe probe) {
    KohortPay kohort = probe.client("", RequestAlterations.withoutKey()).client();

    assertThatExceptionOfType(AuthenticationException.class)
        .isThrownBy(() -> kohort.groups().expireGroup(ID))
        .withMessage("POST /groups/{id}/expire returned 401 Unauthorized");
  }

  @Test
  void expireGroup_serverFailure_mayHaveNoCode(ContractProbe probe) {
    KohortPay kohort = probe.client("code=500").client();

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> kohort.groups().expireGroup(ID))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo("api_error"))
        .satisfies(failure -> assertThat(failure.code()).isNull());
  }
}
