package com.kohortpay.client;

import com.google.gson.TypeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Path;

/** What of a request is not yet text: its body, and its path, query and header parameters. */
final class OperationConverterFactory extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Function<Type, TypeAdapter<?>> adapters;

  OperationConverterFactory(Function<Type, TypeAdapter<?>> adapters) {
    this.adapters = adapters;
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
    @SuppressWarnings("unchecked")
    TypeAdapter<Object> adapter = (TypeAdapter<Object>) adapters.apply(type);
    return value -> RequestBody.create(Json.write(adapter, value), JSON);
  }

  @Override
  public Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
    TypeAdapter<?> adapter = adapters.apply(type);
    for (Annotation annotation : annotations) {
      if (annotation instanceof Path) {
        String name = ((Path) annotation).value();
        return value -> refuseNonsense(name, text(adapter, value));
      }
    }
    return value -> text(adapter, value);
  }

  /** As in JSON, without quotes. */
  private static <T> String text(TypeAdapter<T> adapter, Object value) {
    @SuppressWarnings("unchecked")
    T typed = (T) value;
    return adapter.toJsonTree(typed).getAsString();
  }

  /**
   * Null is refused by Retrofit. With an empty id or dots the request would go to another operation, and half a character would
   * become a question mark. All else is percent-encoded where it has to be.
   */
  private static String refuseNonsense(String name, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "path parameter \"" + name + "\" must not be " + (value.isEmpty() ? "empty" : "\"" + value + "\""));
    }
    if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new IllegalArgumentException(
          "path parameter \"" + name + "\" must not have half a character (a surrogate without its pair)");
    }
    return value;
  }
}
