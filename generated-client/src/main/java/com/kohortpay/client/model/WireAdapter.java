package com.kohortpay.client.model;

import com.google.gson.TypeAdapter;
import org.jspecify.annotations.Nullable;

/**
 * How one Java type is read, written and kept. There is one adapter a type, named after it: the templates write
 * {@code <type>Adapter.INSTANCE} and need no case per type.
 */
abstract class WireAdapter<T> extends TypeAdapter<@Nullable T> {

  /** The value as a model may keep it: what a caller could still change is copied, at every depth. */
  T copy(T value) {
    return value;
  }

  /** Reports what within the value breaks the contract. */
  void collect(Violations violations, String path, T value) {}
}
