package com.kohortpay.client.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unmodifiable lists. A null among the items is kept. */
final class ListAdapter<T> extends StrictAdapter<List<@Nullable T>> {
  private final WireAdapter<T> items;

  private ListAdapter(WireAdapter<T> items) {
    super(JsonToken.BEGIN_ARRAY, "an array");
    this.items = items;
  }

  static <T> ListAdapter<T> of(WireAdapter<T> items) {
    return new ListAdapter<>(items);
  }

  @Override
  List<@Nullable T> readValue(JsonReader in) throws IOException {
    List<@Nullable T> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(items.read(in));
    }
    in.endArray();
    return Collections.unmodifiableList(list);
  }

  @Override
  void writeValue(JsonWriter out, List<@Nullable T> list) throws IOException {
    out.beginArray();
    for (T item : list) {
      items.write(out, item);
    }
    out.endArray();
  }

  @Override
  List<@Nullable T> copy(List<@Nullable T> list) {
    List<@Nullable T> copy = new ArrayList<>(list.size());
    for (T item : list) {
      copy.add(item == null ? null : items.copy(item));
    }
    return Collections.unmodifiableList(copy);
  }
}
