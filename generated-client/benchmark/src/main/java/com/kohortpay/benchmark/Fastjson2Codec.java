package com.kohortpay.benchmark;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONWriter;
import com.kohortpay.benchmark.plain.OrderList;

/** fastjson2, which makes bytecode for each class at run time. */
final class Fastjson2Codec extends Codec {
  @Override
  OrderList read(byte[] json) {
    return JSON.parseObject(json, OrderList.class);
  }

  @Override
  byte[] write(OrderList orders) {
    return JSON.toJSONBytes(orders, JSONWriter.Feature.WriteNulls);
  }
}
