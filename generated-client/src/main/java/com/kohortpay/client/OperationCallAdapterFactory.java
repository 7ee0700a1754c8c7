package com.kohortpay.client;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Implements the three styles of an operation: one returns or throws, one returns a future, one a plain {@link Call}. */
final class OperationCallAdapterFactory extends CallAdapter.Factory {
  private final ClientOptions options;

  OperationCallAdapterFactory(ClientOptions options) {
    this.options = options;
  }

  @Override
  public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
    Class<?> kind = getRawType(returnType);
    boolean wrapped = kind == Call.class || kind == CompletableFuture.class;
    Type result = wrapped ? getParameterUpperBound(0, (ParameterizedType) returnType) : returnType;
    ResponseDecoder<?> reader = new ResponseDecoder<>(Operation.of(annotations), result, options);
    if (kind == Call.class) {
      return new Adapter(result, call -> new DecodingCall<>(sendable(call), reader));
    }
    if (kind == CompletableFuture.class) {
      return new Adapter(result, call -> new CallFuture<>(sendable(call), reader));
    }
    return new Adapter(result, call -> reader.read(reader.execute(call)));
  }

  /** Makes the request already, so that an argument that cannot be sent is refused where it is given, not where the call is sent. */
  private static Call<Object> sendable(Call<Object> call) {
    call.request();
    return call;
  }

  private static final class Adapter implements CallAdapter<Object, @Nullable Object> {
    private final Type responseType;
    private final Function<Call<Object>, @Nullable Object> method;

    Adapter(Type result, Function<Call<Object>, @Nullable Object> method) {
      // Retrofit throws away the body of a Void, and buffers a ResponseBody, so that reading it cannot fail half-way.
      this.responseType = result == Void.class ? Void.class : ResponseBody.class;
      this.method = method;
    }

    @Override
    public Type responseType() {
      return responseType;
    }

    @Override
    public @Nullable Object adapt(Call<Object> call) {
      return method.apply(call);
    }
  }
}
