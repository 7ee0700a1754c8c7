package com.kohortpay.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kohortpay.benchmark.stock.jackson.ApiClient;
import com.kohortpay.benchmark.stock.jackson.api.GroupsApi;
import com.kohortpay.benchmark.stock.jackson.model.OrderList;
import java.io.ByteArrayInputStream;
import java.net.URI;

/** The generator's own client of Java's HttpClient and Jackson. */
final class StockNativeJackson implements Contender {
  private final ObjectMapper mapper = new ApiClient().getObjectMapper();

  @Override
  public Task decode(byte[] json) {
    // As the methods of GroupsApi do it.
    return () -> mapper.readValue(
        new String(new ByteArrayInputStream(json).readAllBytes()), new TypeReference<OrderList>() {});
  }

  @Override
  public Task encode(byte[] json) throws Exception {
    Object orders = decode(json).run();
    return () -> mapper.writeValueAsBytes(orders);
  }

  @Override
  public Task call(String server) {
    URI uri = URI.create(server);
    ApiClient client = new ApiClient().setScheme(uri.getScheme()).setHost(uri.getHost()).setPort(uri.getPort()).setBasePath("");
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer sk_test_benchmark"));
    GroupsApi groups = new GroupsApi(client);
    return () -> groups.listGroupParticipants("ord_1234567890");
  }
}
