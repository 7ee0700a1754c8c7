package com.kohortpay.quickstart;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.Settings;
import com.kohortpay.contract.prism.Prism;
import okhttp3.OkHttpClient;

/** Runs {@link Quickstart} against a Prism that lives as long as it does, and shows what goes over the wire. */
public final class QuickstartLauncher {
  private QuickstartLauncher() {}

  public static void main(String[] arguments) {
    try (Prism prism = Settings.ofSystemProperties().startPrism()) {
      System.out.println();
      System.out.println("Prism, a mock of KohortPay made from the contract, answers at " + prism.url() + " until this command ends.");
      System.out.println("To keep one running: npm --prefix openapi run mock");
      Quickstart.run(KohortPay.builder()
          .apiKey("sk_test_quickstart")
          .baseUrl(prism.url().toString())
          .httpClient(new OkHttpClient.Builder().addNetworkInterceptor(new ShownCalls()).build())
          .build());
      System.out.println("""

          What to read next:
            contract-tests/src/kohortpay/java/com/kohortpay/quickstart/Quickstart.java
                         the code behind these calls
            README.md    how to install, use and configure the client
            mvn verify   all tests, and a report of them
          """);
    }
  }
}
