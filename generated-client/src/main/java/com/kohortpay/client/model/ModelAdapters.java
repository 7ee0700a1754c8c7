package com.kohortpay.client.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the types that the operations of the client name. With a {@code Gson} of your own you need nothing from here: the
 * models name their adapters themselves.
 */
public final class ModelAdapters {
  private ModelAdapters() {}

  /**
   * Returns the adapter for a model, an open enum, a scalar, or a list or map of those. It is safe for use by several threads.
   *
   * @throws IllegalArgumentException if the type is none of those
   */
  public static TypeAdapter<?> of(Type type) {
    return of(type, GeneratedAdapters::of);
  }

  /**
   * Returns a reader for these adapters, of JSON in UTF-8 that is in memory. It is strict and fast, but rejects JSON of an unusual form,
   * such as with a byte order mark, as malformed, and does not say where: give that to Gson's own reader then.
   */
  public static JsonReader reader(byte[] json) {
    return new Utf8JsonReader(json);
  }

  /** Returns a writer for these adapters: JSON in UTF-8, appended to a buffer as it is written. */
  public static JsonWriter writer(Buffer target) {
    return new Utf8JsonWriter(target);
  }

  /** Returns each violation of the contract in a value that the adapter has read. Empty if there is none. */
  @SuppressWarnings("unchecked")
  public static <T> List<Violation> violations(TypeAdapter<T> adapter, T value) {
    Violations found = new Violations();
    ((WireAdapter<T>) adapter).collect(found, "$", value);
    return found.toList();
  }

  /** Returns the same for the models of any contract: the tests have one of their own. */
  static WireAdapter<?> of(Type type, Function<Class<?>, @Nullable WireAdapter<?>> models) {
    if (type instanceof ParameterizedType) {
      ParameterizedType parameterized = (ParameterizedType) type;
      Type[] arguments = parameterized.getActualTypeArguments();
      if (parameterized.getRawType() == List.class) {
        return ListAdapter.of(of(arguments[0], models));
      }
      if (parameterized.getRawType() == Map.class) {
        return MapAdapter.of(of(arguments[1], models));
      }
    }
    if (type instanceof Class) {
      WireAdapter<?> generated = models.apply((Class<?>) type);
      WireAdapter<?> found = generated != null ? generated : scalar((Class<?>) type);
      if (found != null) {
        return found;
      }
    }
    throw new IllegalArgumentException(type.getTypeName() + " is neither a model nor a type that models use");
  }

  private static @Nullable WireAdapter<?> scalar(Class<?> type) {
    if (type == String.class) {
      return StringAdapter.INSTANCE;
    }
    if (type == Boolean.class) {
      return BooleanAdapter.INSTANCE;
    }
    if (type == Long.class) {
      return LongAdapter.INSTANCE;
    }
    if (type == BigDecimal.class) {
      return BigDecimalAdapter.INSTANCE;
    }
    if (type == OffsetDateTime.class) {
      return OffsetDateTimeAdapter.INSTANCE;
    }
    if (type == LocalDate.class) {
      return LocalDateAdapter.INSTANCE;
    }
    if (type == UUID.class) {
      return UUIDAdapter.INSTANCE;
    }
    if (type == URI.class) {
      return URIAdapter.INSTANCE;
    }
    return type == Object.class ? ObjectAdapter.INSTANCE : null;
  }
}
