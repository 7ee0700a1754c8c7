package com.kohortpay.client;

import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static com.kohortpay.client.MockApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.client.api.BuilderApi;
import com.kohortpay.client.model.Color_;
import com.kohortpay.client.model.ShapeAdapters;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller's interceptors and event listeners learn of the operation. */
class OperationTest {
  @RegisterExtension final MockApi api = new MockApi();
  private final List<String> names = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @EnumSource(CallStyle.class)
  void request_isNamedWithoutItsId_whateverTheStyleAndTheRetries(CallStyle style) {
    api.enqueue(status(429).setHeader("Retry-After", "0"), ok(THING));

    style.write(FixtureApi.of(api.builder(observed())), "t_1");

    assertThat(names).hasSize(6).containsOnly("POST /things/{id}/close");
  }

  @Test
  void request_isNamedAsTheContractDoes_whereRetrofitCannot() {
    BuilderApi operations = new BuilderApiClient(api.builder().adapters(ShapeAdapters::of).retrofit());

    assertThat(Operation.nameOf(operations.getPartCall("a", Color_.RED).request())).isEqualTo("GET /shapes/{_id}/parts/{2nd \"part\"}");
  }

  @Test
  void otherRequest_isNamedByItsMethod() {
    assertThat(Operation.nameOf(new Request.Builder().url("https://api.example.com/things/t_1").build())).isEqualTo("GET");
  }

  /** An interceptor sees a call once, a network interceptor each attempt, an event listener both. */
  private OkHttpClient observed() {
    return new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(noted(chain.request())))
        .addNetworkInterceptor(chain -> chain.proceed(noted(chain.request())))
        .eventListener(new EventListener() {
          @Override
          public void callStart(Call call) {
            noted(call.request());
          }

          @Override
          public void requestHeadersEnd(Call call, Request request) {
            noted(request);
          }
        })
        .build();
  }

  private Request noted(Request request) {
    names.add(Operation.nameOf(request));
    return request;
  }
}
