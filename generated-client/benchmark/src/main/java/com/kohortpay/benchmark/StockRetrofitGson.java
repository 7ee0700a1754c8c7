package com.kohortpay.benchmark;

import com.kohortpay.benchmark.stock.retrofit2.ApiClient;
import com.kohortpay.benchmark.stock.retrofit2.api.GroupsApi;
import com.kohortpay.benchmark.stock.retrofit2.model.OrderList;
import java.lang.annotation.Annotation;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** The generator's own retrofit2 client with Gson: what everything is measured against. */
final class StockRetrofitGson implements Contender {
  private static final Annotation[] NONE = {};

  private final Retrofit retrofit = new ApiClient().getAdapterBuilder().build();

  @Override
  public Task decode(byte[] json) {
    Converter<ResponseBody, OrderList> converter = retrofit.responseBodyConverter(OrderList.class, NONE);
    Wire wire = new Wire(json);
    return () -> converter.convert(wire.body());
  }

  @Override
  public Task encode(byte[] json) throws Exception {
    Converter<OrderList, RequestBody> converter = retrofit.requestBodyConverter(OrderList.class, NONE, NONE);
    OrderList orders = (OrderList) decode(json).run();
    return () -> converter.convert(orders);
  }

  @Override
  public Task call(String server) {
    ApiClient client = new ApiClient("secretKey").setBearerToken("sk_test_benchmark");
    client.getAdapterBuilder().baseUrl(server);
    GroupsApi groups = client.createService(GroupsApi.class);
    return () -> groups.listGroupParticipants("ord_1234567890").execute().body();
  }
}
