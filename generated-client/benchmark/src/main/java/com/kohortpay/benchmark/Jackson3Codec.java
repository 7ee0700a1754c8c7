package com.kohortpay.benchmark;

import com.kohortpay.benchmark.plain.OrderList;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 as it is without settings, which is what writes dates as text. */
final class Jackson3Codec extends Codec {
  private final ObjectReader reader = JsonMapper.shared().readerFor(OrderList.class);
  private final ObjectWriter writer = JsonMapper.shared().writerFor(OrderList.class);

  @Override
  OrderList read(byte[] json) {
    return reader.readValue(json);
  }

  @Override
  byte[] write(OrderList orders) {
    return writer.writeValueAsBytes(orders);
  }
}
