package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.client.Json;
import com.kohortpay.client.api.GroupsApi;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, with a mock of the contract in the place of KohortPay. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "kohortpay.api-key=" + ShopApplicationTest.KEY,
    "spring.jackson.property-naming-strategy=SNAKE_CASE",
    "spring.jackson.default-property-inclusion=non_null",
    "management.endpoints.web.exposure.include=*",
    "management.endpoint.env.show-values=always",
    "management.endpoint.configprops.show-values=always"})
@AutoConfigureObservability(tracing = false)
class ShopApplicationTest {
  static final String KEY = "sk_test_c4n4ry";

  private static final Prism PRISM = Settings.ofSystemProperties().startPrism();

  @Autowired
  private TestRestTemplate shop;
  @Autowired
  private GroupsApi groups;
  @Autowired
  private MeterRegistry meters;
  @Autowired
  private KohortPayProperties properties;

  @DynamicPropertySource
  static void kohortPay(DynamicPropertyRegistry registry) {
    registry.add("kohortpay.base-url", PRISM::url);
  }

  @AfterAll
  static void stop() {
    PRISM.close();
  }

  @Test
  void group_isShownAsItCame_whateverTheSettingsOfJackson() {
    ResponseEntity<String> response = shop.postForEntity("/groups/{id}/expire", null, String.class, "ord_1234567890");

    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(response.getBody()).isEqualTo(Json.encode(groups.expireGroup("ord_1234567890")));
  }

  @Test
  void calls_areCountedByOperation_whateverTheStyleAndTheId() throws Exception {
    groups.expireGroup("ord_1");
    groups.expireGroupAsync("ord_2").get();
    groups.expireGroupCall("ord_3").execute();

    List<String> operations = kohortPayMeters().map(meter -> meter.getId().getTag("operation")).distinct().toList();
    assertThat(operations).containsExactly("POST /groups/{id}/expire");
    assertThat(kohortPayMeters().flatMap(meter -> meter.getId().getTags().stream()).map(Tag::getValue)).noneMatch(value -> value.contains("ord_"));
  }

  @Test
  void key_isShownNowhere() {
    List<String> pages = Stream.of("env", "configprops", "beans", "conditions", "env/kohortpay.api-key")
        .map(page -> shop.getForObject("/actuator/" + page, String.class)).toList();

    assertThat(pages).first().asString().contains("kohortpay.api-key");
    assertThat(pages).allSatisfy(page -> assertThat(page).isNotEmpty().doesNotContain(KEY));
    assertThat(properties.apiKey()).isEqualTo(KEY);
    assertThat(properties.toString()).contains("baseUrl").doesNotContain(KEY);
  }

  private Stream<Meter> kohortPayMeters() {
    return meters.getMeters().stream().filter(meter -> meter.getId().getName().equals("kohortpay.calls"));
  }
}
