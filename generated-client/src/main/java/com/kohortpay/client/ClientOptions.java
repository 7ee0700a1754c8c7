package com.kohortpay.client;

import com.google.gson.TypeAdapter;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The settings of one client, as its builder left them. Immutable. */
final class ClientOptions {
  final String apiKey;
  final HttpUrl baseUrl;
  final String userAgent;
  final OkHttpClient httpClient;
  final @Nullable Duration connectTimeout;
  final @Nullable Duration callTimeout;
  final int maxRetries;
  final boolean strictResponses;
  final BodyLimit bodyLimit;
  final Clock clock;
  final Sleeper sleeper;
  final DoubleSupplier random;
  final Function<Type, TypeAdapter<?>> adapters;

  ClientOptions(KohortPayBuilder builder) {
    if (builder.apiKey == null) {
      throw new IllegalStateException("apiKey is not set: KohortPay.builder().apiKey(\"sk_test_…\")");
    }
    this.apiKey = builder.apiKey;
    this.baseUrl = builder.baseUrl();
    if (builder.keyServer != null && !HeadersInterceptor.sameOrigin(builder.keyServer, baseUrl)) {
      throw new IllegalStateException("baseUrl was changed: call apiKey(…) again, because the key is never sent to another server");
    }
    this.userAgent = builder.userAgent;
    this.httpClient = builder.httpClient();
    this.connectTimeout = builder.connectTimeout;
    this.callTimeout = builder.callTimeout;
    this.maxRetries = builder.maxRetries;
    this.strictResponses = builder.strictResponses;
    this.bodyLimit = new BodyLimit(builder.maxResponseBytes);
    this.clock = builder.clock;
    this.sleeper = builder.sleeper;
    this.random = builder.random;
    this.adapters = builder.adapters;
  }
}
