package com.example.shop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds what {@code application.yaml} says below {@code kohortpay}.
 *
 * @param apiKey the secret key; give it by the environment, never in a file that is committed
 * @param baseUrl the server to call
 * @param callTimeout how long a call may take, retries included
 * @param maxRetries how often a call is sent again at most, where that is safe
 */
@ConfigurationProperties("kohortpay")
public record KohortPayProperties(
    String apiKey,
    @DefaultValue("https://api.kohortpay.com") String baseUrl,
    @DefaultValue("10s") Duration callTimeout,
    @DefaultValue("2") int maxRetries) {

  /** Leaves out the key: what is logged is read by more people than may use it. */
  @Override
  public String toString() {
    return "KohortPayProperties[baseUrl=" + baseUrl + ", callTimeout=" + callTimeout + ", maxRetries=" + maxRetries + "]";
  }
}
