package com.kohortpay.benchmark;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Okio;

/** A floor: OkHttp sends the same request and throws the body away. */
final class BareOkHttp implements Contender {
  @Override
  public Task call(String server) {
    OkHttpClient client = new OkHttpClient();
    Request request = new Request.Builder()
        .url(server + "/groups/ord_1234567890/participants")
        .header("Authorization", "Bearer sk_test_benchmark")
        .build();
    return () -> {
      try (Response response = client.newCall(request).execute()) {
        return response.body().source().readAll(Okio.blackhole());
      }
    };
  }
}
