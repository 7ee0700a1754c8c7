package com.kohortpay.benchmark;

import com.kohortpay.benchmark.plain.OrderList;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** avaje-jsonb with the adapters that its annotation processor generates. */
final class AvajeCodec extends Codec {
  private final JsonType<OrderList> type = Jsonb.builder().serializeNulls(true).build().type(OrderList.class);

  @Override
  OrderList read(byte[] json) {
    return type.fromJson(json);
  }

  @Override
  byte[] write(OrderList orders) {
    return type.toJsonBytes(orders);
  }
}
