package com.kohortpay.client;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Response;
import retrofit2.Retrofit;

/** The three methods of an operation: one answers or throws, one gives a future, one gives a plain {@link Call}. */
final class OperationCallAdapters extends CallAdapter.Factory {
  private final boolean strictResponses;

  OperationCallAdapters(boolean strictResponses) {
    this.strictResponses = strictResponses;
  }

  @Override
  public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
    Class<?> kind = getRawType(returnType);
    boolean wrapped = kind == Call.class || kind == CompletableFuture.class;
    Type answer = wrapped ? getParameterUpperBound(0, (ParameterizedType) returnType) : returnType;
    return adapter(kind, answer, new AnswerReader<>(Operation.of(annotations), answer, strictResponses));
  }

  private static <T> CallAdapter<?, ?> adapter(Class<?> kind, Type answer, AnswerReader<T> reader) {
    if (kind == Call.class) {
      return new Adapter<Call<T>>(answer) {
        @Override
        public Call<T> adapt(Call<Object> call) {
          return new DecodedCall<>(call, reader);
        }
      };
    }
    if (kind == CompletableFuture.class) {
      return new Adapter<CompletableFuture<T>>(answer) {
        @Override
        public CompletableFuture<T> adapt(Call<Object> call) {
          return new AnswerFuture<>(call, reader);
        }
      };
    }
    return new Adapter<T>(answer) {
      @Override
      public @Nullable T adapt(Call<Object> call) {
        return answer(call, reader);
      }
    };
  }

  private static <T> @Nullable T answer(Call<Object> call, AnswerReader<T> reader) {
    Response<Object> response;
    try {
      response = call.execute();
    } catch (IOException e) {
      throw new ConnectionException(reader.operation(), e);
    }
    return reader.read(response);
  }

  private abstract static class Adapter<R> implements CallAdapter<Object, R> {
    private final Type responseType;

    Adapter(Type answer) {
      // Retrofit throws away the body of a Void, and buffers a ResponseBody, so that reading it cannot fail half-way.
      this.responseType = answer == Void.class ? Void.class : ResponseBody.class;
    }

    @Override
    public Type responseType() {
      return responseType;
    }
  }
}
