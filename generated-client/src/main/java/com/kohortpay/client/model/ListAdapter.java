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
  private final boolean nullable;

  private ListAdapter(WireAdapter<T> items, boolean nullable) {
    super(JsonToken.BEGIN_ARRAY, "an array");
    this.items = items;
    this.nullable = nullable;
  }

  static <T> ListAdapter<T> of(WireAdapter<T> items) {
    return new ListAdapter<>(items, false);
  }

  /** For items that the contract allows to be null. */
  static <T> ListAdapter<T> ofNullable(WireAdapter<T> items) {
    return new ListAdapter<>(items, true);
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
  List<@Nullable T> fromValue(Object json) {
    List<@Nullable T> list = new ArrayList<>();
    for (Object item : (List<?>) json) {
      try {
        list.add(items.from(item));
      } catch (TypeMismatch e) {
        throw e.within("[" + list.size() + "]");
      }
    }
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
      if (item == null && !nullable) {
        throw new NullPointerException("null at " + copy.size());
      }
      copy.add(item == null ? null : items.copy(item));
    }
    return Collections.unmodifiableList(copy);
  }

  @Override
  void collect(Violations violations, String path, List<@Nullable T> list) {
    for (int i = 0; i < list.size(); i++) {
      T item = list.get(i);
      if (item != null) {
        items.collect(violations, path + "[" + i + "]", item);
      } else if (!nullable) {
        violations.add(path + "[" + i + "]", "must not be null");
      }
    }
  }
}
