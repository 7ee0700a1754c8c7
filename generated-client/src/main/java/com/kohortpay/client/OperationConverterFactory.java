package com.kohortpay.client;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.StringJoiner;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Path;

/** Encodes the body of a request, and its path, query and header parameters. */
final class OperationConverterFactory extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int KEPT_BY_OKIO = 64 * 1024;

  private final Function<Type, TypeAdapter<?>> adapters;

  OperationConverterFactory(Function<Type, TypeAdapter<?>> adapters) {
    this.adapters = adapters;
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
    @SuppressWarnings("unchecked")
    TypeAdapter<Object> adapter = (TypeAdapter<Object>) adapters.apply(type);
    return value -> body(Json.write(adapter, value));
  }

  /**
   * Copies the JSON, so that Okio can use its memory again; but not if that is more than Okio keeps. Then a copy would take 14 % longer and
   * twice as much memory.
   */
  private static RequestBody body(Buffer json) {
    return json.size() > KEPT_BY_OKIO ? RequestBody.create(json.snapshot(), JSON) : RequestBody.create(json.readByteArray(), JSON);
  }

  @Override
  public Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
    TypeAdapter<?> adapter = adapters.apply(type);
    for (Annotation annotation : annotations) {
      if (annotation instanceof Path) {
        String name = ((Path) annotation).value();
        return value -> requireSendable(name, text(adapter, value));
      }
    }
    return value -> text(adapter, value);
  }

  /** Returns the value as in JSON, without quotes; a list with commas, as the path and headers have it. */
  private static <T> String text(TypeAdapter<T> adapter, Object value) {
    @SuppressWarnings("unchecked")
    T typed = (T) value;
    JsonElement json = adapter.toJsonTree(typed);
    StringJoiner text = new StringJoiner(",");
    (json.isJsonArray() ? json.getAsJsonArray() : Collections.singleton(json)).forEach(each -> text.add(each.getAsString()));
    return text.toString();
  }

  /**
   * Rejects what would change the request: an empty id or dots would lead to another operation, and an unpaired surrogate would become a
   * question mark. Anything else is percent-encoded where necessary.
   */
  private static String requireSendable(String name, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "path parameter \"" + name + "\" must not be " + (value.isEmpty() ? "empty" : "\"" + value + "\""));
    }
    if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new IllegalArgumentException(
          "path parameter \"" + name + "\" must not contain an unpaired surrogate");
    }
    return value;
  }
}
