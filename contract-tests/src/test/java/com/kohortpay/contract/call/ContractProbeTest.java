package com.kohortpay.contract.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.junit.PrismExtension;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Operation;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A probe keeps calls apart, whatever operations the contract has. */
@ExtendWith(PrismExtension.class)
class ContractProbeTest {
  private final MockWebServer server = new MockWebServer();
  private Operation operation;
  private ContractProbe probe;

  @BeforeEach
  void start(Contract contract) throws IOException {
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse().setResponseCode(418).setBody("{}");
      }
    });
    server.start();
    operation = contract.operations().get(0);
    probe = new ContractProbe(contract, URI.create("http://localhost:" + server.getPort()), "sk_test_probe");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void call_fromSeveralThreads_returnsItsOwnExchange() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Exchange>> exchanges = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String number = String.valueOf(i);
        OperationCall call = OperationCall.of(operation).in(CallStyle.values()[i % 3])
            .altered(request -> request.newBuilder().header("X-Call", number).build());
        exchanges.add(threads.submit(() -> probe.call(call).exchange()));
      }
      for (int i = 0; i < 60; i++) {
        assertThat(exchanges.get(i).get().requestHeader("X-Call")).hasValue(String.valueOf(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void alterations_areAppliedInTheirOrder_andSent() throws IOException, InterruptedException {
    OperationCall call = OperationCall.of(operation).altered(RequestAlterations.withoutKey())
        .altered(RequestAlterations.withAuthorization("Basic c2s6"));

    Exchange exchange = probe.call(call).exchange();

    assertThat(exchange.requestHeader("Authorization")).hasValue("Basic c2s6");
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Basic c2s6");
  }

  @Test
  void aKeyThatIsRemoved_isNotSent() throws IOException {
    assertThat(probe.call(OperationCall.of(operation)).exchange().requestHeader("Authorization")).hasValue("Bearer sk_test_probe");
    assertThat(probe.call(OperationCall.of(operation).altered(RequestAlterations.withoutKey())).exchange()
        .requestHeader("Authorization")).isEmpty();
  }
}
