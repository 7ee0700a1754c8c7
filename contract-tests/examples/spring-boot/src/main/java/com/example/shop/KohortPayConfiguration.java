package com.example.shop;

import com.kohortpay.client.KohortPay;
import com.kohortpay.client.Operation;
import com.kohortpay.client.api.CustomersApi;
import com.kohortpay.client.api.GroupsApi;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpMetricsEventListener;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes beans of the client and of each of its interfaces. Controllers and services are given an interface, and tests give them a fake. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KohortPayProperties.class)
class KohortPayConfiguration {

  @Bean
  KohortPay kohortPay(KohortPayProperties properties, MeterRegistry meters) {
    OkHttpClient http = new OkHttpClient.Builder()
        .readTimeout(Duration.ZERO) // the call timeout is the one that counts
        .eventListener(OkHttpMetricsEventListener.builder(meters, "kohortpay.calls")
            // PATCH /groups/{id}: as many values as there are operations, whatever the ids.
            .tag((request, response) -> Tag.of("operation", Operation.nameOf(request)))
            .build())
        .build();
    return KohortPay.builder()
        .apiKey(properties.apiKey())
        .baseUrl(properties.baseUrl())
        .callTimeout(properties.callTimeout())
        .maxRetries(properties.maxRetries())
        .httpClient(http)
        .build();
  }

  @Bean
  GroupsApi groups(KohortPay kohort) {
    return kohort.groups();
  }

  @Bean
  CustomersApi customers(KohortPay kohort) {
    return kohort.customers();
  }

  /** Hides the key from the actuator, even where {@code show-values} is {@code always}. */
  @Bean
  SanitizingFunction hiddenKeys() {
    return SanitizingFunction.sanitizeValue().ifLikelyCredential();
  }
}
