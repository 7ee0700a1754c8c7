package com.kohortpay.benchmark;

import com.kohortpay.benchmark.plain.OrderList;
import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import java.io.IOException;
import java.time.OffsetDateTime;
import okio.Buffer;

/** Moshi, which reads Java classes by reflection and leaves dates to its user. */
final class MoshiCodec extends Codec {
  private final JsonAdapter<OrderList> adapter =
      new Moshi.Builder().add(new Dates()).build().adapter(OrderList.class).serializeNulls();

  @Override
  OrderList read(byte[] json) throws IOException {
    return adapter.fromJson(new Buffer().write(json));
  }

  @Override
  byte[] write(OrderList orders) throws IOException {
    Buffer buffer = new Buffer();
    adapter.toJson(buffer, orders);
    return buffer.readByteArray();
  }

  static final class Dates {
    @ToJson
    String write(OffsetDateTime time) {
      return time.toString();
    }

    @FromJson
    OffsetDateTime read(String text) {
      return OffsetDateTime.parse(text);
    }
  }
}
