package com.kohortpay.benchmark;

import com.kohortpay.benchmark.stock.okhttp.ApiClient;
import com.kohortpay.benchmark.stock.okhttp.JSON;
import com.kohortpay.benchmark.stock.okhttp.api.GroupsApi;
import com.kohortpay.benchmark.stock.okhttp.model.OrderList;

/** The generator's own okhttp-gson client. */
final class StockOkHttpGson implements Contender {
  @Override
  public Task decode(byte[] json) {
    new ApiClient(); // sets up JSON
    Wire wire = new Wire(json);
    return () -> JSON.deserialize(wire.body().byteStream(), OrderList.class); // what ApiClient.deserialize() calls
  }

  @Override
  public Task encode(byte[] json) throws Exception {
    ApiClient client = new ApiClient();
    Object orders = decode(json).run();
    return () -> client.serialize(orders, "application/json");
  }

  @Override
  public Task call(String server) {
    ApiClient client = new ApiClient().setBasePath(server);
    client.setBearerToken("sk_test_benchmark");
    GroupsApi groups = new GroupsApi(client);
    return () -> groups.listGroupParticipants("ord_1234567890");
  }
}
