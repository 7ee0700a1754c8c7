package com.kohortpay.quickstart;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.PrismServer;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Runs {@link Quickstart} against a Prism that lives as long as it does, and shows what goes over the wire. */
public final class QuickstartLauncher {
  private QuickstartLauncher() {}

  public static void main(String[] arguments) {
    try (PrismServer prism = Settings.startPrism()) {
      System.out.println();
      System.out.println("Prism, a mock of KohortPay made from the contract, answers at " + prism.url());
      Quickstart.run(KohortPay.builder()
          .apiKey("sk_test_quickstart")
          .baseUrl(prism.url().toString())
          .httpClient(new OkHttpClient.Builder().addNetworkInterceptor(QuickstartLauncher::show).build())
          .build());
      System.out.println();
    }
  }

  private static Response show(Interceptor.Chain chain) throws IOException {
    Buffer body = new Buffer();
    if (chain.request().body() != null) {
      chain.request().body().writeTo(body);
    }
    Request request = chain.request().newBuilder().header("Prefer", fitting(chain.request(), body.snapshot().utf8())).build();
    Response response = chain.proceed(request);
    System.out.printf("  %s %s %s-> %d%n", request.method(), request.url().encodedPath(),
        body.size() == 0 ? "" : body.snapshot().utf8() + " ", response.code());
    return response;
  }

  /** A mock remembers nothing: it is told which of the contract's examples fits what was asked. */
  private static String fitting(Request request, String body) {
    if (request.url().encodedPath().contains("unknown")) {
      return "code=404";
    }
    return body.contains("null") ? "example=RestoredCustomer" : "";
  }
}
