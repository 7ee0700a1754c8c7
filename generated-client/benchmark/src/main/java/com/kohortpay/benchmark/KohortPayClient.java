package com.kohortpay.benchmark;

import com.kohortpay.client.BenchmarkAccess;
import com.kohortpay.client.KohortPay;
import com.kohortpay.client.api.GroupsApi;
import com.kohortpay.client.model.OrderList;

/** This project's client. */
final class KohortPayClient implements Contender {
  @Override
  public Task decode(byte[] json) throws Exception {
    BenchmarkAccess client = new BenchmarkAccess();
    Wire wire = new Wire(json);
    return () -> client.decode(wire.body());
  }

  @Override
  public Task encode(byte[] json) throws Exception {
    BenchmarkAccess client = new BenchmarkAccess();
    OrderList orders = client.decode(new Wire(json).body());
    return () -> client.encode(orders);
  }

  @Override
  public Task call(String server) {
    GroupsApi groups = KohortPay.builder().apiKey("sk_test_benchmark").baseUrl(server).build().groups();
    return () -> groups.listGroupParticipants("ord_1234567890");
  }
}
