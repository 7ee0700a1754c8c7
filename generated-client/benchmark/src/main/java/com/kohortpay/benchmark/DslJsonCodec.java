package com.kohortpay.benchmark;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import com.kohortpay.benchmark.plain.OrderList;
import java.io.IOException;

/** DSL-JSON with the converters that its annotation processor generates. */
final class DslJsonCodec extends Codec {
  private final DslJson<Object> json = new DslJson<>(Settings.basicSetup());
  private final JsonReader<Object> reader = json.newReader();
  private final JsonWriter writer = json.newWriter();

  @Override
  OrderList read(byte[] bytes) throws IOException {
    return reader.process(bytes, bytes.length).next(OrderList.class);
  }

  @Override
  byte[] write(OrderList orders) throws IOException {
    writer.reset();
    json.serialize(writer, orders);
    return writer.toByteArray();
  }
}
