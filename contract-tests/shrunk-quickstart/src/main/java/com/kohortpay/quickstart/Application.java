package com.kohortpay.quickstart;

import com.google.gson.Gson;
import com.kohortpay.client.ApiException;
import com.kohortpay.client.Json;
import com.kohortpay.client.KohortPay;
import com.kohortpay.client.model.Group;
import com.kohortpay.client.model.OrderList;
import okhttp3.OkHttpClient;
import retrofit2.Response;

/** The quickstart, and each way to use the client that a shrinker could break. Takes the URL to call. */
public final class Application {
  private Application() {}

  public static void main(String[] arguments) throws Exception {
    OkHttpClient http = new OkHttpClient.Builder().addNetworkInterceptor(new ShownCalls()).build();
    KohortPay kohort = KohortPay.builder().apiKey("sk_test_quickstart").baseUrl(arguments[0]).httpClient(http).build();

    Quickstart.run(kohort);
    answersOfTheOtherKinds(kohort);
    failures(kohort);
    json(kohort.groups().expireGroup("ord_1234567890"));
    http.dispatcher().executorService().shutdown(); // or its threads wait a minute for more to do
  }

  /** The answer's type is an argument of another type here. */
  private static void answersOfTheOtherKinds(KohortPay kohort) throws Exception {
    System.out.println(kohort.groups().expireGroupAsync("ord_1234567890").get().getStatus());
    Response<OrderList> orders = kohort.groups().listGroupParticipantsCall("ord_1234567890").execute();
    System.out.println(orders.code() + " " + orders.body().getData().get(0));
  }

  /** Messages name operations and fields, which are read from annotations and generated code. */
  private static void failures(KohortPay kohort) throws Exception {
    try {
      kohort.groups().expireGroup("ord_unknown");
    } catch (ApiException failure) {
      System.out.println(failure.getMessage());
    }
    System.out.println(ApiException.of(kohort.groups().expireGroupCall("ord_unknown").execute()).getMessage());
    try {
      Json.decode("{\"metadata\":{\"a\":1}}", Group.class);
    } catch (RuntimeException failure) {
      System.out.println(failure.getMessage());
    }
    System.out.println(Json.decode("{\"status\":\"NEW\",\"more\":[1.0]}", Group.class).violations());
  }

  private static void json(Group group) {
    System.out.println(Json.decode(Json.encode(group), Group.class).equals(group));
    Gson gson = new Gson();
    System.out.println(gson.fromJson(gson.toJson(group), Group.class).equals(group));
    System.out.println(group.toBuilder().additionalProperty("note", "n").build());
  }
}
