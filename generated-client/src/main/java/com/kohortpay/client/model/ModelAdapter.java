package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the generated adapters of all models have in common. */
abstract class ModelAdapter<T extends Model> extends StrictAdapter<T> {
  ModelAdapter() {
    super(JsonToken.BEGIN_OBJECT, "an object");
  }

  @Override
  final T readValue(JsonReader in) throws IOException {
    in.beginObject();
    T model = readProperties(in);
    in.endObject();
    return model;
  }

  @Override
  final void writeValue(JsonWriter out, T model) throws IOException {
    // A caller's own Gson may be set to drop nulls. Here a null says something: it restores a customer.
    boolean serializeNulls = out.getSerializeNulls();
    out.setSerializeNulls(true);
    out.beginObject();
    writeProperties(out, model);
    for (Map.Entry<String, @Nullable Object> entry : model.additionalProperties().entrySet()) {
      out.name(entry.getKey());
      FreeForm.write(out, entry.getValue());
    }
    out.endObject();
    out.setSerializeNulls(serializeNulls);
  }

  abstract T readProperties(JsonReader in) throws IOException;

  abstract void writeProperties(JsonWriter out, T model) throws IOException;
}
